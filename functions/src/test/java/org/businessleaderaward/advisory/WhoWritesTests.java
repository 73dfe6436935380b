package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.advisory.ShortFormStory.NOMINEE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.nominations.domain.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
    var refused = form.write(ofOther, form.amina, form.story.version(other), "Of the first.", "");
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

  @Test
  void takesNoStatementOfWhoNominatesWhereNomineesWrite() {
    var form = new ShortFormStory();
    assertThat(form.stored().statements()).as("which the draft was begun with").isEmpty();
    var input = form.story.changed("Amina", 1);
    input.put("why", ShortFormStory.WHY);
    var saved = form.nominator.send("SaveDraft", Map.of("input", input));
    assertThat(saved.refusal("saveDraft")).isEmpty();
    assertThat(form.submit(2).refusal("submitNomination")).isEmpty();
    input.put("why", "She did still more.");
    var changed = form.nominator.send("ChangeNomination", Map.of("input", input, "accurate", true));
    assertThat(changed.refusal("changeNomination")).isEmpty();
    assertThat(form.stored().statements()).isEmpty();
    assertThat(form.stored().unwritten()).hasSize(2);
  }

  @Test
  void takesNoStatementThatAnOfficerEntersWhereNomineesWrite() {
    var form = new ShortFormStory();
    var came = came("Dora");
    assertThat(look(form.story, came)).isEmpty();
    assertThat(enter(form.story, came).refusal("enterNomination")).isEmpty();
    var id = enter(form.story, came).data("enterNomination", "nomination", "id").asString();
    assertThat(form.stored(id).statements()).isEmpty();
    assertThat(form.stored(id).unwritten()).hasSize(2);
    var nominee = form.nominee(id);
    ShortFormStory.agree(nominee, id);
    assertThat(form.write(nominee, id, "On strategy.", "On it.")).isEmpty();
    assertThat(look(form.story, came)).as("the same line of a table once more").isEmpty();
    assertThat(enter(form.story, came).refusal("enterNomination")).isEmpty();
    assertThat(form.stored(id).statements()).hasSize(2);
  }

  @Test
  void hasATranslationBeOfWhatItsTranslatorReadWhateverTheNomineeSavesMeanwhile() {
    var form = new ShortFormStory();
    var nominee = form.agreed();
    assertThat(form.write(nominee, "On strategy.", "On it.")).isEmpty();
    var input = new HashMap<>(CommitteeStory.translation(form.amina, "RU"));
    assertThat(translate(form.story, input))
        .as("of nobody knows what")
        .isEqualTo("ORIGINAL_CHANGED");
    input.put("savedAt", translated(form).path("savedAt").asString());
    assertThat(translate(form.story, input)).isEmpty();
    assertThat(outdated(form)).containsExactly(false, false);
    form.award.clock().forward(Duration.ofMinutes(1));
    assertThat(form.write(form.nominee(), "Another strategy.", "On it.")).isEmpty();
    assertThat(outdated(form)).containsExactly(true, false);
    input.put("version", 1);
    assertThat(translate(form.story, input)).isEqualTo("ORIGINAL_CHANGED");
    input.put("savedAt", translated(form).path("savedAt").asString());
    assertThat(translate(form.story, input)).isEmpty();
    assertThat(outdated(form)).as("nobody touched it").containsExactly(true, false);
  }

  private static String translate(CommitteeStory story, Map<String, Object> input) {
    var saved = story.secretariat.send("SaveTranslation", Map.of("input", input));
    return saved.refusal("saveTranslation");
  }

  private static JsonNode translated(ShortFormStory form) {
    return form.story
        .secretariat
        .send("NominationTranslations", Map.of("id", form.amina))
        .data("nomination");
  }

  private static List<Boolean> outdated(ShortFormStory form) {
    return translated(form)
        .at("/translations/0/statements")
        .valueStream()
        .map(one -> one.path("outdated").asBoolean())
        .toList();
  }

  @Test
  void keepsNoWordOfWhyWhereNominatorsWriteTheStatements() {
    var story = new CommitteeStory();
    var nominator = story.begin("Amina");
    var input = story.changed("Amina", 1);
    input.put("why", ShortFormStory.WHY);
    assertThat(nominator.send("SaveDraft", Map.of("input", input)).refusal("saveDraft")).isEmpty();
    story.submit(nominator, "Amina", 2);
    assertThat(why(story, story.nominations.getFirst())).isNull();
    var entered = enter(story, came("Dora"));
    assertThat(entered.refusal("enterNomination")).isEmpty();
    assertThat(why(story, entered.data("enterNomination", "nomination", "id").asString())).isNull();
  }

  private static @Nullable String why(CommitteeStory story, String nomination) {
    var onBoard = story.secretariat.send("NominationOnBoard", Map.of("id", nomination));
    return onBoard.data("nomination", "dossier", "why").stringValueOpt().orElse(null);
  }

  private static String look(CommitteeStory story, Map<String, Object> came) {
    return story.secretariat.send("TryEntry", Map.of("input", came)).refusal("tryEntry");
  }

  /** A nomination that an officer enters, with statements and why. */
  private static Map<String, Object> came(String nominee) {
    var came = came(null, ShortFormStory.WHY);
    came.putAll(CommitteeStory.draft(nominee, CommitteeStory.address(nominee)));
    came.put("key", "key-of-" + nominee);
    came.put("version", null);
    return came;
  }

  /** What an officer enters of another version of a nomination, of which the first stands. */
  private static Map<String, Object> came(@Nullable String nomination, String why) {
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
