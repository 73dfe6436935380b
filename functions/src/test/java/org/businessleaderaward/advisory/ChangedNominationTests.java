package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.evidence.Samples;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A nomination that is changed after it was submitted: who is told what, and what stays of it. */
class ChangedNominationTests {
  private static final String NOMINATOR = "nominator@example.org";
  private static final String NOMINEE = "amina@nominee.example";

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private String amina = "";
  private TestBrowser nominator = award.browser(Room.NOMINATIONS);

  @BeforeEach
  void nominate() {
    story.nominate("Amina");
    amina = story.nominations.getFirst();
    nominator = story.nominators.getFirst();
    award.deliverMail();
  }

  @Test
  void givesAReceiptByMailForEachVersionInTheNominatorsLanguage() {
    var changed = change(1, "Mended once.");
    var receipt = changed.data("changeNomination", "nomination", "receipt");
    assertThat(receipt.path("reference").asString()).isEqualTo("NOM-2026-0001");
    assertThat(receipt.path("version").asInt()).isEqualTo(2);
    assertThat(story.lastLetter(NOMINATOR).subject())
        .isEqualTo("الترشيح NOM-2026-0001: سُجّلت النسخة 2");
    change(2, "Mended twice.");
    var letter = story.lastLetter(NOMINATOR);
    assertThat(letter.subject()).endsWith("3");
    assertThat(letter.text()).contains(TestAward.SITE + "/ar/nominate/#");
    assertThat(letters(NOMINEE)).as("who has not answered is told nothing").hasSize(1);
  }

  @Test
  void asksANomineeAnewWhoHadAgreedAndCountsTheEarlierConsentNoMore() {
    var nominee = story.nominee(amina);
    agree(nominee, 1);
    assertThat(board().at("/consent/givenAt").isNull()).isFalse();
    change(1, "Mended.");
    assertThat(board().at("/consent/givenAt").isNull()).isTrue();
    assertThat(board().path("changes").size()).isEqualTo(1);
    var letter = story.lastLetter(NOMINEE);
    assertThat(letter.subject()).startsWith("Necesitamos de nuevo su consentimiento");
    var again = award.browser(Room.NOMINEE);
    again.open(TestAward.tokenIn(letter.text()));
    var seen = again.send("NomineeRoom", Map.of("language", "ES")).data("nomination");
    assertThat(seen.path("standing").asString()).isEqualTo("ASKED");
    assertThat(seen.path("version").asInt()).isEqualTo(2);
    assertThat(seen.at("/dossier/statements").get(0).path("text").asString()).isEqualTo("Mended.");
    assertThat(story.lastLetter(NOMINATOR).subject()).endsWith("2");
    assertThat(agree(again, 2)).isEmpty();
    assertThat(board().at("/consent/givenAt").isNull()).isFalse();
  }

  @Test
  void callsANomineeWhoHadAgreedAsTheyDoAndShowsThatTheConsentLapsed() {
    agree(story.nominee(amina), 1, "Amina Haddâd");
    change(1, "Mended.");
    assertThat(story.lastLetter(NOMINEE).text()).contains("A la atención de Amina Haddâd");
    assertThat(board().at("/consent/lapsedAt").isString()).isTrue();
    assertThat(flagged("LAPSED")).containsExactly("Amina Haddâd");
    assertThat(flagged("WAITING")).containsExactly("Amina Haddâd");
    var again = award.browser(Room.NOMINEE);
    again.open(TestAward.tokenIn(story.lastLetter(NOMINEE).text()));
    assertThat(agree(again, 2, "Amina Haddâd")).isEmpty();
    assertThat(board().at("/consent/lapsedAt").isNull()).isTrue();
    assertThat(flagged("LAPSED")).isEmpty();
  }

