package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier.Verdict;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The nominee's answer, through the rooms and by mailed links. */
class ConsentTests {
  private static final Duration DAY = Duration.ofDays(1);

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";
  private String bettina = "";

  @BeforeEach
  void nominate() {
    List.of("Amina", "Bettina", "Carla").forEach(story::nominate);
    amina = story.nominations.get(0);
    bettina = story.nominations.get(1);
  }

  @Test
  void asksTheNomineeInTheirLanguageWithALinkOfTheirOwn() {
    var letter = story.lastLetter("amina@nominee.example");
    assertThat(letter.subject()).startsWith("Se ha propuesto su candidatura");
    assertThat(letter.text())
        .contains("N. Nominator (An organisation)")
        .contains(TestAward.SITE + "/es/nominee/#");
    var room = story.nominee(amina).send("NomineeRoom", Map.of("language", "ES"));
    var nomination = room.data("nomination");
    assertThat(nomination.path("nominatorName").asString()).isEqualTo("N. Nominator");
    assertThat(nomination.path("standing").asString()).isEqualTo("ASKED");
    assertThat(nomination.at("/dossier/statements").get(0).path("text").asString())
        .endsWith("Amina");
  }

  @Test
  void row21OpensNoOtherRoomByTheNomineesLinkAndTheirsByNoOther() {
    var nominee = TestAward.tokenIn(story.lastLetter("amina@nominee.example").text());
    var nominator = TestAward.tokenIn(story.lastLetter("nominator@example.org").text());
    assertThat(award.browser(Room.NOMINATIONS).open(nominee).refusal("openLink"))
        .isEqualTo("LINK_REFUSED");
    assertThat(award.browser(Room.NOMINEE).open(nominator).refusal("openLink"))
        .isEqualTo("LINK_REFUSED");
  }

  @Test
  void recordsACorrectionBesideWhatTheNominatorWrote() {
    var accepted =
        story
            .nominee(amina)
            .send("AcceptNomination", CommitteeStory.facts(amina, "Amina Sy", "Chair"));
    assertThat(accepted.data("acceptNomination", "nomination", "standing").asString())
        .isEqualTo("AGREED");
    var board = story.secretariat.send("NominationOnBoard", Map.of("id", amina)).data("nomination");
    assertThat(board.path("nomineeName").asString()).isEqualTo("Amina Sy");
    assertThat(board.at("/dossier/role").asString()).isEqualTo("Chair");
    assertThat(board.at("/dossier/asNominated/name").asString()).isEqualTo("Amina");
    assertThat(board.at("/dossier/asNominated/role").asString()).isEqualTo("Director");
    assertThat(board.at("/consent/givenAt").asString()).isEqualTo(TestAward.START.toString());
    var own = story.nominators.get(0).send("NominationRoom", Map.of("language", "EN"));
    assertThat(own.data("nomination", "nominee", "name").asString()).isEqualTo("Amina");
    assertThat(own.data("nomination", "nomineeAgreed").asBoolean()).isTrue();
    assertThat(acts()).contains("CONSENT_GIVEN");
  }

  @Test
  void namesEveryFactThatIsMissingOrWrong() {
    var refused =
        story
            .nominee(amina)
            .send(
                "AcceptNomination",
                Map.of(
                    "input",
                    Map.of(
                        "nomination",
                        amina,
                        "name",
                        " ",
                        "role",
                        "x".repeat(201),
                        "company",
                        "C",
                        "country",
                        "XX")));
    var errors = refused.data("acceptNomination", "userErrors");
    assertThat(errors.values())
        .extracting(error -> error.path("code").asString() + error.path("field").get(1).asString())
        .containsExactlyInAnyOrder("REQUIREDname", "TOO_LONGrole", "UNKNOWN_COUNTRYcountry");
  }

  @Test
  void assignsAndShortlistsNothingWithoutConsent() {
    story.agree(amina);
    story.agree(bettina);
    story.findEligible();
    var adviser = story.invite("ada");
    assertThat(checklist("CONSENTS_IN")).isFalse();
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(adviser);
    var assigned = story.browser(adviser).send("Assignments", Map.of("first", 10)).body();
    assertThat(assigned.toString()).contains("Amina").contains("Bettina").doesNotContain("Carla");
    var carla = story.nominations.get(2);
    assertThat(story.declare(adviser, carla, false).error()).isEqualTo("NOT_FOUND");
    assertThat(story.assess(adviser, carla, 0, 3).error()).isEqualTo("NOT_FOUND");
    assertThat(shortlist(amina, carla)).isEqualTo("NOT_ELIGIBLE");
    assertThat(shortlist(amina, bettina)).isEmpty();
  }

