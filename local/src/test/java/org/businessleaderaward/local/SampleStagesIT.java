package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code ./run --demo} shows at each stage of its edition, and of the edition before. */
class SampleStagesIT {
  private static final Map<String, ?> LANGUAGE = Map.of("language", "EN");
  private static final Duration WEEKS = Duration.ofDays(60);
  private static final Map<String, ?> ALL = Map.of("first", 50);

  @TempDir Path data;
  @TempDir Path files;

  @Test
  void goesFromStageToStageUntilTheVoteWithAllThatIsInThem() throws Exception {
    try (var server = RunningServer.start(data, "--demo=call")) {
      assertThat(statuses(server, "CALL_OPEN"))
          .isEqualTo(Map.of("SUBMITTED", 22, "WITHDRAWN", 1, "DECLINED", 1));
      var numbers = office(server).ask("secretariat", "BoardNumbers", Map.of()).get("boardNumbers");
      assertThat(numbers.get("drafts").asInt()).isEqualTo(4);
      assertThat(numbers.get("languages")).hasSize(6);
      assertThat(numbers.get("countries")).hasSizeGreaterThan(15);
      assertThat(numbers.get("days")).as("spread over the call").hasSizeGreaterThan(10);
      assertFilesCanBeRead(server);
    }
    try (var server = RunningServer.start(data, "--demo=screening")) {
      assertThat(statuses(server, "SCREENING"))
          .isEqualTo(
              Map.of(
                  "SUBMITTED", 9, "ELIGIBLE", 10, "INELIGIBLE", 3, "WITHDRAWN", 1, "DECLINED", 1));
    }
    try (var server = RunningServer.start(data, "--demo=advice")) {
      assertThat(statuses(server, "ADVICE"))
          .isEqualTo(Map.of("ELIGIBLE", 18, "INELIGIBLE", 4, "WITHDRAWN", 1, "DECLINED", 1));
      assertAdviceHalfWay(office(server));
    }
  }