  @Test
  void remindsANomineeWhoHadAgreedOfTheChange() {
    agree(story.nominee(amina), 1, "Amina Haddâd");
    change(1, "Mended.");
    award.deliverMail();
    int before = letters(NOMINEE).size();
    award.clock().forward(Duration.ofDays(7));
    award.runClock();
    assertThat(letters(NOMINEE)).hasSize(before + 1);
    var reminder = story.lastLetter(NOMINEE);
    assertThat(reminder.subject()).startsWith("Necesitamos de nuevo su consentimiento");
    assertThat(reminder.text()).contains("A la atención de Amina Haddâd");
  }

  @Test
  void asksANomineeOfWhomNothingLapsedAsTheFirstTime() {
    change(1, "Mended.");
    assertThat(board().at("/consent/lapsedAt").isNull()).isTrue();
    assertThat(flagged("LAPSED")).isEmpty();
    award.clock().forward(Duration.ofDays(7));
    award.runClock();
    assertThat(story.lastLetter(NOMINEE).subject())
        .doesNotStartWith("Necesitamos de nuevo su consentimiento");
  }

  @Test
  void takesNoConsentToAVersionThatTheNomineeHasNotRead() {
    var nominee = story.nominee(amina);
    change(1, "Mended.");
    assertThat(agree(nominee, 1)).isEqualTo("CONFLICT");
    assertThat(board().at("/consent/givenAt").isNull()).isTrue();
    assertThat(agree(nominee, 2)).isEmpty();
  }

  @Test
  void isInTheLogByItsNumberAndWithoutAWord() {
    change(1, "Mended.");
    var edges = story.secretariat.send("AuditLog", Map.of("first", 5)).data("auditLog", "edges");
    var acts =
        StreamSupport.stream(edges.spliterator(), false)
            .map(edge -> edge.at("/node/act").asString() + " " + edge.at("/node/detail").asString())
            .toList();
    assertThat(acts).contains("NOMINATION_CHANGED version 2");
    assertThat(award.dump(TableOf.AUDIT).toString()).doesNotContain("Mended");
  }

  @Test
  void row55GivesOutEarlierVersionsAndErasesThem() {
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    change(1, "Mended.");
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", NOMINEE));
    var json = JsonMapper.shared().readTree(answer.data("exportPersonalData", "json").asString());
    var record = json.path("records").get(0);
    assertThat(record.at("/statements/strategy").asString()).isEqualTo("Mended.");
    assertThat(json.path("records").size()).isEqualTo(2);
    var earlier = json.path("records").get(1);
    assertThat(earlier.path("version").asInt()).isEqualTo(1);
    assertThat(earlier.at("/statements/strategy").asString()).endsWith("Amina");
    assertThat(everything()).contains("VERSION#01", "الاستراتيجية");
    var erased = story.secretariat.send("ErasePersonalData", Map.of("email", NOMINEE));
    assertThat(erased.refusal("erasePersonalData")).isEmpty();
    assertThat(everything()).doesNotContain("VERSION#", "الاستراتيجية", "Mended", "Amina");
  }

  @Test
  void showsItsVersionsToItsNominatorAndTheSecretariatWithTheFilesThatEachHad() {
    var writer = story.begin("Bettina");
    nominator = writer;
    var report = story.upload(writer);
    story.submit(writer, "Bettina", 2);
    var id = story.nominations.getLast();
    var added = story.add(writer, "Report.pdf", Samples.PDF);
    assertThat(own()).extracting(one -> one.at("/files/0/id").asString()).containsExactly(report);
    var input = new HashMap<>(CommitteeStory.draft("Bettina", "bettina@nominee.example"));
    input.putAll(Map.of("version", 1, "evidenceLinks", List.of("https://example.org/other")));
    var sent = Map.of("input", input, "accurate", true, "files", List.of(added));
    assertThat(writer.send("ChangeNomination", sent).refusal("changeNomination")).isEmpty();
    assertThat(own())
        .extracting(
            one -> one.path("number") + " " + one.at("/files/0/id").asString(),
            one -> one.at("/files/0/removed").asBoolean(),
            one -> one.path("fields").toString().contains("https://example.org/other"))
        .containsExactly(tuple("1 " + report, true, false), tuple("2 " + added, false, true));
    var board = story.secretariat.send("VersionsOnBoard", Map.of("id", id));
    assertThat(board.data("nomination", "versions")).isEqualTo(versions());
    var download = Map.of("nomination", id, "file", report);
    assertThat(
            story
                .secretariat
                .send("BoardEvidenceDownload", download)
                .data("evidenceDownload")
                .isNull())
        .isTrue();
  }

