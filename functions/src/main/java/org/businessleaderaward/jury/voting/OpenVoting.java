package org.businessleaderaward.jury.voting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotItem;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.LetteredFinalists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.cycle.Obstacle;

/**
 * Opens the vote: freezes the rule with the roll and the key, and writes to every juror and to
 * whoever shares the key, all in one transaction. The function count makes the key, with the
 * trustees if any were chosen; it is asked for one when a vote is to be opened and nothing but the
 * key is missing.
 */
public final class OpenVoting {

  private final Editions editions;
  private final EditionActs acts;
  private final JuryRoll roll;
  private final Votes votes;
  private final JuryMail mail;
  private final TrusteeMail trusteeMail;
  private final PublishedKeys keys;
  private final LetteredFinalists finalists;
  private final AuditLog audit;

  public OpenVoting(
      Editions editions,
      EditionActs acts,
      JuryRoll roll,
      Votes votes,
      JuryMail mail,
      TrusteeMail trusteeMail,
      PublishedKeys keys,
      LetteredFinalists finalists,
      AuditLog audit) {
    this.editions = editions;
    this.acts = acts;
    this.roll = roll;
    this.votes = votes;
    this.mail = mail;
    this.trusteeMail = trusteeMail;
    this.keys = keys;
    this.finalists = finalists;
    this.audit = audit;
  }

  /** Opens the vote of the caller's edition. */
  public EditionPayload open(Caller caller, VoteTerms terms, Instant now) {
    var edition = editions.get(caller.edition());
    var closes = terms.closesAt().truncatedTo(ChronoUnit.MILLIS);
    var planned = edition.decisionRule();
    if (planned == null) {
      return EditionPayload.refused(Obstacle.RULE_MISSING.userError());
    }
    var rule = DecisionRule.planned(terms.method(), planned.quorum());
    if (Cycle.openVoting(edition, now, closes, rule) instanceof Move.Refused(Obstacle obstacle)) {
      return EditionPayload.refused(obstacle.userError());
    }
    // Before the seats: who joins or leaves while they are read changes it.
    long rollVersion = roll.version(edition.id());
    var freezing = new RuleFreezing(edition, roll.all(edition.id()), terms, rule.quorum());
    var missing = missing(freezing);
    if (missing.isPresent()) {
      return EditionPayload.refused(missing.get());
    }
    var sharing = keys.choice(edition.id());
    var key = keys.find(edition.id(), sharing);
    if (key.isEmpty()) {
      keys.request(edition.id(), now);
      return EditionPayload.refused(notReady(sharing));
    }
    var frozen = freezing.freeze(key.get(), sharing);
    var vote = new Vote(now, closes, frozen, key.get());
    var lettered = finalists.of(frozen);
    return acts.perform(
        new EditionActs.Deed(edition.id(), now, caller.actor(), FirstRules.OPENED, frozen.sha256()),
        e -> Cycle.openVoting(e, now, closes, published(rule, frozen)),
        (set, opened) -> {
          votes.open(set, vote);
          roll.checkVersion(set, opened.id(), rollVersion);
          keys.checkStill(set, opened.id(), sharing);
          trusteeMail.add(
              set,
              sharing,
              (trustee, others) -> letter(trustee, opened, vote, others),
              vote.opensAt());
          var log = audit.lastHash(set, opened.id());
          var holders = trusteeMail.names(sharing);
          mail.add(
              set,
              freezing.seats(),
              (seat, juror) -> JuryMail.votingOpened(juror, opened, vote, lettered, holders, log),
              vote.opensAt());
        });
  }

  private static UserError notReady(KeyChoice sharing) {
    return UserError.of(
        "KEY_NOT_READY",
        sharing.isAlone()
            ? "The vote's key is being made, which takes a moment; open the vote again then."
            : "Those who share the vote's key have not all taken their steps; see trusteeship.");
  }

  /** What is missing for the vote to be opened, besides its key. */
  private static Optional<UserError> missing(RuleFreezing freezing) {
    int jurors = freezing.seats().size();
    if (freezing.seats().stream().noneMatch(Seat::chair)) {
      return Optional.of(UserError.of("CHAIR_MISSING", "Invite the jury's chair first."));
    }
    if (jurors < freezing.quorum()) {
      return Optional.of(
          UserError.of(
              "TOO_FEW_JURORS",
              "The jury has %d members, and the quorum is %d."
                  .formatted(jurors, freezing.quorum())));
    }
    if (isOutside(1, freezing.terms().confirmWithinHours(), VoteRule.MOST_HOURS)) {
      return outside("confirmWithinHours", "Give 1 to %d hours.".formatted(VoteRule.MOST_HOURS));
    }
    int least = VoteRule.leastOfJurors(jurors);
    if (isOutside(least, freezing.terms().leastJurors(), jurors)) {
      return outside("leastJurors", "Give %d to %d jurors.".formatted(least, jurors));
    }
    if (!RuleFreezing.haveOneScale(freezing.edition())) {
      return Optional.of(
          UserError.of("SCALES_DIFFER", "All criteria must have scales of the same length."));
    }
    return freezing.form().longestBallot() > BallotItem.LONGEST
        ? Optional.of(
            UserError.of(
                "BALLOT_TOO_LONG",
                "With so many finalists, criteria and levels ballots are too long for this method;"
                    + " take another, or shorten the list."))
        : Optional.empty();
  }

  private static boolean isOutside(int least, int number, int most) {
    return number < least || number > most;
  }

  private static Optional<UserError> outside(String argument, String why) {
    return Optional.of(UserError.at("OUT_OF_RANGE", why, argument));
  }

  private static DecisionRule published(DecisionRule rule, VoteRule frozen) {
    return new DecisionRule(rule.method(), rule.quorum(), frozen.canonicalJson(), frozen.sha256());
  }

  private static TrusteeLetter letter(
      Person trustee, Edition edition, Vote vote, List<String> others) {
    return new TrusteeLetter.TrusteeVoteOpened(
        trustee.name(),
        edition.name(),
        vote.rule().jury().roll().size(),
        vote.key().fingerprint(),
        vote.rule().sha256(),
        others);
  }
}