  @Test
  void isInItsVoteAfterWeeksInWhichAllTookPlaceAndIsCountedThen() throws Exception {
    JsonNode head;
    String edition;
    String earlier;
    try (var server = RunningServer.start(data, "--demo")) {
      assertVoting(server);
      for (var whose :
          List.of(
              "jury, chair", "jury, juror", "adviser", "nominator", "nominee", "organisation")) {
        assertThat(server.link("Sample " + whose)).as(whose).hasNoQuery();
      }
      var office = office(server);
      edition = office.ask("secretariat", "SecretariatRoom", LANGUAGE).at("/edition/id").asString();
      head = office.ask("secretariat", "AuditHead", Map.of()).get("auditHead");
      earlier = assertThatTheEarlierRecordVerifies(server);
    }
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      var log = new AuditLog(Storage.of(client, Store.PREFIX));
      for (var one : List.of(edition, earlier)) {
        assertThat(log.verify(one)).as(one).isInstanceOf(AuditVerifier.Verdict.Intact.class);
        var times = SampleInProcess.times(log, one);
        assertThat(times).isSorted();
        assertThat(Duration.between(times.getFirst(), times.getLast())).isGreaterThan(WEEKS);
        assertThat(times.getLast()).isBefore(Instant.now());
      }
      assertThat(log.head(edition))
          .isEqualTo(
              new AuditVerifier.Head(head.get("size").asLong(), head.get("hash").asString()));
    }
    assertThatItIsCountedOnceItsTimeHasRunOut(edition);
    try (var server = RunningServer.start(data, "--demo=counted")) {
      assertThat(statuses(server, "COUNTED")).containsEntry("SHORTLISTED", 6);
      var result = office(server).ask("secretariat", "Result", Map.of()).get("result");
      assertThat(result.get("ballots").asInt()).isEqualTo(7);
      assertThat(result.get("ranking")).hasSize(6);
      assertThat(result.at("/ranking/0/name").asString()).isEqualTo("Ingrid Solberg (sample)");
      assertThatItCanBeAnnouncedAndVerified(server);
    }
  }

  /** On a copy, whose vote nobody has closed, with the ballots that there are. */
  private void assertThatItIsCountedOnceItsTimeHasRunOut(String edition) throws Exception {
    var late = files.resolve("late");
    KeptData.copy(data, late);
    assertThat(SampleInProcess.show(late, Stage.COUNTED, 11, services -> services))
        .doesNotContainKey("Sample, not led on");
    SampleInProcess.assertThatItsLogHolds(late, edition, EditionState.COUNTED);
  }

  private static Visitor office(RunningServer server) {
    var token = server.link("Sample secretariat").getFragment();
    return Passkeys.enterOffice(server.visitor(), token);
  }

  /** How many nominations have which status, in an edition that is in a state. */
  private static Map<String, Integer> statuses(RunningServer server, String state) {
    var office = office(server);
    assertThat(
            office.ask("secretariat", "SecretariatRoom", LANGUAGE).at("/edition/state").asString())
        .isEqualTo(state);
    var statuses = new TreeMap<String, Integer>();
    office
        .ask("secretariat", "BoardNumbers", Map.of())
        .at("/boardNumbers/statuses")
        .forEach(one -> statuses.put(one.get("value").asString(), one.get("count").asInt()));
    return statuses;
  }

  private static void assertFilesCanBeRead(RunningServer server) throws Exception {
    var office = office(server);
    var first =
        office
            .ask(
                "secretariat",
                "NominationBoard",
                Map.of("fit", Map.of(), "order", "OLDEST", "first", 1))
            .at("/board/edges/0/node/id")
            .asString();
    var listed =
        office
            .ask("secretariat", "NominationOnBoard", Map.of("id", first))
            .at("/nomination/dossier/evidenceFiles");
    assertThat(listed).hasSize(2);
    var place =
        office
            .ask(
                "secretariat",
                "BoardEvidenceDownload",
                Map.of("nomination", first, "file", listed.get(0).get("id").asString()))
            .at("/evidenceDownload/url")
            .asString();
    assertThat(server.get(place.substring(server.url().length())).body()).startsWith("%PDF-1.7");
  }

  private static void assertAdviceHalfWay(Visitor office) {
    var progress =
        office.ask("secretariat", "AdviceProgress", Map.of()).get("adviceProgress").values();
    assertThat(progress).hasSize(8);
    assertThat(progress).anyMatch(one -> one.get("undeclared").asInt() > 0);
    assertThat(progress).anyMatch(one -> one.get("recused").asInt() > 0);
    assertThat(progress).anyMatch(one -> one.get("begun").asInt() > 0);
    assertThat(progress.stream().mapToInt(one -> one.get("submitted").asInt()).sum())
        .isBetween(16, 44);
    var questions =
        Story.nodes(office.ask("secretariat", "Questions", ALL).get("questions")).stream()
            .map(one -> one.get("status").asString())
            .toList();
    assertThat(questions).contains("ANSWERED", "WITHHELD");
  }

  private static void assertVoting(RunningServer server) {
    assertThat(statuses(server, "VOTING"))
        .isEqualTo(
            Map.of(
                "SHORTLISTED", 6, "ELIGIBLE", 12, "INELIGIBLE", 4, "WITHDRAWN", 1, "DECLINED", 1));
    var office = office(server);
    var voting = office.ask("secretariat", "VotingProgress", Map.of()).get("voting");
    assertThat(voting.get("jurors").asInt()).isEqualTo(7);
    assertThat(voting.get("ballots").asInt()).isEqualTo(5);
    var agreement =
        office.ask("secretariat", "AdviserAgreement", Map.of()).get("agreement").values();
    assertThat(agreement)
        .as("advisers differ, and not by chance alone")
        .hasSize(5)
        .allMatch(one -> one.get("alpha").asDouble() > 0.1 && one.get("alpha").asDouble() < 0.95);
  }

  /** The earlier edition has its laureate and its record; gives that edition's id. */
  private String assertThatTheEarlierRecordVerifies(RunningServer server) throws IOException {
    var earlier =
        Story.nodes(
                server
                    .visitor()
                    .ask("", "Editions", Map.of("first", 50, "language", "EN"))
                    .get("editions"))
            .stream()
            .filter(one -> one.get("sample").asBoolean())
            .filter(one -> one.get("state").asString().equals("ARCHIVED"))
            .findFirst()
            .orElseThrow();
    assertThat(earlier.at("/laureates/0/name").asString()).isEqualTo("Beatriz Campoverde (sample)");
    var id = earlier.get("id").asString();
    assertThatTheRecordVerifies(server, id);
    return id;
  }

  /** Whoever tries it out announces by a passkey of their own; then the record is public. */
  private void assertThatItCanBeAnnouncedAndVerified(RunningServer server) throws IOException {
    var office = office(server);
    var edition =
        office.act(
            "secretariat",
            "Announce",
            Map.of(
                "input",
                Map.of(
                    "nomination",
                    Story.first(office),
                    "citation",
                    Map.of("en", "For what the jury has found."))));
    assertThatTheRecordVerifies(server, edition.at("/edition/id").asString());
  }

  /** A record as anybody gets it. */
  private void assertThatTheRecordVerifies(RunningServer server, String edition)
      throws IOException {
    var visitor = server.visitor();
    var head = visitor.ask("", "VoteRecordHead", Map.of("edition", edition)).get("voteRecord");
    var record = new StringBuilder();
    for (int part = 1; part <= head.get("parts").asInt(); part++) {
      record.append(
          visitor
              .ask("", "VoteRecordPart", Map.of("edition", edition, "number", part))
              .at("/voteRecord/part")
              .asString());
    }
    assertVerifies(record.toString(), head.get("sha256").asString());
  }

  private void assertVerifies(String record, String hash) throws IOException {
    var file = Files.writeString(files.resolve("record.json"), record);
    var said = new ByteArrayOutputStream();
    try (var out = new PrintStream(said, true, UTF_8)) {
      assertThat(Verify.verify(List.of(file.toString(), "--record-hash", hash), out, out))
          .as(said.toString(UTF_8))
          .isEqualTo(Verify.VERIFIES);
    }
  }
}
