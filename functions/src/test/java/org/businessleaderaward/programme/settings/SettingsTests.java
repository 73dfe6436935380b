package org.businessleaderaward.programme.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Category;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;
import tools.jackson.databind.JsonNode;

/** How the secretariat prepares an edition, through its room. */
class SettingsTests {
  private static final String EDITION = "edition-2026";

  private final TestAward award = new TestAward();
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void prepares() {
    award.put(EditionFixtures.in(EditionState.DRAFT));
    office = enter();
  }

  @Test
  void setsTheCalendarAsClocksShowItAndGivesItBack() {
    var windows = calendar();
    windows.get(4).put("closesAt", "2026-10-25T02:30");
    assertThat(refusals("SetCalendar", "setCalendar", calendarInput(windows)))
        .containsExactly("TIME_TWICE");
    windows.get(4).put("closesSecond", true);
    windows.get(4).put("timeZone", "Europe/Vienna");
    assertThat(refusals("SetCalendar", "setCalendar", calendarInput(windows))).isEmpty();
    var last = settings().path("windows").path(4);
    assertThat(last.path("closesAt").asString()).isEqualTo("2026-10-25T02:30");
    assertThat(last.path("closesSecond").asBoolean()).isTrue();
    assertThat(edition().windows().getLast().closesAt()).isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void row40TellsTheSecondEditorAndLosesNothingOfTheFirst() {
    var other = enter();
    var input = textsInput(Map.of("en", "The award of 2026"));
    assertThat(refusals("SetTexts", "setTexts", input)).isEmpty();
    var answer = other.send("SetTexts", Map.of("input", textsInput(0, Map.of("en", "Mine"))));
    assertThat(answer.refusal("setTexts")).isEqualTo("CHANGED");
    assertThat(answer.data("setTexts", "settings", "version").asInt())
        .isEqualTo(settings().path("version").asInt());
    assertThat(settings().path("name").path("en").asString()).isEqualTo("The award of 2026");
  }

  @Test
  void changesNothingOnceTheCallIsOpen() {
    assertThat(office.send("OpenCall").refusal("openCall")).isEmpty();
    assertThat(refusals("SetTexts", "setTexts", textsInput(Map.of("en", "Another"))))
        .containsExactly("WRONG_STATE");
    assertThat(refusals("SetCalendar", "setCalendar", calendarInput(calendar())))
        .containsExactly("WRONG_STATE");
    assertThat(refusals("SetCriteria", "setCriteria", criteriaInput(60, 40)))
        .containsExactly("WRONG_STATE");
  }

  @Test
  void takesCriteriaWhoseWeightsMakeAWholeAndKeepsTheirIdentifiers() {
    assertThat(refusals("SetCriteria", "setCriteria", criteriaInput(60, 41)))
        .containsExactly("WEIGHTS_SUM");
    var input = criteriaInput(30, 70);
    criteria(input).getFirst().put("id", "strategy");
    assertThat(refusals("SetCriteria", "setCriteria", input)).isEmpty();
    var criteria = edition().criteria();
    assertThat(criteria).extracting(Criterion::weight).containsExactly(30, 70);
    assertThat(criteria.getFirst().id()).isEqualTo("strategy");
    assertThat(criteria.getLast().id()).startsWith("criterion-");
    assertThat(settings().path("quorum").asInt()).isEqualTo(7);
  }

  @Test
  void takesWhoWritesTheStatements() {
    var input = criteriaInput(30, 70);
    input.put("nomineesWrite", true);
    assertThat(refusals("SetCriteria", "setCriteria", input)).isEmpty();
    assertThat(edition().nomineesWrite()).isTrue();
    assertThat(settings().path("nomineesWrite").asBoolean()).isTrue();
    assertThat(refusals("SetCriteria", "setCriteria", criteriaInput(60, 40))).isEmpty();
    assertThat(edition().nomineesWrite()).as("when nothing is said of it").isTrue();
    assertThat(log()).contains("nominees write the statements").doesNotContain("nominators write");
    input.put("nomineesWrite", false);
    input.put("version", version());
    assertThat(refusals("SetCriteria", "setCriteria", input)).isEmpty();
    assertThat(edition().nomineesWrite()).isFalse();
    assertThat(log()).contains("nominators write the statements");
  }

  private String log() {
    return office.send("AuditLog", Map.of("first", 10)).body().toString();
  }

  @Test
  void refusesScalesOfDifferentLengthAndAnIdentifierThatIsNotThere() {
    var input = criteriaInput(30, 70);
    criteria(input).getFirst().put("levels", List.of(Map.of("en", "a"), Map.of("en", "b")));
    criteria(input).getLast().put("id", "unknown");
    assertThat(refusals("SetCriteria", "setCriteria", input))
        .containsExactlyInAnyOrder("NOT_FOUND", "SCALES_DIFFER");
  }

  @Test
  void saysWhichTextsAreMissingInWhichLanguageAndOpensNoCallBefore() {
    var input = textsInput(Map.of("en", "The award", "ar", "الجائزة"));
    assertThat(refusals("SetTexts", "setTexts", input)).isEmpty();
    assertThat(settings().path("missing"))
        .extracting(gap -> gap.path("language").asString() + gap.path("field"))
        .containsExactly("ZH[\"name\"]", "FR[\"name\"]", "RU[\"name\"]", "ES[\"name\"]");
    assertThat(office.send("OpenCall").refusal("openCall")).isEqualTo("TEXTS_MISSING");
    assertThat(checklist("TEXTS_COMPLETE")).isFalse();
  }

  @Test
  void sortsNominationsIntoTwoToTenCategoriesOrNone() {
    var one =
        Map.<String, Object>of("name", Map.of("en", "Large"), "description", inAll("Over 250"));
    var input = new HashMap<>(textsInput(Map.of("en", "The award")));
    input.put("categories", List.of(one));
    assertThat(refusals("SetTexts", "setTexts", input)).containsExactly("CATEGORIES_COUNT");
    input.put("categories", List.of(one, one));
    assertThat(refusals("SetTexts", "setTexts", input)).isEmpty();
    assertThat(edition().categories()).extracting(Category::id).doesNotHaveDuplicates();
    assertThat(settings().path("missing").toString()).contains("categories");
  }

  @Test
  void row48KeepsMarkupAsTextAndRow50AnyScript() {
    var text = "<script>alert(1)</script> \u202Bعربي\u202C e\u0301 𠮷 שלום";
    assertThat(refusals("SetTexts", "setTexts", textsInput(Map.of("en", text)))).isEmpty();
    assertThat(settings().path("name").path("en").asString()).isEqualTo(text);
    for (var broken : List.of("a\u0000b", "a\uD800b", "two\nlines")) {
      var answer = office.send("SetTexts", Map.of("input", textsInput(Map.of("fr", broken))));
      assertThat(answer.data("setTexts", "userErrors").toString())
          .contains("INVALID_TEXT", "[\"input\",\"name\",\"fr\"]");
    }
  }

  @Test
  void row50KeepsEveryTextOfAnyScriptOrNamesItsField() {
    QuickTheory.qt()
        .withExamples(200)
        .forAll(SourceDSL.strings().allPossible().ofLengthBetween(1, 60))
        .checkAssert(
            text -> {
              var check = new TextCheck();
              var kept = check.line(new Texts(Map.of(Language.EN, text)), 200, "name");
              if (check.errors().isEmpty()) {
                assertThat(kept.orElseThrow().in(Language.EN)).isEqualTo(text.strip());
              } else {
                assertThat(check.errors())
                    .allSatisfy(error -> assertThat(error.field()).contains("name"));
              }
            });
  }

  @Test
  void invitesAdvisersAndJurorsWhileInPreparation() {
    var input = Map.of("name", "Dana", "email", "dana@example.org", "language", "EN");
    assertThat(office.send("InviteAdviser", Map.of("input", input)).refusal("inviteAdviser"))
        .isEmpty();
    assertThat(
            office
                .send("InviteJuror", Map.of("input", input, "chair", true))
                .refusal("inviteJuror"))
        .isEmpty();
  }

  @Test
  void writesEveryChangeToTheLog() {
    assertThat(refusals("SetCalendar", "setCalendar", calendarInput(calendar()))).isEmpty();
    assertThat(refusals("SetCriteria", "setCriteria", criteriaInput(60, 40))).isEmpty();
    assertThat(refusals("SetTexts", "setTexts", textsInput(Map.of("en", "The award")))).isEmpty();
    assertThat(office.send("AuditLog", Map.of("first", 10)).body().toString())
        .contains("CALENDAR_SET", "CRITERIA_SET", "TEXTS_SET");
  }

  private TestBrowser enter() {
    var member =
        award.put(Person.newcomer(Role.SECRETARIAT, EDITION, "S", "s@example.org", Language.EN));
    return award.enter(Room.SECRETARIAT, member.id());
  }

  private Edition edition() {
    return award.bean(Editions.class).get(EDITION);
  }

  private JsonNode settings() {
    return office.send("Settings").data("settings");
  }

  private boolean checklist(String code) {
    for (var item : office.send("Checklist").data("checklist")) {
      if (item.path("code").asString().equals(code)) {
        return item.path("done").asBoolean();
      }
    }
    throw new AssertionError("not on the checklist: " + code);
  }

  private List<String> refusals(String operation, String field, Map<String, ?> input) {
    var answer = office.send(operation, Map.of("input", input));
    assertThat(answer.error()).as("%s: %s", operation, answer.body()).isEmpty();
    var codes = new ArrayList<String>();
    answer.data(field, "userErrors").forEach(error -> codes.add(error.path("code").asString()));
    return codes;
  }

  private Map<String, Object> calendarInput(List<Map<String, Object>> windows) {
    return Map.of("version", version(), "timeZone", "Europe/Vienna", "windows", windows);
  }

  private int version() {
    return (int) edition().version();
  }

  /** The calendar on record, as it is sent. */
  private List<Map<String, Object>> calendar() {
    var windows = new ArrayList<Map<String, Object>>();
    for (var window : settings().path("windows")) {
      var sent = new HashMap<String, Object>();
      for (var name : List.of("kind", "timeZone", "opensAt", "closesAt")) {
        sent.put(name, window.path(name).asString());
      }
      windows.add(sent);
    }
    return windows;
  }

  private Map<String, Object> textsInput(Map<String, String> name) {
    return textsInput(version(), name);
  }

  private static Map<String, Object> textsInput(int version, Map<String, String> name) {
    return Map.of("version", version, "name", name, "note", Map.of(), "categories", List.of());
  }

  private Map<String, Object> criteriaInput(int first, int second) {
    var sent = new ArrayList<Map<String, Object>>();
    for (var weight : List.of(first, second)) {
      sent.add(
          new HashMap<>(
              Map.of(
                  "name", inAll("Name"),
                  "description", inAll("What is looked at"),
                  "weight", weight,
                  "levels", List.of(inAll("None"), inAll("Some"), inAll("All")))));
    }
    return new HashMap<>(Map.of("version", version(), "criteria", sent, "quorum", 7));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> criteria(Map<String, Object> input) {
    return (List<Map<String, Object>>) Objects.requireNonNull(input.get("criteria"));
  }

  private static Map<String, String> inAll(String text) {
    var inAll = new HashMap<String, String>();
    for (var language : Language.values()) {
      inAll.put(language.tag(), text);
    }
    return inAll;
  }
}
