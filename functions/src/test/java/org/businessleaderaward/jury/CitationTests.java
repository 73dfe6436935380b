package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The jury's words for the laureate: in all languages at once, and each said to be in its own. */
class CitationTests {
  private static final String ENGLISH = "For work that others can follow.";
  private static final String FRENCH = "Pour un travail que d’autres peuvent suivre.";

  private final VoteStory story = new VoteStory();

  @BeforeEach
  void counts() {
    var finalists = List.of("nomination-a", "nomination-b", "nomination-c");
    story.openTheVote(
        finalists.stream()
            .map(id -> JuryStoryTests.nomination(id, "Nominee of " + id, "Company"))
            .toList(),
        Map.of());
    VoteStory.JURY.forEach(juror -> story.vote(juror, finalists.toArray(String[]::new)));
    story.closeAndCount();
  }

  @Test
  void isAnnouncedInSeveralLanguagesAtOnce() {
    assertThat(story.announce(Map.of("citation", Map.of("en", ENGLISH, "fr", FRENCH)))).isEmpty();
    assertThat(read("FR")).isEqualTo(Map.entry(FRENCH, "FR"));
    assertThat(read("EN")).isEqualTo(Map.entry(ENGLISH, "EN"));
    assertThat(read("AR")).as("where it is not there").isEqualTo(Map.entry(ENGLISH, "EN"));
  }

  @Test
  void isSaidToBeInItsLanguageWhereThereIsNoEnglish() {
    assertThat(story.announce(Map.of("citation", Map.of("fr", FRENCH)))).isEmpty();
    assertThat(read("EN")).isEqualTo(Map.entry(FRENCH, "FR"));
  }

  @Test
  void isNotAnnouncedWhereOneOfItsLanguagesIsWrong() {
    var text = "A text of twenty signs";
    for (var refused :
        Map.of(
                "TOO_SHORT", Map.of("en", ENGLISH, "fr", "Trop court."),
                "TOO_LONG", Map.of("en", ENGLISH, "fr", "é".repeat(2_001)),
                "INVALID_TEXT", Map.of("en", text + "\u0000"),
                "REQUIRED", Map.of("en", "   "))
            .entrySet()) {
      assertThat(story.announce(Map.of("citation", refused.getValue())))
          .isEqualTo(refused.getKey());
    }
    assertThat(story.edition().laureates()).isEmpty();
  }

  @Test
  void isReadInAllLanguagesToBeChangedUnderEmbargo() {
    var later = later(Duration.ofHours(1));
    var both = Map.of("en", ENGLISH, "fr", FRENCH);
    assertThat(story.announce(Map.of("citation", both, "publicAt", later))).isEmpty();
    assertThat(written().path("fr").asString()).isEqualTo(FRENCH);
    var changed = Map.of("fr", FRENCH + " Et d’autres suivent.");
    var anew =
        Map.of("citation", changed, "replaced", both, "replacedPublicAt", later, "publicAt", later);
    assertThat(story.announce(anew)).isEmpty();
    assertThat(written().path("fr").asString()).isEqualTo(changed.get("fr"));
    assertThat(written().path("en").isNull()).as("what is taken out is gone").isTrue();
  }

  @Test
  void replacesNoWordsThatTheCallerDidNotSee() {
    var later = later(Duration.ofHours(1));
    var english = Map.of("en", ENGLISH);
    var both = Map.of("en", ENGLISH, "fr", FRENCH);
    assertThat(story.announce(Map.of("citation", both, "publicAt", later))).isEmpty();
    assertThat(story.announce(Map.of("citation", english))).isEqualTo("CHANGED");
    var other = Map.of("citation", english, "replaced", english, "replacedPublicAt", later);
    assertThat(story.announce(other)).isEqualTo("CHANGED");
    assertThat(written().path("fr").asString()).isEqualTo(FRENCH);
  }

  @Test
  void liftsNoEmbargoThatTheCallerDidNotSee() {
    var soon = later(Duration.ofHours(1));
    var later = later(Duration.ofDays(30));
    var words = Map.of("en", ENGLISH);
    assertThat(story.announce(Map.of("citation", words, "publicAt", soon))).isEmpty();
    var postponed =
        Map.of("citation", words, "replaced", words, "replacedPublicAt", soon, "publicAt", later);
    assertThat(story.announce(postponed)).isEmpty();
    var atOnce = Map.of("citation", words, "replaced", words, "replacedPublicAt", soon);
    assertThat(story.announce(atOnce)).as("by who saw the first").isEqualTo("CHANGED");
    assertThat(story.announce(Map.of("citation", words, "replaced", words)))
        .as("by who says nothing of one")
        .isEqualTo("CHANGED");
    assertThat(story.edition().publicAt()).isEqualTo(later);
    var seen = Map.of("citation", words, "replaced", words, "replacedPublicAt", later);
    assertThat(story.announce(seen)).isEmpty();
    assertThat(read("EN").getKey()).isEqualTo(ENGLISH);
  }

  @Test
  void honoursNobodyButWhomTheCallerSaw() {
    var other = Map.of("nomination", "nomination-b", "citation", Map.of("en", ENGLISH));
    assertThat(story.announce(other)).isEqualTo("CHANGED");
    assertThat(story.edition().laureates()).isEmpty();
  }

  @Test
  void readsTheBreaksOfAWordProcessorAsBreaks() {
    var pasted = ENGLISH + "\u000BFor twenty years.";
    assertThat(story.announce(Map.of("citation", Map.of("en", pasted)))).isEmpty();
    assertThat(read("EN").getKey()).isEqualTo(ENGLISH + "\nFor twenty years.");
  }

  /** An instant from now, to the second, as the server keeps and says it. */
  private String later(Duration after) {
    return story.award.clock().instant().plus(after).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private JsonNode written() {
    return story
        .secretariat
        .send("SecretariatRoom", Map.of("language", "EN"))
        .data("edition", "laureates")
        .path(0)
        .path("citations");
  }

  private Map.Entry<String, String> read(String language) {
    var laureate =
        story
            .award
            .browser(Room.PUBLIC)
            .send("EditionOnRecord", Map.of("id", VoteStory.EDITION, "language", language))
            .data("edition", "laureates")
            .path(0);
    return Map.entry(
        laureate.path("citation").asString(), laureate.path("citationLanguage").asString());
  }
}
