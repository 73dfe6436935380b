package org.businessleaderaward.programme.laureates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.EDITION;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.ID;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.PUBLIC_AT;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the secretariat writes of a laureate, and who reads it when. */
class LaureateDeskTests {
  private static final Map<String, String> STORY =
      Map.of("en", "She began early.\n\n## Then\n- One", "ar", "بدأت مبكرًا.");

  private final AnnouncedAward stage = new AnnouncedAward();
  private final TestAward award = stage.award();
  private final TestBrowser office = stage.office();

  @Test
  void isReadInTheLanguageAskedForAndElseInOneThatItIsThereIn() {
    assertThat(save(STORY, 0).refusal("saveLaureateProfile")).isEmpty();
    assertThat(story("AR").path("story").path("text").asString()).isEqualTo(STORY.get("ar"));
    assertThat(story("AR").path("story").path("language").asString()).isEqualTo("AR");
    assertThat(story("RU").path("story").path("text").asString()).isEqualTo(STORY.get("en"));
    assertThat(story("RU").path("story").path("language").asString()).isEqualTo("EN");
    assertThat(story("EN").path("ceremonyOn").asString()).isEqualTo("2026-12-02");
    assertThat(story("EN").path("ceremonyPlace").path("text").asString()).isEqualTo("Vienna");
    assertThat(story("EN").path("deeds").isNull()).isTrue();
  }

  /** What somebody still has to fill in is nobody's to read, and leaves no heading behind. */
  @Test
  void isReadWithoutWhatIsStillToBeFilledIn() {
    var french = "[[à traduire]]";
    var english = "## Then\n- [[ask her lawyer]]\n\n## Now\n### Here\n- One\n- [[two]]";
    save(Map.of("en", english, "fr", french), 0);
    assertThat(story("FR").path("story").path("language").asString()).isEqualTo("EN");
    assertThat(story("FR").path("story").path("text").asString())
        .isEqualTo("## Now\n### Here\n- One");
    save(Map.of("fr", french), 1);
    assertThat(story("FR").path("story").isNull()).isTrue();
  }

  @Test
  void isReadInEnglishWhereTheLanguageIsNull() {
    save(STORY, 0);
    var query =
        "{\"query\":\"{ laureateStory(edition: \\\""
            + EDITION
            + "\\\", number: 1, language: null) { story { text } } }\"}";
    var told = award.browser(Room.PUBLIC).post(query).data("laureateStory");
    assertThat(told.path("story").path("text").asString()).isEqualTo(STORY.get("en"));
  }

