package org.businessleaderaward.directory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas that the specification of version 0.2 publishes. */
final class PublishedSchemas {
  private static final String AT = "https://reconciliation-api.github.io/specs/0.2/schemas/";

  private final SchemaRegistry registry;

  PublishedSchemas() {
    var texts = new HashMap<String, String>();
    texts.put(AT + "type.json", read("type"));
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
  }

  /** Says what of a document is not as the schema has it. */
  void check(String name, JsonNode document) {
    assertThat(errors(name, document)).as(name + ": " + document).isEmpty();
  }

  Map<String, String> errors(String name, JsonNode document) {
    var errors = new HashMap<String, String>();
    for (var error : schema(name).validate(document)) {
      errors.put(error.getInstanceLocation().toString(), error.getMessage());
    }
    return errors;
  }

  private Schema schema(String name) {
    return registry.getSchema(JsonMapper.shared().readTree(read(name)));
  }

  /** Without the name of its own language, which stands for whatever version is the newest. */
  private static String read(String name) {
    try (var file =
        PublishedSchemas.class.getResourceAsStream("/reconciliation/" + name + ".json")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("\"\\$schema\"[^,]*,", "")
          .replace("\"$ref\": \"type.json\"", "\"$ref\": \"" + AT + "type.json\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
