package org.businessleaderaward.language;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Definition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.FragmentDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the schema lists of languages is what the code does. */
class LanguageTests {
  private static final List<String> TAGS = Stream.of(Language.values()).map(Language::tag).toList();

  @Test
  void isAValueOfTheSchemasEnum() throws IOException {
    var values = named("common.graphql", EnumTypeDefinition.class, "Language");
    assertThat(values.getEnumValueDefinitions())
        .extracting(EnumValueDefinition::getName)
        .containsExactlyElementsOf(Stream.of(Language.values()).map(Language::name).toList());
  }

  @Test
  void isAFieldOfWhatTheSecretariatReadsAndSends() throws IOException {
    var read = named("secretariat.graphql", ObjectTypeDefinition.class, "Texts");
    var sent = named("secretariat.graphql", InputObjectTypeDefinition.class, "TextsInput");
    assertThat(read.getFieldDefinitions())
        .extracting(FieldDefinition::getName)
        .containsExactlyElementsOf(TAGS);
    assertThat(sent.getInputValueDefinitions())
        .extracting(InputValueDefinition::getName)
        .containsExactlyElementsOf(TAGS);
  }

  @Test
  void isAskedForByTheSite() throws IOException {
    var fragment =
        named(
            "operations/secretariat/settings.graphql", FragmentDefinition.class, "InEveryLanguage");
    assertThat(fragment.getSelectionSet().getSelectionsOfType(Field.class))
        .extracting(Field::getName)
        .containsExactlyElementsOf(TAGS);
  }

  @Test
  void isALanguageOfTheSite() throws IOException {
    var settings = ProjectRoot.find().resolve("frontend-static/project.inlang/settings.json");
    assertThat(JsonMapper.shared().readTree(settings.toFile()).path("locales").valueStream())
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(TAGS);
  }

  private static <T extends Definition<?>> T named(String file, Class<T> type, String name)
      throws IOException {
    var text = Files.readString(ProjectRoot.find().resolve("graphql-schema").resolve(file));
    return new Parser()
        .parseDocument(text).getDefinitionsOfType(type).stream()
            .filter(each -> each instanceof NamedNode<?> node && name.equals(node.getName()))
            .findFirst()
            .orElseThrow();
  }
}
