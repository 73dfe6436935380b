package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is decided and was not told is seen by nobody but the secretariat, wherever they look. */
class UntoldDecisionTests {
  private static final List<String> TELLING =
      List.of("INELIGIBLE", "OUT_OF_SCOPE", "\"ELIGIBLE\"", "SHORTLIST", "ADVISER");

  private final CommitteeStory story = new CommitteeStory();

  /** Amina's nomination is out of scope, Bettina's eligible; both nominees have agreed. */
  @BeforeEach
  void decide() {
    List.of("Amina", "Bettina").forEach(story::nominate);
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    story.agree(story.nominations.getFirst());
    story.agree(story.nominations.getLast());
  }

  @Test
  void neitherRoomsNorExportsNorMailsTellWhatIsNotReleased() {
    var before = mails();
    story.decide(story.nominations.getFirst());
    for (int each = 0; each < 2; each++) {
      assertThat(room(each).path("status").asString()).isEqualTo("SUBMITTED");
      assertThat(room(each).toString()).doesNotContain(TELLING);
      assertThat(exported(address(each)).toString())
          .contains("\"status\":\"SUBMITTED\"")
          .doesNotContain(TELLING);
    }
    assertThat(exported("nominator@example.org").toString()).doesNotContain(TELLING);
    assertThat(mails()).isEqualTo(before);

    story.releaseLetters();
    assertThat(room(0).path("status").asString()).isEqualTo("INELIGIBLE");
    assertThat(room(1).path("status").asString()).isEqualTo("ELIGIBLE");
    assertThat(exported(address(0)).toString()).contains("\"notEligibleBecause\":\"OUT_OF_SCOPE\"");
    assertThat(mails()).hasSize(before.size() + 3);
  }

  /** Who was told that the conditions are not met was not told that another nomination goes on. */
  @Test
  void aReasonThatIsChangedAfterTheLetterIsGivenOutAfterTheNextOne() {
    story.decide(story.nominations.getFirst());
    story.releaseLetters();
    refuse("DUPLICATE");
    assertThat(exported(address(0)).toString())
        .contains("\"status\":\"INELIGIBLE\"")
        .doesNotContain("DUPLICATE", "OUT_OF_SCOPE");
    story.releaseLetters();
    assertThat(exported(address(0)).toString()).contains("\"notEligibleBecause\":\"DUPLICATE\"");
  }

  /** No letter waits, since what was told is the same; its ground is another. */
  @Test
  void aGroundThatNoLetterWentWithIsNotGivenOut() {
    story.decide(story.nominations.getFirst());
    story.releaseLetters();
    refuse("NOT_VERIFIABLE");
    assertThat(exported(address(0)).toString()).doesNotContain("NOT_VERIFIABLE", "OUT_OF_SCOPE");
  }

  private void refuse(String reason) {
    var decision = new HashMap<String, Object>();
    decision.put("nomination", story.nominations.getFirst());
    decision.put("version", story.version(story.nominations.getFirst()));
    decision.put("eligible", false);
    decision.put("reason", reason);
    decision.put("note", null);
    var screened = story.secretariat.send("ScreenNomination", Map.of("input", decision));
    assertThat(screened.refusal("screenNomination")).isEmpty();
  }

  /** A reminder that does not come, or comes again, tells as much as a letter. */
  @Test
  void nomineesAreRemindedByWhatWasToldAndNotByWhatIsDecided() {
    List.of("Carla", "Diana").forEach(story::nominate);
    var carla = story.nominations.get(2);
    story.decide(carla);
    after(7);
    assertThat(reminded()).contains("carla@nominee.example", "diana@nominee.example");
    story.releaseLetters();
    after(14);
    assertThat(reminded())
        .as("once, before the refusal was told, and not after it")
        .containsOnlyOnce("carla@nominee.example")
        .hasSize(3);
    var undone =
        story.secretariat.send(
            "UndoScreening",
            Map.of("input", Map.of("nomination", carla, "version", story.version(carla))));
    assertThat(undone.refusal("undoScreening")).isEmpty();
    after(1);
    assertThat(reminded()).hasSize(3);
    story.releaseLetters();
    after(1);
    assertThat(reminded()).hasSize(4).endsWith("carla@nominee.example");
  }

