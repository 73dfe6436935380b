package org.businessleaderaward.jury.ballots;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;
import org.businessleaderaward.jury.proofs.BallotForm.Contest;
import org.businessleaderaward.jury.proofs.BallotSealer;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * What a made-up juror thinks of the finalists, to be sealed as a browser seals it.
 *
 * @param levels for each finalist rated, by its number, the level of each criterion
 */
public record Ratings(SortedMap<Integer, List<Integer>> levels) {

  /** Seals them. */
  public EncryptedBallot seal(VoteRule rule, BallotVersion id, Draws draws) {
    var rated = List.copyOf(levels.keySet());
    var choices =
        rule.form().contests(rated).stream().map(contest -> choice(rule, contest)).toList();
    return new BallotSealer(rule.context(), rule.form(), draws).seal(id, rated, choices);
  }

  /** A ballot as it is sent. */
  public static String sent(EncryptedBallot ballot) {
    return Base64.getEncoder().encodeToString(ballot.bytes());
  }

  private int choice(VoteRule rule, Contest contest) {
    if (contest.choice() == ChoiceOf.LEVELS) {
      return level(contest.finalist(), contest.other());
    }
    int compared =
        Integer.compare(weighted(rule, contest.other()), weighted(rule, contest.finalist()));
    return compared < 0 ? 0 : compared > 0 ? 1 : 2;
  }

  private int level(int finalist, int criterion) {
    return Objects.requireNonNull(levels.get(finalist)).get(criterion);
  }

  private int weighted(VoteRule rule, int finalist) {
    int sum = 0;
    for (int criterion = 0; criterion < rule.criteria().size(); criterion++) {
      sum += rule.criteria().get(criterion).weight() * level(finalist, criterion);
    }
    return sum;
  }
}
