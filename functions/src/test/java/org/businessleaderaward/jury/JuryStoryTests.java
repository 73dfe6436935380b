package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.ballots.ReceiptCode;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.submission.Withdrawals;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** The vote from the invitation to the laureate, through the rooms, on the whole award. */
@ExtendWith(OutputCaptureExtension.class)
class JuryStoryTests {
  private static final String EDITION = "edition-2026";
  private static final Instant NOW = Instant.parse("2026-05-20T09:00:00Z");
  private static final List<String> FINALISTS = List.of("nomination-a", "nomination-b");
  private static final String FILE = "0123456789abcdef01234567.pdf";

  private final TestAward award = new TestAward();
  private TestBrowser secretariat = award.browser(Room.SECRETARIAT);
  private final Map<String, TestBrowser> jurors = new TreeMap<>();
  private final List<String> sealed = new ArrayList<>();

  @Test
  void leadsFromTheInvitationToTheLaureate(CapturedOutput log) {
    award.clock().set(NOW);
    prepare();
    invite("chair", true);
    assertThat(refusal("InviteJuror", "inviteJuror", invitation("second", true)))
        .isEqualTo("CHAIR_TAKEN");
    invite("ada", false);
    invite("bo", false);
    JuryActs.openVoting(award, secretariat, "2026-06-20T18:00:00Z");
    assertThat(refusal("InviteJuror", "inviteJuror", invitation("late", false)))
        .isEqualTo("WRONG_STATE");
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The vote is open"))
        .allSatisfy(letter -> assertThat(letter.text()).contains(ruleHash()))
        .extracting(Transport.Message::to)
        .containsExactlyInAnyOrder("chair@example.org", "ada@example.org", "bo@example.org");
    for (var name : List.of("chair", "ada", "bo")) {
      enter(name);
    }
    extendsTheVoteWhileTheQuorumIsMissing();

    showsNamesOnlyUntilTheGateIsPassed();
    for (var name : List.of("chair", "ada", "bo")) {
      vote(name, 1);
    }
    assertThat(refusal("ExtendWindow", "extendWindow", extension("2026-06-27T20:00")))
        .as("nobody can want another outcome than the one that will be")
        .isEqualTo("QUORUM_REACHED");
    keepsTheBallotWhenTheLinkIsReissued();
    assertThat(secretariat.send("Jurors", Map.of("first", 10)).data("jurors", "edges"))
        .hasSize(3)
        .allSatisfy(edge -> assertThat(edge.path("node").path("hasVoted").asBoolean()).isTrue());

    assertThat(refusal("ConfirmCountAsSecretariat", "confirmCount", Map.of()))
        .isEqualTo("VOTING_NOT_CLOSED");
    assertThat(refusal("CloseVoting", "closeVoting", Map.of())).isEmpty();
    award.clock().forward(Duration.ofMillis(1));
    assertThat(refusal("ConfirmCountAsSecretariat", "confirmCount", Map.of()))
        .isEqualTo("RECEIPTS_NOT_FIXED");
    mailsTheHeadOfTheListToEveryJuror();
    assertThat(refusal("ConfirmCountAsSecretariat", "confirmCount", Map.of())).isEmpty();
    assertThat(juror("ada").send("ConfirmCountAsChair").refusal("confirmCount"))
        .isEqualTo("NOT_CHAIR");
    assertThat(juror("chair").send("ConfirmCountAsChair").refusal("confirmCount"))
        .isEqualTo("PASSKEY_MISSING");
    juror("chair").enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(juror("chair").send("ConfirmCountAsChair").refusal("confirmCount")).isEmpty();
    JuryActs.work(award, "CONFIRMATION#CHAIR#" + EDITION, "RELEASE");

    publishesTheResultWithTheAnnouncementAndNotBefore();
    assertThat(log.getAll())
        .contains("answered", "counted")
        .as("row 24: no ballot in the log")
        .doesNotContain(sealed);
  }