  private void after(int days) {
    story.award.clock().forward(Duration.ofDays(days));
    story.reenterOffice();
    story.award.runClock();
  }

  private List<String> reminded() {
    return mails().stream()
        .filter(letter -> letter.subject().startsWith("Esperamos su respuesta"))
        .map(Transport.Message::to)
        .toList();
  }

  /** A letter that does not come tells as much as one that does. */
  @Test
  void aNomineeWhoAgreesIsReportedAlikeWhateverIsDecided() {
    List.of("Carla", "Diana").forEach(story::nominate);
    story.decide(story.nominations.get(2));
    var before = mails().size();
    story.agree(story.nominations.get(2));
    story.agree(story.nominations.get(3));
    assertThat(mails().subList(before, mails().size()))
        .extracting(Transport.Message::to)
        .containsExactly("nominator@example.org", "nominator@example.org");
  }

  @Test
  void nobodyIsAskedWhoDoesNotKnowThatItIsAssessed() {
    story.decide("");
    var ada = story.invite("ada");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    var nomination = story.assignments(ada).getFirst().path("nomination").asString();
    story.declare(ada, nomination, false);
    var question = Map.of("nomination", nomination, "question", "Since when?");
    var before = mails();
    assertThat(ask(ada, question)).isEqualTo("NOT_TOLD");
    assertThat(exported("nominator@example.org").toString()).doesNotContain("ADVISER");
    move(EditionState.ANNOUNCED);
    assertThat(exported("nominator@example.org").toString())
        .as("the laureate is public, and not what else is eligible")
        .doesNotContain("ADVISER");
    move(EditionState.ADVICE);
    assertThat(mails()).isEqualTo(before);
    story.releaseLetters();
    assertThat(ask(ada, question)).isEmpty();
    assertThat(exported("nominator@example.org").toString()).contains("ADVISER");
  }

  @Test
  void theChecklistSaysWhetherLettersWait() {
    story.decide("");
    assertThat(lettersReleased()).isFalse();
    story.nominations.forEach(nomination -> hold(nomination, 0, true));
    assertThat(lettersReleased()).as("they are held back on purpose").isTrue();
    hold(story.nominations.getLast(), 1, false);
    assertThat(lettersReleased()).isFalse();
    story.releaseLetters();
    assertThat(lettersReleased()).isTrue();
  }

  private void hold(String nomination, int version, boolean held) {
    var answer = story.setLetter(nomination, "ELIGIBLE", version, held, List.of());
    assertThat(answer.refusal("setLetter")).isEmpty();
  }

  private boolean lettersReleased() {
    var room = story.secretariat.send("Checklist");
    return room.data("checklist")
        .valueStream()
        .filter(item -> item.path("code").asString().equals("LETTERS_RELEASED"))
        .findFirst()
        .orElseThrow()
        .path("done")
        .asBoolean();
  }

  private void move(EditionState state) {
    var editions = story.award.bean(Editions.class);
    story.award.put(editions.get(CommitteeStory.EDITION).withState(state));
  }

  private String ask(String adviser, Map<String, String> question) {
    return story
        .browser(adviser)
        .send("AskNominator", Map.of("input", question))
        .refusal("askNominator");
  }

  private List<Transport.Message> mails() {
    return story.award.deliverMail();
  }

  private JsonNode room(int nomination) {
    return story
        .nominators
        .get(nomination)
        .send("NominationRoom", Map.of("language", "EN"))
        .data("nomination");
  }

  private static String address(int nomination) {
    return List.of("amina@nominee.example", "bettina@nominee.example").get(nomination);
  }

  private JsonNode exported(String email) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", email));
    return JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
  }
}