  /** Who is nominated twice has one session: that of the link which they opened last. */
  @Test
  void takesNoAnswerOfASessionToAnotherNominationThanItsOwn() {
    var nominee = story.nominee(amina);
    nominee.open(TestAward.tokenIn(story.lastLetter("bettina@nominee.example").text()));
    var accepted =
        nominee.send("AcceptNomination", CommitteeStory.facts(amina, "Amina Sy", "Chair"));
    assertThat(accepted.refusal("acceptNomination")).isEqualTo("UNKNOWN");
    assertThat(decline(nominee, amina)).isEqualTo("UNKNOWN");
    assertThat(List.of(amina, bettina))
        .extracting(one -> award.bean(Nominations.class).find(one).orElseThrow())
        .allSatisfy(
            one -> {
              assertThat(one.status()).isEqualTo(NominationStatus.SUBMITTED);
              assertThat(one.nomineeAgreed()).isFalse();
            });
    assertThat(decline(nominee, bettina)).as("the session goes on").isEmpty();
  }

  @Test
  void takesTwoWithConsentToBeginAdvice() {
    story.agree(amina);
    story.findEligible();
    story.invite("ada");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("NOT_ENOUGH_ELIGIBLE");
  }

  @Test
  void row43ErasesEverythingOfWhoDeclinesButATombstoneAndTheLogStillVerifies() {
    var nominator = story.nominators.get(0);
    nominator.send("MailResumeLink");
    story.agree(amina);
    var nominee = story.nominee(amina);
    assertThat(everything()).contains("Amina").contains("amina@nominee.example");
    var declined = nominee.send("DeclineNomination", CommitteeStory.declining(amina));
    assertThat(declined.data("declineNomination", "declined").asBoolean()).isTrue();
    var letter = story.lastLetter("nominator@example.org");
    assertThat(letter.subject()).isEqualTo("اعتذر المرشَّح عن الترشيح NOM-2026-0001");
    assertThat(letter.text()).doesNotContain("Amina");
    assertThat(everything()).doesNotContain("Amina").doesNotContain("amina@nominee.example");
    var tombstone =
        story.secretariat.send("NominationOnBoard", Map.of("id", amina)).data("nomination");
    assertThat(tombstone.path("status").asString()).isEqualTo("DECLINED");
    assertThat(tombstone.path("reference").asString()).isEqualTo("NOM-2026-0001");
    assertThat(tombstone.path("nominatorName").asString()).isEmpty();
    assertThat(nominee.send("NomineeRoom", Map.of("language", "EN")).error())
        .isEqualTo("UNAUTHENTICATED");
    assertThat(nominator.send("MailResumeLink").error()).isEqualTo("UNAUTHENTICATED");
    assertThat(acts()).contains("NOMINATION_DECLINED");
    assertThat(award.bean(AuditLog.class).verify(CommitteeStory.EDITION))
        .isInstanceOf(Verdict.Intact.class);
    assertThat(award.bean(Nominations.class).find(bettina)).isPresent();
  }

