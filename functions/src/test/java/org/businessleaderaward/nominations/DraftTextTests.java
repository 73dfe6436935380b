package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.drafts.DraftInput;
import org.junit.jupiter.api.Test;

/** That a plain text needs nothing but its line in the list and its fields in the schema. */
class DraftTextTests {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private static final Set<String> WORDS = Set.of("String!", "ID!");

  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void eachIsReadKeptAndGivenBack() {
    var draft = DraftInput.read(input());
    assertThat(draft.texts().keySet()).containsExactlyInAnyOrder(DraftText.values());
    var stored = fixtures.drafted(draft);
    assertThat(fixtures.nominations.find(stored.id()).orElseThrow().content()).isEqualTo(draft);
    assertThat(kept(stored)).contains(words());
  }

  @Test
  void eachIsErased() {
    var declined = fixtures.drafted(DraftInput.read(input())).declined(NOW);
    assertThat(kept(declined)).doesNotContain(words());
  }

  @Test
  void eachIsExported() {
    var draft = DraftInput.read(input());
    var exported =
        Stream.of("nominee", "nominator", "")
            .flatMap(about -> DraftText.by(about, draft::text).values().stream());
    assertThat(exported).containsExactlyInAnyOrder((Object[]) words());
  }

  @Test
  void theSchemaTakesEachAndNoOther() throws IOException {
    var types = types();
    var taken =
        Stream.of("SaveDraftInput", "NomineeInput", "NominatorInput")
            .flatMap(name -> inputs(types, name).stream())
            .filter(field -> WORDS.contains(AstPrinter.printAstCompact(field.getType())))
            .map(InputValueDefinition::getName)
            .filter(name -> !name.equals("key"));
    assertThat(taken)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DraftText.values()).map(DraftText::field).toList());
  }

  @Test
  void theSchemaTellsEachToTheNominatorAndThoseAboutNobodyInTheDossier() throws IOException {
    var types = types();
    for (var text : DraftText.values()) {
      var type =
          switch (text.about()) {
            case "nominee" -> "Nominee";
            case "nominator" -> "Nominator";
            default -> "Nomination";
          };
      assertThat(fields(types, type)).contains(text.field());
    }
    assertThat(fields(types, "Dossier"))
        .containsAll(DraftText.ofDossier().stream().map(DraftText::field).toList());
  }

  /** What a caller sends, with other words in each text. */
  private static Map<String, Object> input() {
    var input = new HashMap<String, Object>(Map.of("language", "EN"));
    input.put("nominee", DraftText.by("nominee", DraftTextTests::words));
    input.put("nominator", DraftText.by("nominator", DraftTextTests::words));
    input.putAll(DraftText.by("", DraftTextTests::words));
    return input;
  }

  private static String words(DraftText text) {
    return "The words of " + text;
  }

  private static String[] words() {
    return Arrays.stream(DraftText.values()).map(DraftTextTests::words).toArray(String[]::new);
  }

  private static String kept(Nomination nomination) {
    return NominationItem.SCHEMA.itemToMap(NominationItem.of(nomination), true).toString();
  }

  private static TypeDefinitionRegistry types() throws IOException {
    var folder = ProjectRoot.find().resolve("graphql-schema");
    return new SchemaParser()
        .parse(
            Files.readString(folder.resolve("common.graphql"))
                + Files.readString(folder.resolve("nominations.graphql")));
  }

  private static List<InputValueDefinition> inputs(TypeDefinitionRegistry types, String name) {
    return Objects.requireNonNull(types.getTypeOrNull(name, InputObjectTypeDefinition.class))
        .getInputValueDefinitions();
  }

  private static List<String> fields(TypeDefinitionRegistry types, String name) {
    return Objects.requireNonNull(types.getTypeOrNull(name, ObjectTypeDefinition.class))
        .getFieldDefinitions()
        .stream()
        .map(FieldDefinition::getName)
        .toList();
  }
}
