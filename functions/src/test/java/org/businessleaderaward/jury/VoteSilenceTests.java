package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.FilterPattern;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.pictures.Photographs;
import org.businessleaderaward.storage.StoreCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing before the close tells how the vote stands, whoever looks: in the log, in what metrics
 * are drawn from, in the number of calls and bytes that time is spent on, in the other rooms and in
 * the mail. {@link SecrecyTests} has the same of what is stored.
 */
@ExtendWith(OutputCaptureExtension.class)
class VoteSilenceTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EDITION = "edition-2026";
  private static final Instant NOW = Instant.parse("2026-05-20T09:00:00Z");
  private static final List<String> FINALISTS = List.of("nomination-a", "nomination-b");
  private static final List<String> JURY = List.of("chair", "ada", "bo");

  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final Map<String, TestBrowser> jurors = new LinkedHashMap<>();
  private TestBrowser secretariat = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void openTheVote() {
    award.clock().set(NOW);
    award.put(EditionFixtures.in(EditionState.ADVICE).withShortlist(FINALISTS, "They stand out."));
    award.write(
        set ->
            FINALISTS.forEach(
                id -> award.bean(Nominations.class).put(set, JuryStoryTests.nomination(id), NOW)));
    secretariat = award.enter(Room.SECRETARIAT, person(Role.SECRETARIAT, "secretary").id());
    for (var name : JURY) {
      var input = Map.of("name", name, "email", address(name), "language", "EN");
      var chair = Map.of("input", input, "chair", name.equals("chair"));
      assertThat(secretariat.send("InviteJuror", chair).refusal("inviteJuror")).isEmpty();
      var invited = award.bean(Invitations.class).member(EDITION, Role.JUROR, address(name));
      jurors.put(name, award.enter(Room.JURY, invited.orElseThrow()));
    }
    secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    JuryActs.openVoting(award, secretariat, "2026-06-20T18:00:00Z");
    award.deliverMail();
    var declarations =
        FINALISTS.stream().map(id -> Map.of("nomination", id, "conflict", false)).toList();
    for (var browser : jurors.values()) {
      var declared = browser.send("DeclareJurorConflicts", Map.of("declarations", declarations));
      assertThat(declared.refusal("declareConflicts")).isEmpty();
    }
  }

  @Test
  void row24LogsOneLineOfABallotWhoeverItIsFromWhateverItSaysAndWhetherOrNotItIsTheFirst(
      CapturedOutput log) {
    int before = log.getAll().length();
    cast("ada", 1, 4, 0);
    cast("bo", 1, 0, 4);
    cast("ada", 2, 0, 4);
    assertThat(refusedCast("bo").refusal("castBallot")).isNotEmpty();
    var lines =
        log.getAll()
            .substring(before)
            .lines()
            .filter(line -> !line.contains("\"operation\":\"JurorRoom\""))
            .toList();

    assertThat(lines).as("of a refused one, too").hasSize(4);
    assertThat(lines)
        .extracting(VoteSilenceTests::withoutWhatEveryLineHas)
        .containsOnly(
            Map.of(
                "level", "INFO",
                "logger", "org.businessleaderaward.gateway.RoomFunction",
                "message", "answered",
                "room", "jury",
                "operation", "CastBallot",
                "status", "200"));
  }

  /**
   * With the day, which is stored, and the name, which is public in the end, it would tell more.
   */
  @Test
  void saysNotInTheLogWhenAJurorAgreesToBeNamed(CapturedOutput log) {
    int before = log.getAll().length();
    juror("ada").send("JurorRoom", Map.of("language", "EN"));
    juror("ada").send("JurorNaming");
    juror("ada").send("JurorAgreesToBeNamed", Map.of("input", naming("Ada")));
    juror("ada").send("JurorAgreesToBeNamed", Map.of("input", pictured(naming("Ada"))));
    juror("ada").send("JurorAgreesToBeNamed", Map.of("input", naming("")));
    juror("ada").send("JurorDeclinesToBeNamed");
    var lines = log.getAll().substring(before).lines().toList();
    assertThat(lines).as("of a refused one, too").hasSize(6);
    assertThat(lines.stream().map(VoteSilenceTests::withoutWhatEveryLineHas).distinct()).hasSize(1);
  }

  private static Map<String, Object> pictured(Map<String, String> naming) {
    var picture = Photographs.inBase64(160, 160);
    var pictured = new HashMap<String, Object>(naming);
    pictured.put("portrait", Map.of("picture", picture, "credit", "", "allowed", true));
    return pictured;
  }

  private static Map<String, String> naming(String name) {
    return Map.of("name", name, "position", "", "biography", "", "language", "EN");
  }

  /** What time, units and bytes are spent on is the same; the server opens nothing. */
  @Test
  void costsTheSameCallsAndBytesWhateverABallotSays() {
    calls.forget();
    var first = cast("ada", 1, 4, 0);
    var oneWay = calls.names();
    calls.forget();
    var other = cast("bo", 1, 0, 4);
    assertThat(oneWay).isNotEmpty().isEqualTo(calls.names());
    assertThat(first).isEqualTo(other);
    calls.forget();
    assertThat(cast("ada", 2, 0, 4)).isEqualTo(first);
    assertThat(calls.names()).as("a recast").isEqualTo(oneWay);
  }

  @Test
  void tellsTheOthersTheSameOfEveryBallotAndOfARecast() {
    int before = award.deliverMail().size();
    cast("ada", 1, 4, 0);
    var one = seenByOthers();
    cast("ada", 2, 0, 4);
    assertThat(seenByOthers()).isEqualTo(one);
    award.runClock();
    assertThat(award.deliverMail().stream().skip(before))
        .filteredOn(letter -> letter.text().contains("Nominee"))
        .as("mails that name a finalist")
        .isEmpty();
  }

  /** By the minute it would tell when a ballot was cast. */
  @Test
  void tellsOnWhichDayAJurorWasHereLastAndNoMore() {
    cast("ada", 1, 4, 0);
    assertThat(secretariat.send("Jurors", Map.of("first", 10)).data("jurors", "edges"))
        .hasSize(3)
        .extracting(edge -> edge.path("node").path("lastSeenAt").asString())
        .containsOnly("2026-05-20T00:00:00Z");
    assertThat(secretariat.send("AccessTrail", Map.of("first", 50)).data("accessTrail", "edges"))
        .map(edge -> edge.path("node"))
        .filteredOn(node -> node.path("role").asString().equals("JUROR"))
        .isNotEmpty()
        .extracting(node -> node.path("at").asString())
        .containsOnly("2026-05-20T00:00:00Z");
  }

  /** Whoever asks for it under somebody's name learns of a juror what the roster says, too. */
  @Test
  void exportsOfAJurorTheDayAndNoMoreAndTheSameAfterARecast() {
    cast("ada", 1, 4, 0);
    // From then on it is on the trail that somebody took them along.
    exported("ada");
    var first = exported("ada");
    assertThat(first).extracting(one -> one.path("as").asString()).containsOnly("JUROR");
    assertThat(first).filteredOn(one -> one.path("voted").asBoolean()).hasSize(1);
    assertThat(first)
        .map(one -> one.path("lastSeenAt"))
        .filteredOn(JsonNode::isString)
        .extracting(JsonNode::asString)
        .containsExactly("2026-05-20T00:00:00Z");
    assertThat(first)
        .flatMap(one -> List.copyOf(one.path("opened").values()))
        .isNotEmpty()
        .extracting(opened -> opened.path("at").asString())
        .containsOnly("2026-05-20T00:00:00Z");
    award.clock().set(NOW.plusSeconds(7 * 60));
    cast("ada", 2, 0, 4);
    assertThat(exported("ada")).isEqualTo(first);
  }

  /** A metric of ballots would tell by the minute when they come in. */
  @Test
  void drawsNoMetricFromTheLogOfTheVote(CapturedOutput log) throws IOException {
    int before = log.getAll().length();
    cast("ada", 1, 4, 0);
    var lines = log.getAll().substring(before).lines().toList();
    assertThat(lines).isNotEmpty();
    assertThat(FilterPattern.all())
        .containsOnlyKeys("MailsGivenUp", "RefusedSnapshots", "SharesMissing")
        .allSatisfy((_, pattern) -> assertThat(lines).noneMatch(pattern::finds));
    assertThat(Files.readString(ProjectRoot.find().resolve("template.yaml")))
        .doesNotContain("PutMetricData");
  }

  /** What the secretariat, the chair, who has not voted, and everybody can ask for meanwhile. */
  private List<JsonNode> seenByOthers() {
    var seen = new ArrayList<JsonNode>();
    seen.add(secretariat.send("SecretariatRoom", Map.of("language", "EN")).body().path("data"));
    seen.add(secretariat.send("Checklist").body().path("data"));
    seen.add(secretariat.send("VotingProgress").body().path("data"));
    seen.add(secretariat.send("Jurors", Map.of("first", 10)).body().path("data"));
    seen.add(secretariat.send("AuditLog", Map.of("first", 50)).body().path("data"));
    seen.add(secretariat.send("Result").body().path("data"));
    seen.add(juror("chair").send("JurorRoom", Map.of("language", "EN")).body().path("data"));
    seen.add(
        award
            .browser(Room.PUBLIC)
            .post(
                "{\"query\":\"{ currentEdition { id state decisionRule { sha256 } }"
                    + " voteRecord(edition: \\\"edition-2026\\\") { sha256 } }\"}")
            .body()
            .path("data"));
    seen.add(secretariat.send("AccessTrail", Map.of("first", 50)).body().path("data"));
    return seen;
  }

  private List<JsonNode> exported(String name) {
    secretariat.passDoor();
    var answer = secretariat.send("ExportPersonalData", Map.of("email", address(name)));
    assertThat(answer.refusal("exportPersonalData")).isEmpty();
    var json = JSON.readTree(answer.data("exportPersonalData", "json").asString());
    return List.copyOf(json.path("records").values());
  }

  /** Gives the length of the answer. */
  private int cast(String name, int version, int first, int second) {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    ratings.put(FINALISTS.getFirst(), Map.of("strategy", first, "supply-chain", first));
    ratings.put(FINALISTS.getLast(), Map.of("strategy", second, "supply-chain", second));
    var answer = JuryActs.cast(juror(name), JuryActs.seal(juror(name), version, ratings), version);
    return answer.body().toString().length();
  }

  /** A second version that is not the next one. */
  private TestBrowser.Answer refusedCast(String name) {
    var input = Map.of("sealed", "no ballot", "version", 7);
    return juror(name).send("CastBallot", Map.of("input", input));
  }

  private TestBrowser juror(String name) {
    return java.util.Objects.requireNonNull(jurors.get(name));
  }

  private Person person(Role role, String name) {
    return award.put(Person.newcomer(role, EDITION, name, address(name), Language.EN));
  }

  private static String address(String name) {
    return name + "@example.org";
  }

  /** The line without its instant, its request's id and how long that took. */
  private static Map<String, String> withoutWhatEveryLineHas(String line) {
    var fields = new TreeMap<String, String>();
    JSON.readTree(line)
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    fields.keySet().removeAll(List.of("at", "requestId", "ms"));
    return fields;
  }
}
