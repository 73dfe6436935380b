package org.businessleaderaward.programme.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** An edition in preparation is its secretariat's alone, who see it as it will look. */
class PreparationTests {
  private static final String NEXT = "edition-2028";

  /** Stands in every text of the edition in preparation. */
  private static final String MARK = "Unpublished";

  private final TestAward award = new TestAward();

  @BeforeEach
  void prepare() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var draft = EditionFixtures.named(NEXT, 2028, EditionState.DRAFT, false);
    award.put(
        EditionFixtures.withCategories(draft, MARK, "other")
            .withTexts(
                EditionFixtures.inAll(MARK + " name"),
                EditionFixtures.inAll(MARK + " note"),
                EditionFixtures.withCategories(draft, MARK, "other").categories()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void showsItsSecretariatThePagesAsTheyWillLookInEachLanguage(Language language) {
    var seen =
        award
            .enter(Room.SECRETARIAT, member(Role.SECRETARIAT, NEXT))
            .send("EditionPreview", Map.of("language", language.name()))
            .data("edition");
    assertThat(seen.path("name").asString()).isEqualTo(MARK + " name");
    assertThat(seen.path("note").asString()).isEqualTo(MARK + " note");
    assertThat(seen.at("/categories/0/name").asString()).isEqualTo("Category " + MARK);
    assertThat(seen.path("criteria")).hasSize(2);
    assertThat(seen.path("windows")).hasSize(5);
    assertThat(seen.path("state").asString()).isEqualTo("DRAFT");
  }

  @Test
  void isReadByNobodyWithoutASession() {
    var editions = Map.of("first", 20, "language", "EN");
    var one = Map.of("id", NEXT, "language", "EN");
    var english = Map.of("language", "EN");
    assertHidden(Room.PUBLIC, "CurrentEdition", english);
    assertHidden(Room.PUBLIC, "AwardRules", english);
    assertHidden(Room.PUBLIC, "Editions", editions);
    assertHidden(Room.PUBLIC, "EditionOnRecord", one);
    assertHidden(Room.NOMINATIONS, "NominationRoom", english);
    assertHidden(Room.SECRETARIAT, "EditionPreview", english);
    for (var query :
        List.of(
            "{ node(id: \"%s\") { id ... on Edition { name note state } } }".formatted(NEXT),
            "{ edition(id: \"%s\") { name note state } }".formatted(NEXT))) {
      var answer =
          award
              .browser(Room.PUBLIC)
              .post(new JsonMapper().writeValueAsString(Map.of("query", query)));
      assertThat(answer.body().toString()).doesNotContain(MARK, "DRAFT").contains("null");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADVISER", "SECRETARIAT"})
  void isReadByNobodyOfAnotherEdition(Role role) {
    var operation = role == Role.ADVISER ? "AdviserRoom" : "EditionPreview";
    var answer =
        award
            .enter(role.room(), member(role, "edition-2026"))
            .send(operation, Map.of("language", "EN"));
    assertThat(answer.data("edition", "id").asString()).isEqualTo("edition-2026");
    assertThat(answer.body().toString()).doesNotContain(MARK);
  }

  private void assertHidden(Room room, String operation, Map<String, ?> variables) {
    assertThat(award.browser(room).send(operation, variables).body().toString())
        .as(operation)
        .doesNotContain(MARK, NEXT);
  }

  private String member(Role role, String edition) {
    return award.put(Person.newcomer(role, edition, "P", "p@example.org", Language.EN)).id();
  }
}
