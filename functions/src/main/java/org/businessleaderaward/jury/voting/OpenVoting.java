package org.businessleaderaward.jury.voting;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.Lot;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.sealing.SealedLot;
import org.businessleaderaward.jury.sealing.SealingKey;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.cycle.Obstacle;

/**
 * Opens the vote: freezes the rule, draws the lot and seals it, and writes to every juror, all in
 * one transaction.
 */
public final class OpenVoting {

  private final Editions editions;
  private final EditionActs acts;
  private final JuryRoll roll;
  private final Votes votes;
  private final JuryMail mail;
  private final SealingKey key;
  private final SecureRandom random = new SecureRandom();

  public OpenVoting(
      Editions editions,
      EditionActs acts,
      JuryRoll roll,
      Votes votes,
      JuryMail mail,
      SealingKey key) {
    this.editions = editions;
    this.acts = acts;
    this.roll = roll;
    this.votes = votes;
    this.mail = mail;
    this.key = key;
  }

  /** Opens the vote of the caller's edition. */
  public EditionPayload open(Caller caller, VoteTerms terms, Instant now) {
    var edition = editions.get(caller.edition());
    var closes = terms.closesAt().truncatedTo(ChronoUnit.MILLIS);
    var planned = edition.decisionRule();
    if (planned == null) {
      return EditionPayload.refused(Obstacle.RULE_MISSING.userError());
    }
    if (!CountTerms.isWindow(terms.confirmWithinHours())) {
      return EditionPayload.refused(
          UserError.at("OUT_OF_RANGE", "Give 1 to 168 hours.", "confirmWithinHours"));
    }
    var rule = DecisionRule.planned(terms.method(), planned.quorum());
    // What the calendar and the shortlist say comes first; only then is a key made.
    if (Cycle.openVoting(edition, now, closes, rule) instanceof Move.Refused(Obstacle obstacle)) {
      return EditionPayload.refused(obstacle.userError());
    }
    var obstacle = jury(edition);
    if (obstacle.isPresent()) {
      return EditionPayload.refused(obstacle.get());
    }
    var lot = Lot.draw(random);
    var publicKey = key.publicKey(edition.id());
    var frozen =
        RuleFreezing.freeze(
            edition.withDecisionRule(rule),
            new CountTerms(
                terms.badBallot(), terms.confirmWithinHours(), Optional.of(terms.ballots())),
            lot,
            publicKey);
    if (frozen.isEmpty()) {
      return EditionPayload.refused(
          UserError.of("SCALES_DIFFER", "All criteria must have scales of the same length."));
    }
    var vote =
        new Vote(
            now, closes, frozen.get(), publicKey, SealedLot.seal(lot, edition.id(), publicKey));
    return acts.perform(
        new EditionActs.Deed(
            edition.id(), now, caller.actor(), "VOTING_OPENED", frozen.get().sha256()),
        e -> Cycle.openVoting(e, now, closes, published(rule, frozen.get())),
        (set, opened) -> {
          votes.open(set, vote);
          mail.add(
              set, roll.all(opened.id()), juror -> letter(juror, opened, vote), vote.opensAt());
        });
  }

  /** What the jury lacks to vote. */
  private Optional<UserError> jury(Edition edition) {
    var seats = roll.all(edition.id());
    if (seats.stream().noneMatch(Seat::chair)) {
      return Optional.of(UserError.of("CHAIR_MISSING", "Invite the jury's chair first."));
    }
    var rule = edition.decisionRule();
    return rule != null && seats.size() < rule.quorum()
        ? Optional.of(
            UserError.of(
                "TOO_FEW_JURORS",
                "The jury has %d members, and the quorum is %d."
                    .formatted(seats.size(), rule.quorum())))
        : Optional.empty();
  }

  private static DecisionRule published(DecisionRule rule, FrozenRule frozen) {
    return new DecisionRule(
        rule.method(),
        rule.quorum(),
        frozen.canonicalJson(),
        frozen.sha256(),
        frozen.terms().ballots().orElseThrow());
  }

  private static JuryLetter letter(Person juror, Edition edition, Vote vote) {
    var zone = edition.window(Window.Kind.VOTING).map(edition::zoneOf).orElse(edition.timeZone());
    return new JuryLetter.VotingOpened(
        juror.name(), edition.name(), vote.closesAt().atZone(zone), juror.role().link());
  }
}
