package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edition in which who nominates says who and why, and the nominee writes the statements. */
class NomineeStatementsTests {
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;
  private static final String NOMINATOR = "nominator@example.org";
  private static final String NOMINEE = "amina@nominee.example";
  private static final List<String> BOTH = List.of("strategy", "supply-chain");

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private TestBrowser nominator = award.browser(Room.NOMINATIONS);
  private String amina = "";

  @BeforeEach
  void nominate() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withNomineesWriting(true));
    nominator = story.begin("Amina");
    amina = story.nominations.getFirst();
  }

  @Test
  void asksWhoNominatesForWhyAndForNoStatement() {
    assertThat(save("")).isEmpty();
    var missing = submit(2).data("submitNomination", "userErrors");
    assertThat(missing.size()).isEqualTo(1);
    assertThat(missing.get(0).path("field").get(0).asString()).isEqualTo("why");
    assertThat(stored().receipt()).isNull();
    assertThat(submitShort(2)).isEmpty();
    assertThat(room().path("unwritten").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(BOTH);
    assertThat(letters(NOMINATOR)).anyMatch(text -> text.contains("الإفادات عن المعايير"));
    assertThat(letters(NOMINEE)).singleElement().asString().contains("siete días");
  }

  @Test
  void takesStatementsOfANomineeWhoHasAgreedAndSaysWhatIsMissing() {
    assertThat(submitShort(1)).isEmpty();
    var nominee = story.nominee(amina);
    assertThat(seen(nominee).path("statementsUntil").isNull()).isTrue();
    assertThat(write(nominee, 1, "On strategy.", "").refusal("saveStatements"))
        .isEqualTo("STATEMENTS_CLOSED");
    agree(nominee);
    assertThat(Instant.parse(seen(nominee).path("statementsUntil").asString())).isEqualTo(CLOSES);
    int version = seen(nominee).path("savedVersion").asInt();
    var saved = write(nominee, version, "On strategy.", " ").data("saveStatements", "nomination");
    assertThat(saved.path("unwritten").get(0).asString()).isEqualTo("supply-chain");
    assertThat(saved.path("unwritten").size()).isEqualTo(1);
    assertThat(write(nominee, version, "Elsewhere.", "Elsewhere.").refusal("saveStatements"))
        .isEqualTo("CONFLICT");
    assertThat(write(nominee, version + 1, "On strategy.", "word ".repeat(501)).error()).isEmpty();
    assertThat(stored().unwritten()).as("what is too long").containsExactly("supply-chain");
    assertThat(write(nominee, version + 2, "On strategy.", "On it.").error()).isEmpty();
    assertThat(stored().unwritten()).isEmpty();
    assertThat(room().at("/statements").size()).isEqualTo(2);
    assertThat(acts()).contains("STATEMENTS_COMPLETED");
  }

  @Test
  void keepsWhatTheNomineeWroteWhenTheNominationIsChanged() {
    assertThat(submitShort(1)).isEmpty();
    var nominee = story.nominee(amina);
    agree(nominee);
    int version = seen(nominee).path("savedVersion").asInt();
    assertThat(write(nominee, version, "On strategy.", "On it.").error()).isEmpty();
    var input = draft("She did still more.");
    input.put("version", 1);
    var changed =
        nominator.send("ChangeNomination", Map.of("input", input, "declaresAccuracy", true));
    assertThat(changed.refusal("changeNomination")).isEmpty();
    assertThat(stored().statements()).hasSize(2);
    assertThat(stored().unwritten()).isEmpty();
    assertThat(seen(nominee).path("statementsUntil").isNull()).as("is asked anew").isTrue();
  }

  @Test
  void findsNothingEligibleUnsaidThatIsIncomplete() {
    assertThat(submitShort(1)).isEmpty();
    agree(story.nominee(amina));
    assertThat(flagged()).isEqualTo(1);
    story.secretariat.send("CloseCall", Map.of("reason", "All are in."));
    assertThat(screen(false)).isEqualTo("STATEMENTS_MISSING");
    assertThat(screen(true)).isEmpty();
    var nominee = nominee();
    assertThat(write(nominee, (int) stored().version(), "Late.", "").refusal("saveStatements"))
        .isEqualTo("STATEMENTS_CLOSED");
  }

  @Test
  void givesWhoAgreedLateSevenDaysAllTheSame() {
    assertThat(submitShort(1)).isEmpty();
    var agreedAt = CLOSES.minus(Duration.ofHours(1));
    award.clock().set(agreedAt);
    agree(nominee());
    award.clock().set(CLOSES);
    story.reenterOffice();
    assertThat(story.secretariat.send("CloseCall", Map.of("reason", "")).refusal("closeCall"))
        .isEmpty();
    var last = agreedAt.plus(Duration.ofDays(7));
    award.clock().set(last.minusMillis(1));
    var nominee = nominee();
    assertThat(write(nominee, (int) stored().version(), "On it.", "").refusal("saveStatements"))
        .isEmpty();
    award.clock().set(last);
    assertThat(write(nominee, (int) stored().version(), "Late.", "").refusal("saveStatements"))
        .isEqualTo("STATEMENTS_CLOSED");
  }

  @Test
  void remindsBothOfWhatIsMissingWithTheDraftsReminders() {
    assertThat(submitShort(1)).isEmpty();
    runAt(CLOSES.minus(Duration.ofDays(7)));
    assertThat(reminded()).as("who has not agreed is asked for that").isEmpty();
    agree(nominee());
    runAt(CLOSES.minus(Duration.ofDays(3)));
    assertThat(reminded()).containsExactlyInAnyOrder(NOMINATOR, NOMINEE);
    var nominee = nominee();
    assertThat(write(nominee, (int) stored().version(), "On it.", "On it.").error()).isEmpty();
    runAt(CLOSES.minus(Duration.ofDays(1)));
    assertThat(reminded()).hasSize(2);
  }

  private static Map<String, Object> draft(String why) {
    var draft = new HashMap<>(CommitteeStory.draft("Amina", NOMINEE));
    draft.put("statements", List.of());
    draft.put("why", why);
    return draft;
  }

  private String save(String why) {
    var input = draft(why);
    input.put("version", stored().version());
    return nominator.send("SaveDraft", Map.of("input", input)).refusal("saveDraft");
  }

  /** Saves a draft of a version with why, and hands it in. */
  private String submitShort(int version) {
    assertThat(stored().version()).isEqualTo(version);
    assertThat(save("She changed how her sector buys.")).isEmpty();
    var refusal = submit(version + 1).refusal("submitNomination");
    award.deliverMail();
    return refusal;
  }

  private TestBrowser.Answer submit(int version) {
    var input =
        Map.of(
            "idempotencyKey",
            "key-of-version-" + version,
            "version",
            version,
            "declaresAccuracy",
            true,
            "allowsContact",
            true);
    return nominator.send("SubmitNomination", Map.of("input", input));
  }

  private void agree(TestBrowser nominee) {
    var answer = nominee.send("AcceptNomination", CommitteeStory.facts("Amina", "Director"));
    assertThat(answer.refusal("acceptNomination")).isEmpty();
  }

  private TestBrowser nominee() {
    return award.enter(Room.NOMINEE, Objects.requireNonNull(stored().consent()).person());
  }

  private static TestBrowser.Answer write(
      TestBrowser nominee, int version, String strategy, String supplyChain) {
    var statements =
        List.of(
            Map.of("criterion", "strategy", "text", strategy),
            Map.of("criterion", "supply-chain", "text", supplyChain));
    var input = Map.of("version", version, "statements", statements);
    return nominee.send("SaveStatements", Map.of("input", input));
  }

  private String screen(boolean evenIncomplete) {
    var input =
        Map.of(
            "nomination",
            amina,
            "version",
            story.version(amina),
            "eligible",
            true,
            "evenIncomplete",
            evenIncomplete);
    return story
        .secretariat
        .send("ScreenNomination", Map.of("input", input))
        .refusal("screenNomination");
  }

  private JsonNode room() {
    return nominator.send("NominationRoom", Map.of("language", "EN")).data("nomination");
  }

  private static JsonNode seen(TestBrowser nominee) {
    return nominee.send("NomineeRoom", Map.of("language", "EN")).data("nomination");
  }

  private Nomination stored() {
    return award.bean(Nominations.class).find(amina).orElseThrow();
  }

  private int flagged() {
    var wanted = Map.of("fit", Map.of("flag", "UNWRITTEN"), "order", "OLDEST", "first", 10);
    return story.secretariat.send("NominationBoard", wanted).data("board", "total").asInt();
  }

  private Stream<String> acts() {
    var edges = story.secretariat.send("AuditLog", Map.of("first", 10)).data("auditLog", "edges");
    return edges.valueStream().map(edge -> edge.at("/node/act").asString());
  }

  private List<String> letters(String address) {
    return award.deliverMail().stream()
        .filter(letter -> letter.to().equals(address))
        .map(Transport.Message::text)
        .toList();
  }

  private void runAt(Instant now) {
    award.clock().set(now);
    award.runClock();
    award.runClock();
  }

  private List<String> reminded() {
    return award.deliverMail().stream()
        .filter(
            letter ->
                Stream.of("ما زالت إفادات ناقصة", "Faltan textos")
                    .anyMatch(letter.subject()::startsWith))
        .map(Transport.Message::to)
        .toList();
  }
}
