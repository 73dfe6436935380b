package org.businessleaderaward.nominations.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What officers write to one another about a nomination. */
class NoteDeskTests {
  private final CommitteeStory story = new CommitteeStory();
  private String amal = "";
  private String boris = "";

  @BeforeEach
  void nominateTwo() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    amal = story.nominations.getFirst();
    boris = story.nominations.getLast();
  }

  @Test
  void areReadByAllOfTheSecretariatInTheOrderInWhichTheyWereWritten() {
    assertThat(write(story.secretariat, amal, "z-first-note", "Who knows her?")).isEmpty();
    story.award.clock().forward(Duration.ofMinutes(1));
    var olga = officer("Olga");
    assertThat(write(olga, amal, "a-second-note", "I do.\nSince 2019.")).isEmpty();
    var notes = notes(olga, amal);
    assertThat(notes)
        .extracting(note -> note.path("text").asString())
        .containsExactly("Who knows her?", "I do.\nSince 2019.");
    assertThat(notes)
        .extracting(note -> note.path("author").asString())
        .containsExactly("Sam", "Olga");
    assertThat(notes)
        .extracting(note -> note.path("isOwn").asBoolean())
        .containsExactly(false, true);
    assertThat(notes(olga, boris)).isEmpty();
  }

  @Test
  void areWrittenOnceHoweverOftenTheyAreSent() throws Exception {
    AtOnce.times(10, () -> write(story.secretariat, amal, "note-0001", "Only once."));
    assertThat(write(story.secretariat, amal, "note-0001", "Only once.")).isEmpty();
    assertThat(write(story.secretariat, amal, "note-0001", "Another.")).isEqualTo("KEY_REUSED");
    assertThat(write(officer("Olga"), amal, "note-0001", "Only once.")).isEqualTo("KEY_REUSED");
    assertThat(notes(story.secretariat, amal)).hasSize(1);
  }

  @Test
  void areMarkedAsWithdrawnByWhoWroteThemAndByNobodyElse() {
    write(story.secretariat, amal, "note-0001", "A mistake.");
    assertThat(withdraw(officer("Olga"), amal, "note-0001")).isEqualTo("NO_OWN_NOTE");
    assertThat(withdraw(story.secretariat, boris, "note-0001")).isEqualTo("NO_OWN_NOTE");
    assertThat(notes(story.secretariat, amal).getFirst().path("withdrawnAt").isNull()).isTrue();
    assertThat(withdraw(story.secretariat, amal, "note-0001")).isEmpty();
    assertThat(withdraw(story.secretariat, amal, "note-0001")).isEmpty();
    var note = notes(story.secretariat, amal).getFirst();
    assertThat(note.path("withdrawnAt").asString())
        .isEqualTo(story.award.clock().instant().toString());
    assertThat(note.path("text").asString()).isEqualTo("A mistake.");
  }

  @Test
  void standInTheLogWithoutWhatTheySay() {
    write(story.secretariat, amal, "note-0001", "Rather delicate.");
    withdraw(story.secretariat, amal, "note-0001");
    var log = story.secretariat.send("AuditLog", Map.of("first", 5)).data("auditLog").toString();
    assertThat(log).contains("NOTE_WRITTEN", "NOTE_WITHDRAWN", amal).doesNotContain("delicate");
  }

  @ParameterizedTest
  @CsvSource({"short, A note, INVALID_KEY", "note-0001, ' ', NOTE_REQUIRED"})
  void areRefusedWhenTheySayNothingOrHaveNoKey(String key, String text, String code) {
    assertThat(write(story.secretariat, amal, key, text)).isEqualTo(code);
    assertThat(notes(story.secretariat, amal)).isEmpty();
  }

  @Test
  void haveTwoThousandLettersAndAreAHundred() {
    var longest = "ة".repeat(NoteDesk.LONGEST);
    assertThat(write(story.secretariat, amal, "note-0000", longest + "ة")).isEqualTo("TOO_LONG");
    for (int i = 0; i < NoteDesk.MOST; i++) {
      assertThat(write(story.secretariat, amal, "note-%04d".formatted(i), longest)).isEmpty();
    }
    assertThat(write(story.secretariat, amal, "note-9999", "More.")).isEqualTo("TOO_MANY_NOTES");
    assertThat(notes(story.secretariat, amal)).hasSize(NoteDesk.MOST);
  }

  @Test
  void areAboutNothingThatIsNotOfTheEditionOrIsErased() {
    assertThat(write(story.secretariat, "unknown", "note-0001", "A note.")).isEqualTo("UNKNOWN");
    write(story.secretariat, amal, "note-0001", "Before.");
    story.award.bean(Erasure.class).lapse(amal, story.award.clock().instant());
    assertThat(write(story.secretariat, amal, "note-0002", "After.")).isEqualTo("UNKNOWN");
    assertThat(stored()).isZero();
  }

  @Test
  void areGivenToTheNomineeWithoutWhoWroteThemOnceTheDecisionIsToldAndNotToTheNominator() {
    write(officer("Olga"), amal, "note-0001", "Met her in Cairo.");
    story.decide(amal);
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(export("amal-sample@nominee.example")).doesNotContain("Met her in Cairo.");
    story.releaseLetters();
    assertThat(export("amal-sample@nominee.example"))
        .contains("Met her in Cairo.")
        .doesNotContain("Olga");
    assertThat(export("nominator@example.org")).doesNotContain("Met her in Cairo.");
  }

  private String export(String address) {
    return story
        .secretariat
        .send("ExportPersonalData", Map.of("email", address))
        .data("exportPersonalData", "json")
        .asString();
  }

  private TestBrowser officer(String name) {
    var person =
        story.award.put(
            Person.newcomer(
                Role.SECRETARIAT,
                CommitteeStory.EDITION,
                name,
                name + "@example.org",
                Language.EN));
    return story.award.enter(Room.SECRETARIAT, person.id());
  }

  private static String write(TestBrowser browser, String nomination, String key, String text) {
    var input = Map.of("nomination", nomination, "idempotencyKey", key, "text", text);
    return browser.send("WriteNote", Map.of("input", input)).refusal("writeNote");
  }

  private static String withdraw(TestBrowser browser, String nomination, String note) {
    var input = Map.of("nomination", nomination, "note", note);
    return browser.send("WithdrawNote", Map.of("input", input)).refusal("withdrawNote");
  }

  private static List<JsonNode> notes(TestBrowser browser, String nomination) {
    return browser
        .send("NominationNotes", Map.of("id", nomination))
        .data("nomination", "notes")
        .valueStream()
        .toList();
  }

  private long stored() {
    return story.award.dump(TableOf.NOMINATIONS).stream()
        .filter(item -> Objects.toString(item.get("sk")).contains("NOTE#"))
        .count();
  }
}
