package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./run --demo} prints leads each role into the sample edition, in its vote. */
class DemoIT {
  private static final Map<String, ?> LANGUAGE = Map.of("language", "EN");

  @TempDir Path data;
  @TempDir Path backups;

  @Test
  void row42PrintsALinkForEachRoleWhichOpensItsRoomAndDoesSoAgainOnACopyOrAnArchiveOfTheData()
      throws Exception {
    String first;
    JsonNode log;
    try (var server = RunningServer.start(data, "--demo=small")) {
      first = assertRoomsOpen(server);
      log = log(server);
    }
    var backup = backups.resolve("restored");
    KeptData.copy(data, backup);
    var archived = backups.resolve("archived");
    var archive = backups.resolve("archive").toString();
    assertThat(archiveCommand(data, "export", archive)).contains("Its fingerprint is ");
    assertThat(archiveCommand(archived, "import", archive)).contains("Every log is intact");
    for (var again : Map.of(backup, "--demo=small", archived, "--demo=counted").entrySet()) {
      try (var server = RunningServer.start(again.getKey(), again.getValue())) {
        assertThat(assertRoomsOpen(server)).as(again.toString()).isEqualTo(first);
        assertThat(log(server)).isEqualTo(log);
        assertThat(server.says("--demo=counted makes its own in another DATA_DIR."))
            .as("a sample that is not the one asked for is left as it is")
            .isEqualTo(again.getKey().equals(archived));
      }
    }
    row64StartsAgainWhateverBecameOfTheSample(backup);
  }

