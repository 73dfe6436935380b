package org.businessleaderaward.jury.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records that somebody made who had the document and no code; the steps are theirs. */
@Tag("computes")
class OutsideRecordsTests {
  private static final Path FORMAT = Path.of("../docs/record-format");

  @Test
  void failAtTheStepThatTheDocumentSays() throws IOException {
    var example = Files.readAllBytes(FORMAT.resolve("example.json"));
    var lines = Files.readAllLines(FORMAT.resolve("outside-records.ndjson"));
    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(lines)
        .extracting(JsonMapper.shared()::readTree)
        .allSatisfy(
            line ->
                assertThat(RecordTests.failing(file(line, example)))
                    .as(line.get("what").asString())
                    .isEqualTo(line.get("step").asString("none")));
  }

  private static byte[] file(JsonNode line, byte[] example) {
    var file = new ByteArrayOutputStream();
    file.write(example, 0, line.get("first").asInt());
    file.writeBytes(
        line.has("base64")
            ? Base64.getDecoder().decode(line.get("base64").asString())
            : line.get("between").asString().getBytes(UTF_8));
    int last = line.get("last").asInt();
    file.write(example, example.length - last, last);
    return file.toByteArray();
  }
}