  @Test
  void erasesAssignmentsAndLeavesTheShortlistWhenTheNomineeDeclinesDuringAdvice() {
    story.screen();
    var adviser = story.invite("ada");
    story.openAdvice(1);
    story.reenter(adviser);
    story.declare(adviser, amina, false);
    story.assess(adviser, amina, 0, 4);
    assertThat(shortlist(amina, bettina, story.nominations.get(2))).isEmpty();
    assertThat(decline(amina)).isEmpty();
    assertThat(award.bean(Editions.class).get(CommitteeStory.EDITION).finalists())
        .hasSize(2)
        .doesNotContain(amina);
    assertThat(everything()).doesNotContain("Amina");
    assertThat(story.assess(adviser, amina, 1, 3).error()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource(names = {"VOTING", "COUNTED"})
  void row43ErasesAFinalistWhoDeclinesAfterTheVoteOpenedAndLeavesTheShortlistAsItIsFrozen(
      EditionState state) {
    var nominee = story.nominee(amina);
    var shortlist = List.of(amina, bettina);
    putWithShortlist(shortlist, state);
    var seen = nominee.send("NomineeRoom", Map.of("language", "EN")).data("nomination");
    assertThat(seen.path("mayDecline").asBoolean()).isTrue();
    assertThat(decline(nominee, amina)).isEmpty();
    assertThat(everything()).doesNotContain("Amina").doesNotContain("amina@nominee.example");
    assertThat(award.bean(Editions.class).get(CommitteeStory.EDITION).finalists())
        .containsExactlyInAnyOrderElementsOf(shortlist);
    assertThat(award.bean(Nominations.class).find(amina).orElseThrow().status())
        .isEqualTo(NominationStatus.DECLINED);
    assertThat(award.bean(AuditLog.class).verify(CommitteeStory.EDITION))
        .isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void keepsAFinalistOnceTheAwardIsAnnounced() {
    var nominee = story.nominee(amina);
    putWithShortlist(List.of(amina, bettina), EditionState.ANNOUNCED);
    assertThat(decline(nominee, amina)).isEqualTo("DECLINE_CLOSED");
    assertThat(decline(story.nominations.get(2))).isEmpty();
  }

  private void putWithShortlist(List<String> shortlist, EditionState state) {
    award.put(
        award
            .bean(Editions.class)
            .get(CommitteeStory.EDITION)
            .withState(EditionState.ADVICE)
            .withShortlist(shortlist, "They stand out.")
            .withState(state));
  }

  @Test
  void takesNoConsentOnceAdviceHasBegun() {
    story.agree(amina);
    story.agree(bettina);
    var carla = story.nominations.get(2);
    var late = story.nominee(carla);
    story.findEligible();
    story.invite("ada");
    story.openAdvice(1);
    assertThat(
            late.send("AcceptNomination", CommitteeStory.facts(carla, "Carla", "Director"))
                .refusal("acceptNomination"))
        .isEqualTo("ANSWER_CLOSED");
  }

  @Test
  void remindsAfterSevenDaysAndTwentyOneAndNoMore() {
    story.agree(bettina);
    award.deliverMail();
    runAfter(DAY.multipliedBy(7).minusMillis(1));
    assertThat(reminders()).isEmpty();
    runAfter(Duration.ofMillis(1));
    runAfter(Duration.ZERO);
    assertThat(reminders())
        .containsExactlyInAnyOrder("amina@nominee.example", "carla@nominee.example");
    runAfter(DAY.multipliedBy(13));
    assertThat(reminders()).hasSize(2);
    runAfter(DAY);
    runAfter(DAY.multipliedBy(60));
    assertThat(reminders()).hasSize(4).doesNotContain("bettina@nominee.example");
  }

  /** Nominations of one person are no way to more mails in a day than a mailbox may get. */
  @Test
  void row53RemindsANomineeLaterWhoseMailboxHasNoRoomToday() {
    award.deliverMail();
    var week = TestAward.START.plus(DAY.multipliedBy(7));
    for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
      award.bean(UnaskedMail.class).count("amina@nominee.example", "mail " + mail, week);
    }
    runAfter(DAY.multipliedBy(7));
    assertThat(reminders())
        .doesNotContain("amina@nominee.example")
        .contains("carla@nominee.example");
    runAfter(DAY.minusMillis(1));
    assertThat(reminders()).doesNotContain("amina@nominee.example");
    runAfter(Duration.ofMillis(1));
    assertThat(reminders()).contains("amina@nominee.example");
  }

  @Test
  void remindsNobodyOfWhatIsWithdrawnOrNotEligible() {
    story
        .nominators
        .get(0)
        .send("WithdrawNomination", Map.of("input", Map.of("reason", "Because.")));
    story.findEligibleBut(bettina);
    assertThat(waiting()).containsExactly("Carla");
    runAfter(DAY.multipliedBy(8));
    assertThat(reminders()).containsExactly("carla@nominee.example");
  }

  @Test
  void letsTheSecretariatAskAnewAtAnotherAddress() {
    var old = TestAward.tokenIn(story.lastLetter("amina@nominee.example").text());
    assertThat(ask(amina, "new@nominee.example")).isEqualTo("JUST_SENT");
    award.clock().set(TestAward.START.plusSeconds(60));
    assertThat(ask(amina, "no address")).isEqualTo("INVALID_EMAIL");
    assertThat(ask(amina, "new@nominee.example")).isEmpty();
    assertThat(award.browser(Room.NOMINEE).open(old).refusal("openLink")).isEqualTo("LINK_REFUSED");
    var fresh = TestAward.tokenIn(story.lastLetter("new@nominee.example").text());
    assertThat(award.browser(Room.NOMINEE).open(fresh).refusal("openLink")).isEmpty();
    assertThat(acts()).contains("NOMINEE_ASKED_ANEW");
    var board = story.secretariat.send("NominationOnBoard", Map.of("id", amina)).data("nomination");
    assertThat(board.at("/consent/address").asString()).isEqualTo("new@nominee.example");
    assertThat(board.at("/consent/delivery").asString()).isEqualTo("SENT");
  }

  @Test
  void recordsAConsentOnPaperWithItsNote() {
    assertThat(record(amina, 2, " ")).isEqualTo("REASON_REQUIRED");
    assertThat(record(amina, 1, "Letter of 3 March, binder 7.")).isEqualTo("CONFLICT");
    assertThat(record(amina, 2, "Letter of 3 March, binder 7.")).isEmpty();
    assertThat(record(amina, 3, "Again.")).isEqualTo("ALREADY_ANSWERED");
    assertThat(acts()).contains("CONSENT_RECORDED");
    assertThat(waiting()).containsExactlyInAnyOrder("Bettina", "Carla");
    var board = story.secretariat.send("NominationOnBoard", Map.of("id", amina)).data("nomination");
    assertThat(board.at("/consent/paperNote").asString()).isEqualTo("Letter of 3 March, binder 7.");
  }

  @Test
  void tellsTheNominatorOnceThatTheNomineeAgreedButNotOfWhatIsNotEligible() {
    var carla = story.nominations.get(2);
    var late = story.nominee(carla);
    var nominee = story.nominee(amina);
    for (var role : List.of("Director", "Chair")) {
      var answer = nominee.send("AcceptNomination", CommitteeStory.facts(amina, "Amina", role));
      assertThat(answer.refusal("acceptNomination")).isEmpty();
    }
    assertThat(record(bettina, 2, "Letter of 3 March, binder 7.")).isEmpty();
    story.findEligibleBut(carla);
    var answer = late.send("AcceptNomination", CommitteeStory.facts(carla, "Carla", "Director"));
    assertThat(answer.refusal("acceptNomination")).isEmpty();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("وافق المرشَّح"))
        .allSatisfy(letter -> assertThat(letter.to()).isEqualTo("nominator@example.org"))
        .extracting(letter -> letter.subject().replaceAll(".*-", ""))
        .containsExactlyInAnyOrder("0001", "0002");
  }

  @Test
  void keepsNeitherAddressNorWordsOfAMailThatWasSent() {
    award.deliverMail();
    assertThat(award.dump(TableOf.OUTBOX))
        .isNotEmpty()
        .allSatisfy(mail -> assertThat(mail).doesNotContainKeys("email", "values"));
  }

  private String decline(String nomination) {
    return decline(story.nominee(nomination), nomination);
  }

  private static String decline(TestBrowser nominee, String nomination) {
    return nominee
        .send("DeclineNomination", CommitteeStory.declining(nomination))
        .refusal("declineNomination");
  }

  private String ask(String nomination, String address) {
    var input = Map.of("nomination", nomination, "email", address);
    return story.secretariat.send("AskNominee", Map.of("input", input)).refusal("askNominee");
  }

  private String record(String nomination, int version, String note) {
    var input = Map.of("nomination", nomination, "version", version, "note", note);
    return story.secretariat.send("RecordConsent", Map.of("input", input)).refusal("recordConsent");
  }

  private String shortlist(String... nominations) {
    var input =
        Map.of(
            "nominations",
            List.of(nominations),
            "reasons",
            "They stand out.",
            "despiteOutstanding",
            true);
    return story
        .secretariat
        .send("RecordShortlist", Map.of("input", input))
        .refusal("recordShortlist");
  }

  private boolean checklist(String code) {
    var room = story.secretariat.send("Checklist");
    return StreamSupport.stream(room.data("checklist").spliterator(), false)
        .filter(item -> item.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow()
        .path("done")
        .asBoolean();
  }

  private List<String> waiting() {
    var edges =
        story
            .secretariat
            .send(
                "NominationBoard",
                Map.of("fit", Map.of("flag", "WAITING"), "order", "OLDEST", "first", 10))
            .data("board", "edges");
    return nodes(edges).map(node -> node.path("nomineeName").asString()).toList();
  }

  private List<String> acts() {
    var edges = story.secretariat.send("AuditLog", Map.of("first", 50)).data("auditLog", "edges");
    return nodes(edges).map(node -> node.path("act").asString()).toList();
  }

  private static Stream<JsonNode> nodes(JsonNode edges) {
    return StreamSupport.stream(edges.spliterator(), false).map(edge -> edge.path("node"));
  }

  private void runAfter(Duration passed) {
    award.clock().set(award.clock().instant().plus(passed));
    award.runClock();
  }

  private List<String> reminders() {
    return award.deliverMail().stream()
        .filter(letter -> letter.subject().startsWith("Esperamos su respuesta"))
        .map(Transport.Message::to)
        .toList();
  }

  /** Every item of every table as text. */
  private String everything() {
    return Arrays.stream(TableOf.values())
        .flatMap(table -> award.dump(table).stream())
        .map(Objects::toString)
        .collect(Collectors.joining("\n"));
  }
}
