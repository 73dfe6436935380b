package org.businessleaderaward.nominations.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feedback to nominators: Carla's nomination is not on the shortlist, and its letter waits. */
class FeedbackDeskTests {
  private static final String KIND = "NOT_SHORTLISTED";
  private static final String TEXT = "أقنعنا ترشيحكم بدقة التحقق من المورّدين.";
  private static final String HEADING = "رأينا في ترشيحكم";

  private final Meanwhile meanwhile = new Meanwhile();
  private final CommitteeStory story = new CommitteeStory(meanwhile);
  private String amal = "";
  private String carla = "";
  private String ada = "";

  @BeforeEach
  void assessAndShortlist() {
    List.of("Amal-Sample", "Boris-Sample", "Carla-Sample").forEach(story::nominate);
    amal = story.nominations.getFirst();
    carla = story.nominations.getLast();
    story.screen();
    ada = story.invite("ada");
    var ben = story.invite("ben");
    assertThat(story.openAdvice(2).refusal("openAdvice")).isEmpty();
    assess(ada, 3);
    assess(ben, 1);
    var finalists = List.of(amal, story.nominations.get(1));
    var input = Map.of("nominations", finalists, "reasons", "Why.", "despiteOutstanding", true);
    var recorded = story.secretariat.send("RecordShortlist", Map.of("input", input));
    assertThat(recorded.refusal("recordShortlist")).isEmpty();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
  }

  @Test
  void aLetterWithoutApprovedFeedbackSaysNothingOfIt() {
    assertThat(save(TEXT)).isEmpty();
    assertThat(preview("NOMINATOR")).isNotEmpty().doesNotContain(TEXT, HEADING);
    assertThat(waiting().path("feedbackApproved").asBoolean()).isFalse();
    story.releaseLetters();
    assertThat(mails()).noneMatch(mail -> mail.text().contains(TEXT));
    assertThat(mails()).noneMatch(mail -> mail.text().contains(HEADING));
    assertThat(room().isNull()).isTrue();
    assertThat(export("nominator@example.org")).doesNotContain(TEXT);
  }

