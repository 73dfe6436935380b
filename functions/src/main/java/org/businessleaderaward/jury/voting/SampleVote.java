package org.businessleaderaward.jury.voting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.finalists.DeclareJurorConflicts;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.jury.votes.Votes;

/**
 * Casts the ballots of made-up jurors, by the acts that cast any: nothing is written that a juror
 * in the room could not have written. Ballots are sealed in the browser, so whoever has none needs
 * this. For the demonstration only.
 */
public final class SampleVote {
  private final DeclareJurorConflicts declaring;
  private final CastBallot casting;
  private final JuryRoll roll;
  private final Votes votes;

  SampleVote(DeclareJurorConflicts declaring, CastBallot casting, JuryRoll roll, Votes votes) {
    this.declaring = declaring;
    this.casting = casting;
    this.roll = roll;
    this.votes = votes;
  }

  /**
   * Declares a juror free of conflict and casts the juror's first ballot, sealed as a browser seals
   * it.
   *
   * @param order the finalists as the juror puts them, best first; all of them
   * @throws IllegalStateException when the vote does not take it
   */
  public BallotReceipt vote(Caller juror, List<String> order, Instant now) {
    var rule = votes.find(juror.edition()).orElseThrow().rule();
    accepted(
        declaring.declare(
            juror, order.stream().map(id -> new Wanted(id, false, null)).toList(), now));
    var payload = casting.cast(juror, sealed(juror, ballot(rule, order)), 1, now);
    accepted(payload.userErrors());
    return Objects.requireNonNull(payload.receipt());
  }

  private String sealed(Caller juror, Ballot ballot) {
    var vote = votes.find(juror.edition()).orElseThrow();
    var ballotId = roll.of(juror).ballotId();
    return SealedBallot.seal(
            new BallotContent(juror.edition(), ballotId, 1, ballot)
                .write(vote.rule().paddedLength()),
            new SealedBallot.Binding(juror.edition(), ballotId, 1),
            vote.publicKey())
        .compact();
  }

  /** The best gets the highest level on every criterion, each next one a level less. */
  private static Ballot ballot(FrozenRule rule, List<String> order) {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (int i = 0; i < order.size(); i++) {
      int level = Math.max(0, rule.levels() - 1 - i);
      ratings.put(
          order.get(i),
          rule.criteria().stream()
              .collect(Collectors.toMap(FrozenRule.WeightedCriterion::id, criterion -> level)));
    }
    return new Ballot(ratings);
  }

  private static void accepted(List<UserError> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample vote was refused: " + errors);
    }
  }
}
