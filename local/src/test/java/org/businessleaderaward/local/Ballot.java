package org.businessleaderaward.local;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.jury.ballots.Ratings;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.record.VoteRule;
import tools.jackson.databind.JsonNode;

/** A ballot sealed as the juror's browser seals it (docs/record-format.md, section 1.6). */
final class Ballot {
  private static final Draws DRAWS = Draws.secret(new SecureRandom());

  private Ballot() {}

  /**
   * Seals a version of a ballot.
   *
   * @param room what the juror's room shows
   * @param ratings level per finalist and criterion
   */
  static String seal(JsonNode room, Map<String, Map<String, Integer>> ratings, int version) {
    var rule = VoteRule.read(room.at("/sealing/rule").asString());
    var levels = new TreeMap<Integer, List<Integer>>();
    ratings.forEach(
        (finalist, rated) ->
            levels.put(
                rule.finalists().indexOf(finalist),
                rule.criteria().stream()
                    .map(criterion -> Objects.requireNonNull(rated.get(criterion.id())))
                    .toList()));
    var ballot = new BallotVersion(room.at("/me/ballotId").asString(), version);
    return Ratings.sent(new Ratings(levels).seal(rule, ballot, DRAWS));
  }
}