  /** Whoever tries the sample out may lead it to its end; what is under way is left alone. */
  private static void row64StartsAgainWhateverBecameOfTheSample(Path data) throws Exception {
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      var storage = Storage.of(client, Store.PREFIX);
      var editions = new Editions(storage);
      var sample = editions.all().stream().filter(Edition::sample).findFirst().orElseThrow();
      new Transactions(storage)
          .commit(set -> editions.put(set, sample.withState(EditionState.ARCHIVED)));
    }
    try (var server = RunningServer.start(data, "--demo=small")) {
      assertThat(
              entered(server, "Sample secretariat", "secretariat")
                  .ask("secretariat", "SecretariatRoom", LANGUAGE)
                  .at("/edition/state")
                  .asString())
          .isEqualTo("ARCHIVED");
      assertThatTheEditionUnderWayIsThePublicsAndItsOwnSecretariats(server);
    }
  }

  private static String archiveCommand(Path data, String... arguments) {
    var said = new ByteArrayOutputStream();
    var words = Map.of("DATA_DIR", data.toString(), "AWARD_PASSPHRASE", "a demonstration of it");
    try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      var command = new ArchiveCommand(words, out, out);
      assertThat(command.run(List.of(arguments)))
          .as(said.toString(StandardCharsets.UTF_8))
          .isZero();
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /**
   * The sample edition's log: how long it is, its last hash, and its newest entries with theirs.
   */
  private static JsonNode log(RunningServer server) {
    var office = entered(server, "Sample secretariat", "secretariat");
    var log = JsonMapper.shared().createObjectNode();
    log.set("head", office.ask("secretariat", "AuditHead", Map.of()).get("auditHead"));
    log.set("log", office.ask("secretariat", "AuditLog", Map.of("first", 50)).get("auditLog"));
    assertThat(log.at("/head/size").asInt()).isPositive();
    return log;
  }

  private static void assertThatTheEditionUnderWayIsThePublicsAndItsOwnSecretariats(
      RunningServer server) {
    var edition = server.visitor().ask("", "CurrentEdition", LANGUAGE).get("currentEdition");
    assertThat(edition.get("sample").asBoolean()).isFalse();
    assertThat(edition.get("state").asString()).isEqualTo("CALL_OPEN");
    var office = entered(server, "Secretariat", "secretariat");
    assertThat(office.ask("secretariat", "SecretariatRoom", LANGUAGE).at("/edition/id"))
        .isEqualTo(edition.get("id"));
  }

  /** Everybody is in the same sample edition; gives its id and everybody's. */
  private static String assertRoomsOpen(RunningServer server) {
    var office = entered(server, "Sample secretariat", "secretariat");
    var chair = entered(server, "Sample jury, chair", "jury");
    var juror = entered(server, "Sample jury, juror", "jury");
    var adviser = entered(server, "Sample adviser", "adviser");
    var nominator = entered(server, "Sample nominator", "nominate");
    var nominee = entered(server, "Sample nominee", "nominee");
    var asked = nominee.ask("nominee", "NomineeRoom", LANGUAGE).get("nomination");
    assertThat(asked.get("standing").asString()).isEqualTo("AGREED");
    assertThat(asked.at("/facts/name").asString()).endsWith("(sample)");
    var organisation = entered(server, "Sample organisation", "organisation");
    assertThat(
            organisation
                .ask("organisation", "OrganisationRoom", LANGUAGE)
                .at("/organisation/id")
                .asString())
        .isEqualTo("organisation-unodc-6");
    var rooms =
        List.of(
            office.ask("secretariat", "SecretariatRoom", LANGUAGE),
            chair.ask("jury", "JurorRoom", LANGUAGE),
            juror.ask("jury", "JurorRoom", LANGUAGE),
            adviser.ask("advisory", "AdviserRoom", LANGUAGE),
            nominator.ask("nominations", "NominationRoom", LANGUAGE));

    assertThat(rooms)
        .allSatisfy(
            room -> {
              assertThat(room.at("/edition/sample").asBoolean()).isTrue();
              assertThat(room.at("/edition/state").asString()).isEqualTo("VOTING");
              assertThat(windowOf(room, "VOTING").get("status").asString()).isEqualTo("OPEN");
            });
    assertThat(rooms.get(0).at("/voting/ballots").asInt()).isEqualTo(2);
    assertVotes(rooms.get(1), "Chair (sample)", true);
    assertVotes(rooms.get(2), "Juror 1 (sample)", false);
    assertThat(rooms.get(3).at("/me/name").asString()).isEqualTo("Adviser 1 (sample)");
    assertAssessed(adviser);
    var nomination = rooms.get(4).get("nomination");
    assertThat(nomination.at("/status").asString()).isEqualTo("SHORTLISTED");
    assertThat(nomination.at("/nominator/name").asString()).isEqualTo("Nominator (sample)");
    assertThat(nomination.at("/nominee/name").asString()).endsWith("(sample)");
    return String.join(
        " ",
        rooms.stream()
            .map(room -> room.at("/edition/id").asString() + room.at("/me/id").asString())
            .toList());
  }

  private static void assertVotes(JsonNode room, String name, boolean chair) {
    assertThat(room.at("/me/name").asString()).isEqualTo(name);
    assertThat(room.at("/me/chair").asBoolean()).isEqualTo(chair);
    assertThat(room.get("ballot").isNull()).as("the vote is left to whoever tries it").isTrue();
    assertThat(room.get("finalists").values())
        .hasSize(3)
        .allMatch(finalist -> finalist.get("name").asString().endsWith("(sample)"));
  }

  private static void assertAssessed(Visitor adviser) {
    var assignments =
        adviser.ask("advisory", "Assignments", Map.of("first", 50)).at("/assignments/edges");
    assertThat(assignments.values())
        .hasSize(3)
        .allMatch(edge -> edge.at("/node/assessment/status").asString().equals("SUBMITTED"));
  }

  private static JsonNode windowOf(JsonNode room, String kind) {
    return room.at("/edition/windows").values().stream()
        .filter(window -> window.get("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** Opens a printed link as its page does: sends the secret after the # to the page's room. */
  private static Visitor entered(RunningServer server, String whose, String page) {
    var link = server.link(whose);
    assertThat(link.getPath()).isEqualTo("/en/" + page + "/");
    var visitor = server.visitor();
    switch (page) {
      case "secretariat" -> Passkeys.enterOffice(visitor, link.getFragment());
      case "jury" -> visitor.act("jury", "OpenJurorLink", token(link));
      case "adviser" -> visitor.act("advisory", "OpenAdviserLink", token(link));
      case "nominee" -> visitor.act("nominee", "OpenNomineeLink", token(link));
      case "organisation" -> visitor.act("organisation", "OpenOrganisationLink", token(link));
      case "nominate" -> visitor.act("nominations", "OpenNominatorLink", token(link));
      default -> throw new AssertionError("no page of a room: " + page);
    }
    return visitor;
  }

  private static Map<String, ?> token(URI link) {
    return Map.of("token", link.getFragment());
  }
}