  @Test
  void row27IsToldToNobodyAMillisecondBeforeTheEmbargoEndsButToTheSecretariat() {
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(save(STORY, 0).refusal("saveLaureateProfile")).isEmpty();
    assertThat(story("EN").isNull()).isTrue();
    assertThat(profile().path("story").path("en").asString()).isEqualTo(STORY.get("en"));
    award.clock().set(PUBLIC_AT);
    assertThat(story("EN").path("story").path("text").asString()).isEqualTo(STORY.get("en"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void isNobodysOfAnotherNumber(int number) {
    save(STORY, 0);
    assertThat(story(EDITION, number, "EN").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "edition-2028", "edition#2026", "LAUREATES"})
  void isNobodysOfAnotherEdition(String edition) {
    save(STORY, 0);
    assertThat(story(edition, 1, "EN").isNull()).isTrue();
  }

  @Test
  void isWrittenOfNobodyWhoIsNoLaureate() {
    var announced = award.bean(Editions.class).get(EDITION);
    award.put(announced.withState(EditionState.COUNTED).withLaureates(List.of()));
    assertThat(save(STORY, 0).refusal("saveLaureateProfile")).isEqualTo("WRONG_STATE");
    award.put(
        award
            .bean(Editions.class)
            .get(EDITION)
            .withState(EditionState.ANNOUNCED)
            .withLaureates(announced.laureates()));
    var other = new HashMap<>(input(STORY, 0));
    other.put("laureate", "nomination#b");
    assertThat(send(other).refusal("saveLaureateProfile")).isEqualTo("WRONG_STATE");
    assertThat(profile().isNull()).isTrue();
  }

  @Test
  void whoComesSecondIsToldAndNothingIsLost() {
    save(STORY, 0);
    var late = save(Map.of("en", "Mine."), 0);
    assertThat(late.refusal("saveLaureateProfile")).isEqualTo("CHANGED");
    assertThat(late.data("saveLaureateProfile", "profile", "story", "en").asString())
        .isEqualTo(STORY.get("en"));
    assertThat(profile().path("version").asInt()).isEqualTo(1);
    award.clock().forward(Duration.ofMinutes(1));
    assertThat(save(Map.of("en", "Mine."), 1).refusal("saveLaureateProfile")).isEmpty();
    assertThat(profile().path("version").asInt()).isEqualTo(2);
    assertThat(story("AR").path("story").path("language").asString()).isEqualTo("EN");
  }

  @Test
  void isRefusedWhereItCannotBeKept() {
    for (var wrong :
        List.of(
            Map.entry("TOO_LONG", "a".repeat(LaureateCheck.LONGEST_STORY + 1)),
            Map.entry("INVALID_TEXT", "a\u0000b"))) {
      var answer = save(Map.of("fr", wrong.getValue()), 0);
      assertThat(answer.refusal("saveLaureateProfile")).isEqualTo(wrong.getKey());
      assertThat(answer.data("saveLaureateProfile", "userErrors").toString())
          .contains("[\"input\",\"story\",\"fr\"]");
    }
    var noDay = new HashMap<>(input(STORY, 0));
    noDay.put("ceremonyOn", "2 December");
    assertThat(send(noDay).refusal("saveLaureateProfile")).isEqualTo("DAY_INVALID");
    var whole = "😀".repeat(LaureateCheck.LONGEST_STORY);
    assertThat(save(Map.of("en", whole), 0).refusal("saveLaureateProfile")).isEmpty();
  }

  /** In every language as long as may be: one item, and one request. */
  @Test
  void hasRoomForAllThatMayBeWritten() {
    var all = new HashMap<>(input(all(LaureateCheck.LONGEST_STORY), 0));
    all.put("deeds", all(LaureateCheck.LONGEST_DEEDS));
    all.put("ceremonyPlace", all(LaureateCheck.LONGEST_PLACE));
    all.put("ceremony", all(LaureateCheck.LONGEST_CEREMONY));
    assertThat(send(all).refusal("saveLaureateProfile")).isEmpty();
    assertThat(story("ZH").path("ceremony").path("language").asString()).isEqualTo("ZH");
  }

  private static Map<String, String> all(int length) {
    var all = new HashMap<String, String>();
    for (var language : Language.values()) {
      all.put(language.tag(), "😀".repeat(length));
    }
    return all;
  }

  @Test
  void standsInTheLogWithoutAWordOfIt() {
    save(STORY, 0);
    assertThat(stage.log()).contains("LAUREATE_WRITTEN 1");
  }

  private TestBrowser.Answer save(Map<String, String> story, int version) {
    return send(input(story, version));
  }

  private TestBrowser.Answer send(Map<String, Object> input) {
    return office.send("SaveLaureateProfile", Map.of("input", input));
  }

  private static Map<String, Object> input(Map<String, String> story, int version) {
    return Map.of(
        "laureate",
        ID,
        "version",
        version,
        "story",
        story,
        "deeds",
        Map.of(),
        "ceremonyOn",
        "2026-12-02",
        "ceremonyPlace",
        Map.of("en", "Vienna"),
        "ceremony",
        Map.of());
  }

  private JsonNode profile() {
    return office.send("LaureateProfile", Map.of("laureate", ID)).data("laureateProfile");
  }

  private JsonNode story(String language) {
    return story(EDITION, 1, language);
  }

  private JsonNode story(String edition, int number, String language) {
    return stage.page(edition, number, language).data("laureateStory");
  }
}