  @Test
  void whatIsApprovedGoesToTheNominatorAsItWasShownAndToNobodyElse() {
    assertThat(save(TEXT)).isEmpty();
    assertThat(approve()).isEmpty();
    assertThat(feedback().path("approvedBy").asString()).isEqualTo("Sam");
    assertThat(feedback().path("approvedAt").isNull()).isFalse();
    assertThat(waiting().path("feedbackApproved").asBoolean()).isTrue();
    var shown = preview("NOMINATOR");
    assertThat(shown).contains(HEADING + ":\n\n\u2068" + TEXT + "\u2069\n\n");
    assertThat(preview("NOMINEE")).isNotEmpty().doesNotContain(TEXT, HEADING);
    assertThat(room().isNull()).as("before the release").isTrue();

    story.releaseLetters();
    assertThat(mails())
        .filteredOn(mail -> mail.text().contains(TEXT))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo("nominator@example.org");
              assertThat(mail.text()).isEqualTo(shown);
            });
    assertThat(room().asString()).isEqualTo(TEXT);
    assertThat(feedback().path("releasedAt").isNull()).isFalse();
    assertThat(export("nominator@example.org")).contains(TEXT);
    assertThat(export("carla-sample@nominee.example")).contains(TEXT);
  }

  @Test
  void standsInTheLogWithWhoApprovedItAndWithoutWhatItSays() {
    save(TEXT);
    approve();
    var log = story.secretariat.send("AuditLog", Map.of("first", 2)).data("auditLog").toString();
    assertThat(log)
        .contains("FEEDBACK_WRITTEN", "FEEDBACK_APPROVED", carla, KIND)
        .doesNotContain(TEXT);
  }

  @Test
  void isADraftAgainOnceItIsChanged() {
    save(TEXT);
    approve();
    var seen = fingerprint();
    assertThat(save("غير ذلك.")).isEmpty();
    assertThat(feedback().path("approvedAt").isNull()).isTrue();
    assertThat(preview("NOMINATOR")).doesNotContain(HEADING);
    assertThat(release(seen, null)).as("another letter than was looked at").isEqualTo("CONFLICT");
  }

  @Test
  void isApprovedAsItWasReadAndNotAsSomebodyWroteItSince() {
    save(TEXT);
    var seen = version();
    save("غير ذلك.");
    assertThat(act("ApproveFeedback", carla, seen, null)).isEqualTo("CONFLICT");
    assertThat(act("SaveFeedback", carla, seen, TEXT)).isEqualTo("CONFLICT");
  }

  @Test
  void cannotBeChangedOnceItIsReleased() {
    save(TEXT);
    approve();
    var later = story.award.clock().instant().plus(Duration.ofHours(2)).toString();
    assertThat(release(fingerprint(), later)).isEmpty();
    assertThat(save("غير ذلك.")).isEqualTo("LETTERS_RELEASED");
    var stopped = Map.of("kind", KIND, "version", batch().path("version").asInt());
    assertThat(story.secretariat.send("StopLetters", stopped).refusal("stopLetters")).isEmpty();
    story.releaseLetters();
    assertThat(save("غير ذلك.")).isEqualTo("FEEDBACK_SENT");
    assertThat(approve()).isEqualTo("FEEDBACK_SENT");
    assertThat(room().asString()).isEqualTo(TEXT);
  }

  @Test
  void isNotWrittenOverWhenItIsReleasedInTheSameMoment() {
    save(TEXT);
    approve();
    var seen = fingerprint();
    var later = story.award.clock().instant().plus(Duration.ofHours(2));
    meanwhile.next(() -> assertThat(release(seen, later.toString())).isEmpty());
    assertThat(save("غير ذلك.")).as("and its writer is told").isEqualTo("CONFLICT");
    assertThat(meanwhile.isDone()).isTrue();
    assertThat(feedback().path("text").asString()).isEqualTo(TEXT);
    assertThat(feedback().path("approvedBy").asString()).isEqualTo("Sam");
    story.award.clock().set(later);
    story.award.runClock();
    assertThat(mails()).filteredOn(mail -> mail.text().contains(TEXT)).hasSize(1);
  }

  @Test
  void isNotApprovedForAReleaseOfTheSameMomentWhoseOfficerHasNotReadIt() {
    save(TEXT);
    var seen = fingerprint();
    meanwhile.next(() -> assertThat(approve()).isEmpty());
    assertThat(release(seen, null)).isEqualTo("CONFLICT");
    assertThat(mails()).noneMatch(mail -> mail.text().contains(TEXT));
    assertThat(feedback().path("releasedAt").isNull()).isTrue();
    assertThat(release(fingerprint(), null)).isEmpty();
    assertThat(mails()).filteredOn(mail -> mail.text().contains(TEXT)).hasSize(1);
  }

  @Test
  void isOneParagraphOfAThousandLettersAtTheMost() {
    assertThat(approve()).isEqualTo("FEEDBACK_EMPTY");
    var longest = "ة".repeat(FeedbackDesk.LONGEST);
    assertThat(save(longest + "ة")).isEqualTo("TOO_LONG");
    assertThat(save(longest)).isEmpty();
    assertThat(save(" One.\nTwo. ")).isEmpty();
    assertThat(feedback().path("text").asString()).isEqualTo("One. Two.");
    assertThat(save("")).isEmpty();
    assertThat(approve()).isEqualTo("FEEDBACK_EMPTY");
  }

  /** Of a finalist the jury is still to decide. */
  @Test
  void goesWithNoLetterAfterWhichSomethingIsDecided() {
    assertThat(act("SaveFeedback", amal, 1, TEXT)).isEqualTo("NO_FEEDBACK");
    assertThat(act("SaveFeedback", "unknown", 1, TEXT)).isEqualTo("NO_FEEDBACK");
    assertThat(act("ApproveFeedback", "unknown", 1, null)).isEqualTo("NO_FEEDBACK");
  }

  @Test
  void isOfNobodyElsesEdition() {
    save(TEXT);
    var edition = EditionFixtures.named("edition-2028", 2028, EditionState.CALL_OPEN, false);
    story.award.put(edition);
    var olga =
        story.award.put(
            Person.newcomer(
                Role.SECRETARIAT, edition.id(), "Olga", "olga@example.org", Language.EN));
    story.secretariat = story.award.enter(Room.SECRETARIAT, olga.id());
    assertThat(feedback().isNull()).isTrue();
    assertThat(strengths()).isEmpty();
    assertThat(act("SaveFeedback", carla, 1, "Other.")).isEqualTo("NO_FEEDBACK");
    assertThat(act("ApproveFeedback", carla, 1, null)).isEqualTo("NO_FEEDBACK");
  }

  @Test
  void mayBeginWithWhatAdvisersPraiseWithoutTheirNamesAndLevels() {
    assertThat(strengths())
        .singleElement()
        .satisfies(
            praised -> {
              assertThat(praised.path("text").asString()).isEqualTo("A comment of " + ada + ".");
              assertThat(praised.propertyNames()).containsExactlyInAnyOrder("criterion", "text");
            });
  }

  /** As the page shows it: only to whom may write feedback, and of what may be given some. */
  @Test
  void whatAdvisersPraiseIsToldToNoReaderAndOfNobodyOfWhomTheJuryIsStillToDecide() {
    assertThat(strengths(amal)).as("the jury is still to decide").isEmpty();
    var office = story.secretariat;
    var reader =
        Person.newcomer(Role.SECRETARIAT, "edition-2026", "Rita", "rita@example.org", Language.EN);
    story.award.write(set -> story.award.bean(People.class).add(set, reader, true));
    story.secretariat = story.award.enter(Room.SECRETARIAT, reader.id());
    assertThat(feedback().isNull()).isFalse();
    assertThat(strengths()).isEmpty();
    story.secretariat = office;
    assertThat(strengths()).hasSize(1);
  }

  @Test
  void isErasedWithItsNomination() {
    save(TEXT);
    approve();
    assertThat(story.award.dump(TableOf.NOMINATIONS).toString()).contains(TEXT);
    story.award.bean(Erasure.class).lapse(carla, story.award.clock().instant());
    assertThat(story.award.dump(TableOf.NOMINATIONS).toString()).doesNotContain(TEXT);
    assertThat(act("SaveFeedback", carla, 2, TEXT)).isEqualTo("NO_FEEDBACK");
  }

  private void assess(String adviser, int level) {
    story.declare(adviser, carla, false);
    assertThat(story.assess(adviser, carla, 0, level).refusal("saveAssessment")).isEmpty();
  }

  private String save(String text) {
    return act("SaveFeedback", carla, version(), text);
  }

  private String approve() {
    return act("ApproveFeedback", carla, version(), null);
  }

  private String act(String operation, String nomination, int version, @Nullable String text) {
    var input = new HashMap<String, Object>();
    input.put("nomination", nomination);
    input.put("version", version);
    if (text != null) {
      input.put("text", text);
    }
    return story
        .secretariat
        .send(operation, Map.of("input", input))
        .refusal(operation.equals("SaveFeedback") ? "saveFeedback" : "approveFeedback");
  }

  private JsonNode waiting() {
    return story
        .secretariat
        .send("WaitingLetters", Map.of("kind", KIND, "first", 10))
        .data("waitingLetters", "edges")
        .path(0)
        .path("node");
  }

  private int version() {
    return waiting().path("version").asInt();
  }

  private JsonNode batch() {
    return story
        .secretariat
        .send("DecisionLetters", Map.of())
        .data("decisionLetters")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(KIND))
        .findFirst()
        .orElseThrow();
  }

  private String fingerprint() {
    return batch().path("fingerprint").asString();
  }

  private String release(String fingerprint, @Nullable String at) {
    var input = new HashMap<String, Object>();
    input.put("kind", KIND);
    input.put("fingerprint", fingerprint);
    input.put("at", at);
    return story
        .secretariat
        .send("ReleaseLetters", Map.of("input", input))
        .refusal("releaseLetters");
  }

  private String preview(String reader) {
    return story
        .secretariat
        .send("LetterPreview", Map.of("nomination", carla, "reader", reader))
        .data("letterPreview", "text")
        .asString();
  }

  private JsonNode feedback() {
    return story
        .secretariat
        .send("LetterFeedback", Map.of("nomination", carla))
        .data("letterFeedback");
  }

  private List<JsonNode> strengths() {
    return strengths(carla);
  }

  private List<JsonNode> strengths(String nomination) {
    return story
        .secretariat
        .send("LetterFeedback", Map.of("nomination", nomination))
        .data("strengths")
        .valueStream()
        .toList();
  }

  private JsonNode room() {
    return story
        .nominators
        .getLast()
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination", "feedback");
  }

  private List<Transport.Message> mails() {
    return story.award.deliverMail();
  }

  private String export(String address) {
    return story
        .secretariat
        .send("ExportPersonalData", Map.of("email", address))
        .data("exportPersonalData", "json")
        .asString();
  }
}
