package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.InvitePayload;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionPayload;

/**
 * Leads a made-up edition through its vote, by the acts that lead any edition: nothing is written
 * that a person in the rooms could not have written. For the demonstration only.
 */
public final class SampleVote {
  private final InviteJuror inviting;
  private final OpenVoting opening;
  private final DeclareConflicts declaring;
  private final CastBallot casting;
  private final JuryRoll roll;
  private final Votes votes;

  SampleVote(
      InviteJuror inviting,
      OpenVoting opening,
      DeclareConflicts declaring,
      CastBallot casting,
      JuryRoll roll,
      Votes votes) {
    this.inviting = inviting;
    this.opening = opening;
    this.declaring = declaring;
    this.casting = casting;
    this.roll = roll;
    this.votes = votes;
  }

  /**
   * A made-up juror.
   *
   * @param name name, plainly that of a sample
   * @param email mail address; nobody reads it
   * @param language language in which to write
   * @param chair whether to chair the jury
   */
  public record SampleJuror(String name, String email, Language language, boolean chair) {}

  /** Invites a juror as the secretariat's {@code inviteJuror} does. */
  public InvitePayload invite(Caller secretariat, SampleJuror juror, Instant now) {
    return inviting.invite(
        secretariat,
        new InviteJuror.Wanted(juror.name(), juror.email(), juror.language(), juror.chair()),
        now);
  }

  /** Opens the vote as the secretariat's {@code openVoting} does. */
  public EditionPayload open(Caller secretariat, Instant closesAt, Instant now) {
    return opening.open(secretariat, closesAt, now);
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
    return java.util.Objects.requireNonNull(payload.receipt());
  }

  private String sealed(Caller juror, Ballot ballot) {
    var vote = votes.find(juror.edition()).orElseThrow();
    var ballotId = roll.find(juror.edition(), juror.personId()).orElseThrow().ballotId();
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