  private void extendsTheVoteWhileTheQuorumIsMissing() {
    var rule = award.bean(Editions.class).get(EDITION).decisionRule();
    assertThat(refusal("ExtendWindow", "extendWindow", extension("2026-06-25T20:00"))).isEmpty();
    assertThat(award.bean(Editions.class).get(EDITION).decisionRule()).isEqualTo(rule);
    assertThat(room("ada").data("edition", "windows").path(3).path("closesAt").asString())
        .isEqualTo("2026-06-25T18:00:00Z");
    award.runClock();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The deadline was extended"))
        .extracting(Transport.Message::to)
        .containsExactlyInAnyOrder("chair@example.org", "ada@example.org", "bo@example.org");
    for (var name : List.of("chair", "ada", "bo")) {
      enter(name);
    }
  }

  private static Map<String, Object> extension(String closesAt) {
    return Map.of(
        "input", Map.of("kind", "VOTING", "closesAt", closesAt, "reason", "Too few ballots."));
  }

  private void showsNamesOnlyUntilTheGateIsPassed() {
    var finalist = room("ada").data("finalists").path(0);
    assertThat(finalist.path("name").asString()).startsWith("Nominee");
    assertThat(finalist.path("declaration").asString()).isEqualTo("OPEN");
    assertThat(finalist.path("dossier").isNull()).isTrue();
    assertThat(finalist.path("advice").isNull()).isTrue();
    var file = Map.of("nomination", "nomination-a", "file", FILE);
    assertThat(juror("ada").send("JurorEvidenceDownload", file).data("evidenceDownload").isNull())
        .isTrue();
    for (var name : jurors.keySet()) {
      var declarations =
          FINALISTS.stream().map(id -> Map.of("nomination", id, "conflict", false)).toList();
      var answer = juror(name).send("DeclareJurorConflicts", Map.of("declarations", declarations));
      assertThat(answer.refusal("declareConflicts")).isEmpty();
    }
    var clear = room("ada").data("finalists").path(0);
    assertThat(clear.path("declaration").asString()).isEqualTo("CLEAR");
    assertThat(clear.path("dossier").path("statements").path(0).path("text").asString())
        .isEqualTo("What was done.");
    assertThat(clear.path("advice").path("assessments").asInt(-1)).isZero();
    assertThat(clear.path("dossier").path("evidenceFiles").path(0).path("name").asString())
        .isEqualTo("Report.pdf");
    assertThat(
            juror("ada")
                .send("JurorEvidenceDownload", file)
                .data("evidenceDownload", "url")
                .asString())
        .contains("/edition-2026/nomination-a/" + FILE);
    assertThat(
            juror("ada")
                .send("JurorEvidenceDownload", Map.of("nomination", "nomination-c", "file", FILE))
                .data("evidenceDownload")
                .isNull())
        .isTrue();
  }

  /** Row 22: the ballot stays when a juror gets a new link. */
  private void keepsTheBallotWhenTheLinkIsReissued() {
    var before = room("ada").data("ballot", "receipt").asString();
    var id = room("ada").data("me", "id").asString();
    assertThat(refusal("ReissueLink", "reissueLink", Map.of("person", id))).isEmpty();
    assertThat(room("ada").error()).isEqualTo("UNAUTHENTICATED");
    enter("ada");
    assertThat(room("ada").data("ballot", "receipt").asString()).isNotEmpty().isEqualTo(before);
  }

  private void mailsTheHeadOfTheListToEveryJuror() {
    JuryActs.work(award, "BOX#" + EDITION, "SHUT");
    var list = room("ada").data("release", "receipts");
    assertThat(list.path("receipts"))
        .extracting(JsonNode::asString)
        .hasSize(3)
        .contains(room("ada").data("ballot", "receipt").asString());
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The ballots are fixed"))
        .hasSize(3)
        .allSatisfy(letter -> assertThat(letter.text()).contains(list.path("head").asString()));
  }

  private void publishesTheResultWithTheAnnouncementAndNotBefore() {
    var result = secretariat.send("Result");
    assertThat(result.data("result", "ranking").path(0).path("name").asString())
        .isEqualTo("Nominee a");
    assertThat(result.data("result", "ranking").path(0).path("ground").asString())
        .isEqualTo("DIRECT");
    var hash = result.data("result", "recordSha256").asString();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.text().contains(hash))
        .extracting(Transport.Message::to)
        .containsExactlyInAnyOrder("chair@example.org", "ada@example.org", "bo@example.org");
    assertThat(published()).isEmpty();

