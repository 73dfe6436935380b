package org.businessleaderaward.jury.voting;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.ballots.Ratings;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.finalists.DeclareJurorConflicts;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.Votes;

/**
 * Casts the ballots of made-up jurors, by the acts that cast any: nothing is written that a juror
 * in the room could not have written. Ballots are sealed in the browser, so whoever has none needs
 * this. For the demonstration only.
 */
public final class SampleVote {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int FIRST = 1;

  private final DeclareJurorConflicts declaring;
  private final CastBallot casting;
  private final JuryRoll roll;
  private final Votes votes;
  private final Draws draws = Draws.secret(RANDOM);

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
    var ballot = sealed(juror, order, now);
    var payload = casting.cast(juror, Ratings.sent(ballot), FIRST, now);
    accepted(payload.userErrors());
    return Objects.requireNonNull(payload.receipt());
  }

  /**
   * Does as much of it as a store takes that keeps nothing: declares, seals, and checks the ballot
   * as the vote checks one before it takes it.
   *
   * @return the ballot as it would be sent, of the first version
   * @throws RuntimeException when it would not be taken
   */
  public String rehearse(Caller juror, List<String> order, Instant now) {
    var rule = votes.find(juror.edition()).orElseThrow().rule();
    var ballot = sealed(juror, order, now);
    var vote = rule.context();
    var equations = new Equations(vote.key(), RANDOM);
    EncryptedBallot.read(ballot.bytes(), rule.form()).require(vote, equations);
    if (!equations.hold()) {
      throw new IllegalStateException("the rehearsed ballot's proofs do not hold");
    }
    return Ratings.sent(ballot);
  }

  private EncryptedBallot sealed(Caller juror, List<String> order, Instant now) {
    var rule = votes.find(juror.edition()).orElseThrow().rule();
    accepted(
        declaring.declare(
            juror, order.stream().map(id -> new Wanted(id, false, null)).toList(), now));
    var id = new BallotVersion(roll.of(juror).ballotId(), FIRST);
    return ratings(rule, order).seal(rule, id, draws);
  }

  /** The best gets the highest level on every criterion, each next one a level less. */
  private static Ratings ratings(VoteRule rule, List<String> order) {
    var levels = new TreeMap<Integer, List<Integer>>();
    for (int place = 0; place < order.size(); place++) {
      int level = Math.max(0, rule.levels() - 1 - place);
      levels.put(
          rule.finalists().indexOf(order.get(place)),
          Collections.nCopies(rule.criteria().size(), level));
    }
    return new Ratings(levels);
  }

  private static void accepted(List<UserError> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample vote was refused: " + errors);
    }
  }
}
