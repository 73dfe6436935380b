package org.businessleaderaward.nominations.entered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What officers enter for nominators who sent it on paper or told it. */
class EnteringTests {
  private final CommitteeStory story = new CommitteeStory();

  @Test
  void isSubmittedWithAReceiptToItsNominatorAndAQuestionToItsNominee() {
    var entered = whole(nomination(enter(came("Amal"))).path("id").asString());
    assertThat(entered.path("reference").asString()).isEqualTo("NOM-2026-0001");
    assertThat(entered.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(entered.path("nomineeLanguage").asString()).isEqualTo("FR");
    assertThat(entered.path("consent").path("mailedAt").isNull()).isFalse();
    assertThat(mailed()).containsExactlyInAnyOrder("nora@example.org", "amal@nominee.example");
  }

  @Test
  void isMarkedWithWhoEnteredItAndHowItCame() {
    var id = nomination(enter(came("Amal"))).path("id").asString();
    assertThat(marks(id)).containsExactly("1 Sam PAPER 2026-01-15");
    var table =
        story
            .secretariat
            .send(
                "BoardTable",
                Map.of("fit", Map.of("flag", "ENTERED"), "order", "OLDEST", "language", "EN"))
            .data("boardTable", "text")
            .asString();
    assertThat(table.lines()).hasSize(2).last().asString().endsWith(",On paper or by email,");
    assertThat(acts())
        .first()
        .asString()
        .matches("SECRETARIAT:\\S+ NOMINATION_ENTERED NOM-2026-0001 PAPER 2026-01-15");
  }

  @Test
  void isEnteredOnceHoweverOftenItIsSent() throws Exception {
    AtOnce.times(10, () -> enter(came("Amal")));
    var again = nomination(enter(came("Amal")));
    assertThat(again.path("reference").asString()).isEqualTo("NOM-2026-0001");
    assertThat(marks(again.path("id").asString())).hasSize(1);
    assertThat(acts()).filteredOn(act -> act.contains("NOMINATION_ENTERED")).hasSize(1);
    assertThat(mailed()).hasSize(2);
  }

  @Test
  void isHeldToWhatItsNominatorWouldBeHeldTo() {
    var half = came("Amal");
    half.put("statements", List.of());
    half.put("nominator", Map.of("name", "Nora"));
    half.put("allowsContact", false);
    var errors = enter(half).data("enterNomination", "userErrors").valueStream().toList();
    assertThat(errors)
        .allMatch(error -> error.path("code").asString().equals("REQUIRED"))
        .extracting(error -> error.path("field").toString())
        .contains("[\"statements\",\"strategy\"]", "[\"nominator\",\"email\"]")
        .anyMatch(field -> field.contains("allowsContact"));
    var tooLong = came("Amal");
    tooLong.put("nominator", Map.of("name", "N".repeat(201)));
    assertThat(enter(tooLong).refusal("enterNomination")).isEqualTo("TOO_LONG");
    var keyless = came("Amal");
    keyless.remove("key");
    assertThat(enter(keyless).refusal("enterNomination")).isEqualTo("INVALID_KEY");
    assertThat(mailed()).isEmpty();
    assertThat(story.award.dump(TableOf.NOMINATIONS)).isEmpty();
  }

  @Test
  void answersWhatTheEditionAsksBesides() {
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    story.award.put(EditionFixtures.asking(edition));
    var came = came("Amal");
    var errors = enter(came).data("enterNomination", "userErrors");
    assertThat(errors)
        .extracting(error -> error.path("code").asString() + error.path("field"))
        .containsExactly("REQUIRED[\"answers\",\"reach\"]", "REQUIRED[\"answers\",\"trained\"]");
    came.put(
        "answers",
        List.of(
            Map.of("question", "reach", "text", "all"),
            Map.of("question", "trained", "text", "312")));
    var id = nomination(enter(came)).path("id").asString();
    assertThat(whole(id).at("/dossier/answers").toString()).contains("312");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2025-12-31, NOT_RECEIVED_THEN",
    "0, 2026-01-01, ''",
    "0, 2026-02-02, NOT_RECEIVED_THEN",
    "0, tomorrow, NOT_RECEIVED_THEN",
    "40, 2026-02-28, ''",
    "40, 2026-03-02, RECEIVED_LATE",
    "40, 2027-01-01, NOT_RECEIVED_THEN"
  })
  void wasReceivedWhileTheCallWasOpen(int days, String receivedOn, String code) {
    forward(days);
    var came = came("Amal");
    came.put("receivedOn", receivedOn);
    assertThat(enter(came).refusal("enterNomination")).isEqualTo(code);
  }

