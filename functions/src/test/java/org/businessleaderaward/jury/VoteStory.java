package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import tools.jackson.databind.JsonNode;

/** The vote from its opening to the laureate, done in the rooms as people do it. */
final class VoteStory {
  static final String EDITION = "edition-2026";

  /** What the jurors are known by here: what stands before the @ of their addresses. */
  static final List<String> JURY = List.of("chair", "ada", "bo");

  /** When the vote closes. */
  static final String CLOSES = "2026-06-20T18:00:00Z";

  private static final Instant NOW = Instant.parse("2026-05-20T09:00:00Z");

  final TestAward award;
  TestBrowser secretariat;
  private final Map<String, TestBrowser> jurors = new LinkedHashMap<>();

  /** An award whose calls to the store these see. */
  VoteStory(ExecutionInterceptor... interceptors) {
    award = new TestAward(interceptors);
    secretariat = award.browser(Room.SECRETARIAT);
  }

  /** Opens the vote, in which every juror is free of conflict. */
  void openTheVote(List<Nomination> finalists) {
    openTheVote(finalists, Map.of());
  }

  /**
   * Opens the vote, in which every juror is free of conflict.
   *
   * @param names what jurors are called, where that is not what they are known by here
   */
  void openTheVote(List<Nomination> finalists, Map<String, String> names) {
    convene(finalists, names);
    JuryActs.openVoting(award, secretariat, CLOSES);
    declare(finalists);
  }

  /** Has a jury that can vote, for whose vote there is no key yet. */
  void convene(List<Nomination> finalists, Map<String, String> names) {
    var ids = finalists.stream().map(Nomination::id).toList();
    award.clock().set(NOW);
    award.put(EditionFixtures.in(EditionState.ADVICE).withShortlist(ids, "They stand out."));
    award.write(set -> finalists.forEach(one -> award.bean(Nominations.class).put(set, one, NOW)));
    ids.forEach(id -> award.put(JuryStoryTests.nominee(id)));
    secretariat =
        award.enter(Room.SECRETARIAT, person(Role.SECRETARIAT, "secretary", "secretary").id());
    secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    var roll = new JuryRoll(award.bean(Storage.class));
    for (var name : JURY) {
      var juror = person(Role.JUROR, name, names.getOrDefault(name, name));
      award.write(set -> roll.add(set, Seat.drawn(EDITION, juror.id(), name.equals("chair"))));
      jurors.put(name, award.enter(Room.JURY, juror.id()));
    }
  }

  /** Has every juror declare to be free of conflict. */
  void declare(List<Nomination> finalists) {
    var declarations =
        finalists.stream().map(one -> Map.of("nomination", one.id(), "conflict", false)).toList();
    for (var name : JURY) {
      var declared =
          juror(name).send("DeclareJurorConflicts", Map.of("declarations", declarations));
      assertThat(declared.refusal("declareConflicts")).isEmpty();
    }
  }

  void closeAndCount() {
    assertThat(secretariat.send("CloseVoting").refusal("closeVoting")).isEmpty();
    award.clock().forward(Duration.ofMillis(1));
    JuryActs.work(award, "BOX#" + EDITION, "SHUT");
    assertThat(secretariat.send("ConfirmCountAsSecretariat").refusal("confirmCount")).isEmpty();
    juror("chair").enrol(new TestAuthenticator(TestAward.SITE));
    assertThat(juror("chair").send("ConfirmCountAsChair").refusal("confirmCount")).isEmpty();
    JuryActs.work(award, "CONFIRMATION#CHAIR#" + EDITION, "RELEASE");
  }

  void vote(String name, String... order) {
    cast(name, 1, order);
  }

  void recast(String name, String... order) {
    cast(name, 2, order);
  }

  /** Casts a ballot that puts the finalists in this order. */
  void cast(String name, int version, String... order) {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (int i = 0; i < order.length; i++) {
      ratings.put(order[i], Map.of("strategy", 4 - i, "supply-chain", 3));
    }
    JuryActs.cast(juror(name), JuryActs.seal(juror(name), version, ratings), version);
  }

  String announce() {
    return announce(Map.of("citation", Map.of("en", "For work that others can follow.")));
  }

  /** Announces who stands first, or whom the input names. */
  String announce(Map<String, ?> input) {
    var whole = new HashMap<String, Object>(Map.of("nomination", first()));
    whole.putAll(input);
    var answer = secretariat.send("Announce", Map.of("input", whole));
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    return answer.refusal("announce");
  }

  /** The first nomination of the ranking that stands, as the secretariat reads it. */
  String first() {
    var ranking = secretariat.send("Result").data("result", "ranking");
    return ranking
        .valueStream()
        .filter(finalist -> finalist.path("stands").asBoolean())
        .map(finalist -> finalist.path("nomination").asString())
        .findFirst()
        .orElse("nobody");
  }

  Edition edition() {
    return award.bean(Editions.class).get(EDITION);
  }

  List<String> laureates() {
    return edition().laureates().stream().map(Laureate::name).toList();
  }

  String told() {
    return award
        .browser(Room.PUBLIC)
        .post("{\"query\":\"{ currentEdition { laureates { name } } }\"}")
        .body()
        .toString();
  }

  /** As the public room gives it. */
  List<String> passedOver() {
    var edition =
        award
            .browser(Room.PUBLIC)
            .post("{\"query\":\"{ currentEdition { laureates { passedOver } } }\"}")
            .data("currentEdition");
    return edition
        .path("laureates")
        .path(0)
        .path("passedOver")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  String acts() {
    return secretariat.send("AuditLog", Map.of("first", 50)).body().toString();
  }

  TestBrowser juror(String name) {
    return Objects.requireNonNull(jurors.get(name));
  }

  TestBrowser.Answer room(String name) {
    return juror(name).send("JurorRoom", Map.of("language", "EN"));
  }

  private Person person(Role role, String address, String name) {
    return award.put(Person.newcomer(role, EDITION, name, address + "@example.org", Language.EN));
  }
}