    assertThat(refusal("Announce", "announce", citation("Too short."))).isEqualTo("TOO_SHORT");
    passesOverAFinalistWhoWithdraws();
    var publicAt = award.clock().instant().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    assertThat(
            refusal("Announce", "announce", citation("For work that others can follow.", publicAt)))
        .isEmpty();
    award.runClock();
    var letters = award.deliverMail().size();
    assertThat(published()).as("under embargo").isEmpty();
    award.clock().set(publicAt.minusMillis(1));
    award.runClock();
    assertThat(award.deliverMail()).as("no mail before it tells").hasSize(letters);
    assertThat(published()).as("row 27: a millisecond before").isEmpty();
    award.clock().set(publicAt);
    var dana = "dana@example.org";
    award.put(Person.newcomer(Role.ADVISER, EDITION, "Dana", dana, Language.FR));
    var laureate =
        secretariat
            .send("SecretariatRoom", Map.of("language", "EN"))
            .data("edition", "laureates")
            .path(0);
    assertThat(laureate.path("name").asString()).isEqualTo("Nominee b");
    assertThat(laureate.path("category").asString()).isEqualTo("Category small");
    assertThat(Sha256.of(JuryActs.publicRecord(award)).hex()).isEqualTo(hash);
    assertThat(published()).doesNotContain("Nominee").doesNotContain("example.org");
    award.runClock();
    award.runClock();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("The award has been given"))
        .extracting(Transport.Message::to)
        .contains("chair@example.org", "ada@example.org", "bo@example.org")
        .doesNotHaveDuplicates();
    assertThat(award.deliverMail())
        .filteredOn(letter -> letter.to().equals(dana))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).startsWith("Le prix a été décerné");
              assertThat(letter.text()).contains("au sein du comité consultatif", "/fr/laureates/");
            });
    assertThat(JuryActs.verdict(award).failure()).isEmpty();
    assertThat(secretariat.send("AuditLog", Map.of("first", 50)).body().toString())
        .contains(
            "JUROR_INVITED",
            "VOTING_OPENED",
            "VOTING_CLOSED",
            "RECEIPTS_FIXED",
            "COUNT_CONFIRMED",
            "BALLOTS_COUNTED",
            "VOTING_EXTENDED",
            "LAUREATE_UNDER_EMBARGO",
            ", passed over " + FINALISTS.getFirst());
  }

  /** The ranking stays as it was counted; the award goes to the first who still stands. */
  private void passesOverAFinalistWhoWithdraws() {
    var withdrawals = award.bean(Withdrawals.class);
    var withdrawn =
        withdrawals.withdraw(
            FINALISTS.getFirst(), "No longer there.", Network.of("192.0.2.1"), NOW);
    assertThat(withdrawn.userErrors()).isEmpty();
    assertThat(secretariat.send("Result").data("result", "ranking"))
        .extracting(finalist -> finalist.path("stands").asBoolean())
        .containsExactly(false, true);
    assertThat(room("ada").data("finalists"))
        .filteredOn(finalist -> !finalist.path("stands").asBoolean())
        .extracting(finalist -> finalist.path("id").asString())
        .containsExactly(FINALISTS.getFirst());
    erasesAFinalistWhoDeclines();
  }

  /** Nothing but the identifier is left of who declines, to jurors and secretariat, too. */
  private void erasesAFinalistWhoDeclines() {
    var nominee = award.enter(Room.NOMINEE, nominee(FINALISTS.getFirst()).id());
    var input = Map.of("nomination", FINALISTS.getFirst());
    var declined = nominee.send("DeclineNomination", Map.of("input", input));
    assertThat(declined.refusal("declineNomination")).isEmpty();
    assertThat(room("ada").data("finalists"))
        .filteredOn(finalist -> finalist.path("id").asString().equals(FINALISTS.getFirst()))
        .singleElement()
        .satisfies(
            finalist -> {
              assertThat(finalist.path("name").asString("?")).isEmpty();
              assertThat(finalist.path("stands").asBoolean(true)).isFalse();
              assertThat(finalist.path("dossier").isNull()).isTrue();
            });
    var result = secretariat.send("Result").data("result");
    assertThat(result.path("ranking").path(0).path("name").asString("?")).isEmpty();
    assertThat(result.path("ranking").path(0).path("nomination").asString())
        .isEqualTo(FINALISTS.getFirst());
  }

  static Person nominee(String nomination) {
    return new Person(
        "person-of-" + nomination,
        Role.NOMINEE,
        EDITION,
        nomination,
        "Nominee",
        "nominee@example.org",
        Language.EN,
        null,
        null);
  }

  private void vote(String name, int version) {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (int i = 0; i < FINALISTS.size(); i++) {
      ratings.put(FINALISTS.get(i), Map.of("strategy", 4 - i, "supply-chain", 3));
    }
    var compact = JuryActs.seal(juror(name), version, ratings);
    sealed.add(compact);
    var answer = JuryActs.cast(juror(name), compact, version);
    assertThat(answer.data("castBallot", "receipt", "receipt").asString())
        .isEqualTo(ReceiptCode.of(Sha256.of(Base64.getDecoder().decode(compact)).hex()));
  }

  private void prepare() {
    award.put(
        EditionFixtures.withCategories(
            EditionFixtures.in(EditionState.ADVICE).withShortlist(FINALISTS, "They stand out."),
            "large",
            "small"));
    award.write(
        set ->
            FINALISTS.forEach(id -> award.bean(Nominations.class).put(set, nomination(id), NOW)));
    FINALISTS.forEach(id -> award.put(nominee(id)));
    var secretary =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT, EDITION, "Secretary", "secretary@example.org", Language.EN));
    secretariat = award.enter(Room.SECRETARIAT, secretary.id());
  }

  static Nomination nomination(String id) {
    return nomination(id, "Nominee " + id.substring(id.length() - 1), "Company");
  }

  static Nomination nomination(String id, String name, String company) {
    var letter = id.substring(id.length() - 1);
    return new Nomination(
        id,
        EDITION,
        "person-nominator",
        NominationStatus.SHORTLISTED,
        0,
        NOW,
        new Draft(
            new Nominee(name, "Chair", company, "AT", "nominee@example.org", Language.EN),
            new Nominator("Nominator", "Company", "nominator@example.org", "Colleague"),
            List.of(new Statement("strategy", "What was done.")),
            List.of(),
            Language.EN,
            "small"),
        List.of(
            new EvidenceFile(FILE, "Report.pdf", EvidenceType.PDF, 8, "0".repeat(64), NOW, null)),
        new Receipt("NOM-2026-000" + (letter.charAt(0) - 'a' + 1), NOW),
        new Consent(nominee(id).id(), NOW, NOW, null, null, null),
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private void invite(String name, boolean chair) {
    assertThat(refusal("InviteJuror", "inviteJuror", invitation(name, chair))).isEmpty();
  }

  private static Map<String, Object> invitation(String name, boolean chair) {
    return Map.of(
        "input",
        Map.of("name", name, "email", name + "@example.org", "language", "EN"),
        "chair",
        chair);
  }

  private static Map<String, Object> citation(String text) {
    return Map.of("input", Map.of("nomination", FINALISTS.get(1), "citation", Map.of("en", text)));
  }

  private static Map<String, Object> citation(String text, Instant publicAt) {
    var words = Map.of("en", text);
    return Map.of(
        "input",
        Map.of("nomination", FINALISTS.get(1), "citation", words, "publicAt", publicAt.toString()));
  }

  /** Opens the last link that was mailed to a juror. */
  private void enter(String name) {
    var text =
        award.deliverMail().stream()
            .filter(letter -> letter.to().equals(name + "@example.org"))
            .toList()
            .getLast()
            .text();
    var browser = award.browser(Room.JURY);
    browser.open(TestAward.tokenIn(text));
    jurors.put(name, browser);
  }

  private TestBrowser juror(String name) {
    return Objects.requireNonNull(jurors.get(name));
  }

  private TestBrowser.Answer room(String name) {
    return juror(name).send("JurorRoom", Map.of("language", "EN"));
  }

  private String refusal(String operation, String field, Map<String, ?> variables) {
    var answer = secretariat.send(operation, variables);
    assertThat(answer.error()).as("%s: %s", operation, answer.body()).isEmpty();
    return answer.refusal(field);
  }

  private String published() {
    return new String(JuryActs.publicRecord(award), StandardCharsets.US_ASCII);
  }

  private String ruleHash() {
    return Objects.requireNonNull(
        Objects.requireNonNull(award.bean(Editions.class).get(EDITION).decisionRule()).sha256());
  }
}