  @Test
  void isEnteredFromTheOpeningOfTheCallUntilScreeningEnds() {
    for (var state : EditionState.values()) {
      story.award.put(
          story.award.bean(Editions.class).get(CommitteeStory.EDITION).withState(state));
      var came = came("Amal");
      came.put("key", "key-in-" + state.name().replace('_', '-'));
      boolean isTaken = state == EditionState.CALL_OPEN || state == EditionState.SCREENING;
      assertThat(enter(came).refusal("enterNomination"))
          .as(state.name())
          .isEqualTo(isTaken ? "" : "NOT_ENTERED_NOW");
    }
  }

  @Test
  void isGoneOnWithByItsNominatorAsIfTheyHadWrittenIt() {
    var id = nomination(enter(came("Amal"))).path("id").asString();
    var nominator = nominator();
    var own = nominator.send("NominationRoom", Map.of("language", "EN")).data("nomination");
    assertThat(own.path("id").asString()).isEqualTo(id);
    assertThat(own.path("openUntil").isNull()).isFalse();
    var input = content("Amal", "What Nora wrote herself.");
    input.put("nomination", id);
    input.put("version", 1);
    assertThat(
            nominator
                .send("ChangeNomination", Map.of("input", input, "accurate", true))
                .refusal("changeNomination"))
        .isEmpty();
    assertThat(marks(id)).containsExactly("1 Sam PAPER 2026-01-15");
    assertThat(acts()).first().asString().startsWith("NOMINATOR:").contains("NOMINATION_CHANGED");
  }

  @Test
  void isCorrectedWithAVersionMoreAndTheNomineeAskedAnew() {
    story.nominate("Boris");
    var id = story.nominations.getFirst();
    var seen = whole(id);
    mailed();
    forward(40);
    var other = correction(id, 1, seen, "Told by telephone.");
    assertThat(enter(other).refusal("enterNomination")).isEmpty();
    assertThat(whole(id).path("dossier").path("statements").path(0).path("text").asString())
        .isEqualTo("Told by telephone.");
    assertThat(marks(id)).containsExactly("2 Sam PHONE 2026-01-20");
    assertThat(acts())
        .first()
        .asString()
        .matches("SECRETARIAT:\\S+ NOMINATION_CORRECTED version 2 PHONE 2026-01-20");
    assertThat(mailed()).contains("nominator@example.org");
    assertThat(enter(correction(id, 1, seen, "Of an older one.")).refusal("enterNomination"))
        .isEqualTo("CONFLICT");
    var moved = correction(id, 2, seen, "Elsewhere.");
    moved.put("nominator", Map.of("name", "N.", "email", "other@example.org"));
    var codes = enter(moved).data("enterNomination", "userErrors").toString();
    assertThat(codes).contains("ADDRESS_STAYS");
  }

  @Test
  void isCorrectedNoMoreOnceItIsScreened() {
    story.nominate("Boris");
    var id = story.nominations.getFirst();
    var seen = whole(id);
    story.screen();
    assertThat(enter(correction(id, 1, seen, "Too late.")).refusal("enterNomination"))
        .isEqualTo("SCREENED");
    assertThat(enter(correction("nomination-0", 1, seen, "Of none.")).refusal("enterNomination"))
        .isEqualTo("UNKNOWN");
  }

  @Test
  void isGivenToThoseWhomItIsAboutWithoutTheOfficerAndGoesWithTheNomination() {
    var id = nomination(enter(came("Amal"))).path("id").asString();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    var given =
        story
            .secretariat
            .send("ExportPersonalData", Map.of("email", "nora@example.org"))
            .data("exportPersonalData", "json")
            .asString();
    assertThat(given).contains("enteredBySecretariat", "PAPER", "2026-01-15").doesNotContain("Sam");
    story.award.bean(Erasure.class).lapse(id, story.award.clock().instant());
    assertThat(story.award.dump(TableOf.NOMINATIONS).toString()).doesNotContain("PAPER");
  }

