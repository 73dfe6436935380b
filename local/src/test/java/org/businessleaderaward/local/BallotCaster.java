package org.businessleaderaward.local;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A juror who casts one ballot after the other, and remembers the last receipt that was given. */
final class BallotCaster {
  private static final Map<String, ?> LANGUAGE = Map.of("language", "EN");

  private final Visitor juror;
  private int version;
  private String receipt = "";

  private BallotCaster(Visitor juror) {
    this.juror = juror;
  }

  /** Enters by the link that the server printed, and declares to be free of conflict. */
  static BallotCaster entered(RunningServer server, String whose) {
    return entered(server.url(), server.link(whose).getFragment());
  }

  /** Enters by the secret part of a link, and declares to be free of conflict. */
  static BallotCaster entered(String url, String token) {
    var juror = new Visitor(url);
    juror.act("jury", "OpenJurorLink", Map.of("token", token));
    var finalists = juror.ask("jury", "JurorRoom", LANGUAGE).get("finalists");
    juror.act(
        "jury",
        "DeclareJurorConflicts",
        Map.of(
            "declarations",
            finalists.values().stream()
                .map(each -> Map.of("nomination", each.get("id").asString(), "conflict", false))
                .toList()));
    return new BallotCaster(juror);
  }

  /** Casts a ballot after the other until the server is gone. */
  void castUntilKilled(RunningServer server, AtomicInteger taken) {
    try {
      var there = juror.at(server.url());
      var room = there.ask("jury", "JurorRoom", LANGUAGE);
      int next = room.path("ballot").path("version").asInt(0) + 1;
      while (true) {
        var input = Map.of("sealed", Ballot.seal(room, ratings(room), next), "version", next);
        var given = there.act("jury", "CastBallot", Map.of("input", input)).get("receipt");
        version = given.get("version").asInt();
        receipt = given.get("receipt").asString();
        next = version + 1;
        taken.incrementAndGet();
      }
    } catch (UncheckedIOException killed) {
      // What was under way may be on record or not; what was acknowledged has to be.
    }
  }

  Visitor visitor() {
    return juror;
  }

  /** Casts the next version of the ballot. */
  void castNext(Visitor there) {
    var room = there.ask("jury", "JurorRoom", LANGUAGE);
    int next = room.path("ballot").path("version").asInt(0) + 1;
    var input = Map.of("sealed", Ballot.seal(room, ratings(room), next), "version", next);
    var given = there.act("jury", "CastBallot", Map.of("input", input)).get("receipt");
    version = given.get("version").asInt();
    receipt = given.get("receipt").asString();
  }

  /** What was acknowledged and is not on record. */
  List<String> lost(Visitor there) {
    var ballot = there.ask("jury", "JurorRoom", LANGUAGE).path("ballot");
    int found = ballot.path("version").asInt(0);
    boolean isThere =
        found == version + 1
            || (found == version
                && (version == 0 || ballot.path("receipt").asString("").equals(receipt)));
    return isThere
        ? List.of()
        : List.of("a ballot: version %d was acknowledged: %s".formatted(version, ballot));
  }

  /** The last acknowledged ballot is on record, or the one that was under way then. */
  void assertOnRecord(RunningServer server) {
    var lost = lost(juror.at(server.url()));
    if (!lost.isEmpty()) {
      throw new AssertionError(lost);
    }
  }

  private static Map<String, Map<String, Integer>> ratings(JsonNode room) {
    var ratings = new LinkedHashMap<String, Map<String, Integer>>();
    for (var finalist : room.get("finalists")) {
      var levels = new LinkedHashMap<String, Integer>();
      room.at("/edition/criteria").forEach(each -> levels.put(each.get("id").asString(), 2));
      ratings.put(finalist.get("id").asString(), levels);
    }
    return ratings;
  }
}