  private JsonNode versions() {
    return nominator.send("OwnVersions", Map.of()).data("nomination", "versions");
  }

  private List<JsonNode> own() {
    return StreamSupport.stream(versions().spliterator(), false).toList();
  }

  @Test
  void goesWithAllItsVersionsWhenTheNomineeDeclines() {
    var nominee = story.nominee(amina);
    change(1, "Mended.");
    nominee.send("DeclineNomination", CommitteeStory.declining(amina));
    assertThat(everything()).doesNotContain("VERSION#", "الاستراتيجية", "Mended", "Amina");
    assertThat(change(2, "Mended.").error()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void tellsItsNominatorUntilWhenItMayBeChangedAndNothingOfAnothers() {
    var room = nominator.send("NominationRoom", Map.of("language", "EN")).data("nomination");
    assertThat(room.path("openUntil").isNull()).isFalse();
    var input = new HashMap<>(input(1, "Mended."));
    input.put("nomination", "nomination-of-another");
    var other = nominator.send("ChangeNomination", Map.of("input", input, "accurate", true));
    assertThat(other.refusal("changeNomination")).isEqualTo("UNKNOWN");
    story.secretariat.send("CloseCall", Map.of("reason", "All are in."));
    assertThat(
            nominator
                .send("NominationRoom", Map.of("language", "EN"))
                .data("nomination", "openUntil")
                .isNull())
        .isTrue();
    assertThat(change(1, "Too late.").refusal("changeNomination")).isEqualTo("CALL_CLOSED");
  }

  private TestBrowser.Answer change(int version, String onStrategy) {
    // What is delivered at once comes in no order.
    award.deliverMail();
    award.clock().forward(Duration.ofMinutes(1));
    return nominator.send(
        "ChangeNomination", Map.of("input", input(version, onStrategy), "accurate", true));
  }

  private static Map<String, Object> input(int version, String onStrategy) {
    var input = new HashMap<>(CommitteeStory.draft("Amina", NOMINEE));
    input.put("version", version);
    input.put(
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", onStrategy),
            Map.of("criterion", "supply-chain", "text", "On the supply chain.")));
    return input;
  }

  private String agree(TestBrowser nominee, int version) {
    return agree(nominee, version, "Amina");
  }

  private String agree(TestBrowser nominee, int version, String name) {
    var input =
        Map.of(
            "nomination",
            amina,
            "version",
            version,
            "name",
            name,
            "role",
            "Director",
            "company",
            "C",
            "country",
            "EG");
    return nominee.send("AcceptNomination", Map.of("input", input)).refusal("acceptNomination");
  }

  private JsonNode board() {
    return story.secretariat.send("NominationOnBoard", Map.of("id", amina)).data("nomination");
  }

  private List<String> flagged(String flag) {
    var wanted = Map.of("fit", Map.of("flag", flag), "order", "OLDEST", "first", 10);
    var edges = story.secretariat.send("NominationBoard", wanted).data("board", "edges");
    return StreamSupport.stream(edges.spliterator(), false)
        .map(edge -> edge.at("/node/nomineeName").asString())
        .toList();
  }

  private List<Transport.Message> letters(String address) {
    return award.deliverMail().stream().filter(letter -> letter.to().equals(address)).toList();
  }

  /** Every item of every table, and every file, as text. */
  private String everything() {
    return Arrays.stream(TableOf.values())
        .flatMap(table -> award.dump(table).stream())
        .map(Objects::toString)
        .collect(Collectors.joining("\n"));
  }
}