  private void forward(int days) {
    if (days > 0) {
      story.award.clock().forward(Duration.ofDays(days));
      story.reenterOffice();
      story.secretariat.send("CloseCall", new HashMap<>());
    }
  }

  static Map<String, Object> content(String nominee, String strategy) {
    var content = new HashMap<String, Object>();
    content.put(
        "nominee",
        Map.of(
            "name",
            nominee,
            "role",
            "Director",
            "company",
            "Company of " + nominee,
            "country",
            "EG",
            "email",
            nominee.toLowerCase(Locale.ROOT) + "@nominee.example",
            "language",
            "FR"));
    content.put(
        "nominator",
        Map.of(
            "name", "Nora",
            "organisation", "An organisation",
            "email", "nora@example.org",
            "relation", "We work on it."));
    content.put(
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", strategy),
            Map.of("criterion", "supply-chain", "text", "On the supply chain.")));
    content.put("evidenceLinks", List.of());
    content.put("language", "EN");
    return content;
  }

  static Map<String, Object> came(String nominee) {
    var came = content(nominee, "As it stood on paper.");
    came.put("key", "key-of-" + nominee);
    came.put("way", "PAPER");
    came.put("receivedOn", "2026-01-15");
    came.put("declaresAccuracy", true);
    came.put("allowsContact", true);
    return came;
  }

  /** What a nominator has others put in the place of the first statement. */
  private static Map<String, Object> correction(
      String id, int version, JsonNode seen, String strategy) {
    var other = content("Boris", strategy);
    other.put("nomination", id);
    other.put("version", version);
    other.put("way", "PHONE");
    other.put("receivedOn", "2026-01-20");
    other.put("declaresAccuracy", true);
    other.put("allowsContact", true);
    other.put(
        "nominator",
        Map.of(
            "name", seen.path("nominatorName").asString(),
            "organisation", seen.path("nominatorOrganisation").asString(),
            "email", seen.path("nominatorEmail").asString(),
            "relation", seen.path("relation").asString()));
    return other;
  }

  private TestBrowser.Answer enter(Map<String, Object> came) {
    return story.secretariat.send("EnterNomination", Map.of("input", came));
  }

  private static JsonNode nomination(TestBrowser.Answer answer) {
    assertThat(answer.refusal("enterNomination")).isEmpty();
    return answer.data("enterNomination", "nomination");
  }

  private JsonNode whole(String id) {
    return story.secretariat.send("NominationOnBoard", Map.of("id", id)).data("nomination");
  }

  private List<String> marks(String id) {
    var marks = new ArrayList<String>();
    for (var mark : whole(id).path("entered")) {
      marks.add(
          String.join(
              " ",
              mark.path("version").asString(),
              mark.path("by").asString(),
              mark.path("way").asString(),
              mark.path("receivedOn").asString()));
    }
    return marks;
  }

  /** Newest first: whose, what, and what goes with it. */
  private List<String> acts() {
    return story
        .secretariat
        .send("AuditLog", Map.of("first", 20))
        .data("auditLog", "edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .map(
            act ->
                String.join(
                    " ",
                    act.path("actor").asString(),
                    act.path("act").asString(),
                    act.path("detail").asString()))
        .toList();
  }

  /** Who was written to since the last time, but for the officer. */
  private List<String> mailed() {
    return story.award.deliverMail().stream()
        .map(Transport.Message::to)
        .filter(to -> !to.equals("sam@example.org"))
        .toList();
  }

  private TestBrowser nominator() {
    var letter =
        story.award.deliverMail().stream()
            .filter(one -> one.to().equals("nora@example.org"))
            .findFirst()
            .orElseThrow();
    var browser = story.award.browser(Room.NOMINATIONS);
    assertThat(browser.open(TestAward.tokenIn(letter.text())).refusal("openLink")).isEmpty();
    return browser;
  }
}
