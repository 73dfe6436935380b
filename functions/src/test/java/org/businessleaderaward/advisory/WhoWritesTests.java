package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.advisory.ShortFormStory.NOMINEE;

import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.nominations.domain.Statement;
import org.junit.jupiter.api.Test;

/** Who writes what of a nomination, whatever is sent, and what is kept of the others. */
class WhoWritesTests {
  @Test
  void keepsWhatTheNomineeWroteWhenAnOfficerCorrectsTheNomination() {
    var form = new ShortFormStory();
    var nominee = form.agreed();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    var correction = came(form.amina, "She did still more.");
    assertThat(enter(form.story, correction).refusal("enterNomination")).isEmpty();
    assertThat(form.stored().statements())
        .extracting(Statement::text)
        .containsExactly("On strategy.", "On it.");
    assertThat(form.stored().unwritten()).isEmpty();
    correction.put("version", 2);
    assertThat(enter(form.story, correction).refusal("enterNomination"))
        .as("the same again, which is no version")
        .isEqualTo("NOTHING_CHANGED");
  }

  @Test
  void takesNothingForAnotherNominationThanTheSessionIsOf() {
    var form = new ShortFormStory();
    var nominee = form.agreed();
    var second = form.story.begin("Bettina");
    var other = form.story.nominations.getLast();
    var input = form.story.changed("Bettina", 1);
    input.put("why", ShortFormStory.WHY);
    assertThat(second.send("SaveDraft", Map.of("input", input)).refusal("saveDraft")).isEmpty();
    form.story.submit(second, "Bettina", 2);
    form.story.agree(other);
    var ofOther = form.story.nominee(other);
    var refused = form.write(ofOther, form.story.version(other), "Of the first.", "");
    assertThat(refused.refusal("saveStatements")).isEqualTo("UNKNOWN");
    assertThat(form.stored().statements()).isEmpty();
    assertThat(form.write(nominee, "On strategy.", "")).isEmpty();
  }

  @Test
  void tellsNoNomineeByTheNumberOfSavesThatSomethingWasDecided() {
    var form = new ShortFormStory();
    var nominee = form.agreed();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    assertThat(ShortFormStory.seen(nominee).path("savedVersion").asLong())
        .isEqualTo(form.stored().version());
    form.closeCall();
    assertThat(form.screen(false)).isEmpty();
    assertThat(ShortFormStory.seen(nominee).path("savedVersion").asInt()).isZero();
    assertThat(ShortFormStory.seen(nominee).path("statementsUntil").isNull()).isTrue();
  }

  @Test
  void tellsNoNumberOfSavesWhereNominatorsWriteTheStatements() {
    var story = new CommitteeStory();
    story.nominate("Amina");
    var nominee = story.nominee(story.nominations.getFirst());
    assertThat(ShortFormStory.seen(nominee).path("savedVersion").asInt()).isZero();
  }

  /** What an officer enters of another version of a nomination, of which the first stands. */
  private static Map<String, Object> came(String nomination, String why) {
    var came = new HashMap<>(CommitteeStory.draft("Amina", NOMINEE));
    came.put("nomination", nomination);
    came.put("version", 1);
    came.put("why", why);
    came.put("way", "PHONE");
    came.put("receivedOn", "2026-01-15");
    came.put("declaresAccuracy", true);
    came.put("allowsContact", true);
    return came;
  }

  private static TestBrowser.Answer enter(CommitteeStory story, Map<String, Object> came) {
    return story.secretariat.send("EnterNomination", Map.of("input", came));
  }
}
