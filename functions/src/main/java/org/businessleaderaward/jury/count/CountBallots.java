package org.businessleaderaward.jury.count;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.FixedBallots;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.FormedSums;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Counts what was released: adds the ballots of the fixed list up, decrypts the sums, ranks, and
 * writes the record, its hash into the audit log and a mail with it to every juror. No ballot is
 * opened. A record is verified as anybody verifies it before it is written; the first step that
 * fails stops the count and is named. What was counted stays, whatever a second count would write.
 */
public final class CountBallots {
  /** The act of which the audit log has the record's hash. */
  static final String COUNTED = "BALLOTS_COUNTED";

  private static final String ACTOR = "count";

  private final Editions editions;
  private final Votes votes;
  private final JuryRoll roll;
  private final FixedBallots ballots;
  private final ReceiptLists lists;
  private final VoteDecryptions decryptions;
  private final AskForParts asking;
  private final CountRecords counts;
  private final FirstRules rules;
  private final RecordFiles files;
  private final AuditLog audit;
  private final JuryMail mail;
  private final PublishedKeys keys;
  private final TrusteeMail trusteeMail;
  private final Transactions transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public CountBallots(
      Editions editions,
      Votes votes,
      JuryRoll roll,
      BallotBox box,
      ReceiptLists lists,
      VoteDecryptions decryptions,
      AskForParts asking,
      CountRecords counts,
      FirstRules rules,
      RecordFiles files,
      AuditLog audit,
      JuryMail mail,
      PublishedKeys keys,
      TrusteeMail trusteeMail,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.votes = votes;
    this.roll = roll;
    this.ballots = new FixedBallots(box);
    this.lists = lists;
    this.decryptions = decryptions;
    this.asking = asking;
    this.counts = counts;
    this.rules = rules;
    this.files = files;
    this.audit = audit;
    this.mail = mail;
    this.keys = keys;
    this.trusteeMail = trusteeMail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How a count ended. */
  public sealed interface Ending {
    /** There is a result on record. */
    record Counted(String recordSha256) implements Ending {}

    /** What is on record does not pass a step of {@code docs/record-format.md}. */
    record Stopped(String step, String about) implements Ending {}

    /** The count is not released, or this release was stopped before. */
    record NotReleased() implements Ending {}

    /** Fewer trustees have decrypted the sums than do it together. */
    record Waiting() implements Ending {}
  }

  /**
   * Counts the ballots of an edition.
   *
   * @throws IllegalStateException when the vote has not closed, or no list is fixed
   */
  public Ending count(String editionId) {
    var release = counts.release(editionId);
    if (!release.isComplete() || counts.isStopped(editionId, release)) {
      return new Ending.NotReleased();
    }
    var known = counts.result(editionId);
    if (known.isPresent()) {
      return new Ending.Counted(known.get().sha256());
    }
    var edition = editions.get(editionId);
    var vote = closedVote(editionId);
    if (!release.isComplete(ConfirmCount.window(vote.rule()))) {
      return new Ending.NotReleased();
    }
    var list =
        lists
            .fixed(editionId)
            .orElseThrow(() -> new IllegalStateException("released, but no receipts are fixed"));
    Optional<VoteRecord> record;
    try {
      StepFails.unless(rules.isFirst(vote.rule()), "2.2.2", "the rule");
      StepFails.unless(release.areOf(list.head()), "2.5.4", "the head that was confirmed");
      var formed = ballots.making(vote, list).formed();
      record = record(formed, vote, list);
      if (record.isEmpty()) {
        asking.ask(edition, release, list, formed);
        return new Ending.Waiting();
      }
    } catch (StepFails e) {
      return stop(editionId, release, e);
    }
    files.put(record.get());
    return write(edition, record.get());
  }

  private Vote closedVote(String edition) {
    var vote =
        votes
            .find(edition)
            .orElseThrow(() -> new IllegalStateException("released, and no vote that can be read"));
    if (!vote.isClosed(clock.instant())) {
      throw new IllegalStateException("released, but not closed");
    }
    return vote;
  }

  /** The record; empty while too few decryptions of its sums are there. */
  private Optional<VoteRecord> record(FormedSums formed, Vote vote, ReceiptList list) {
    if (!decryptions.mayBeEnough(vote)) {
      return Optional.empty();
    }
    var edition = vote.rule().edition();
    var enough = decryptions.of(formed, trustee -> passOver(edition, trustee));
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    var record = formed.record(enough);
    var mailed =
        new RecordVerdict.Mailed(
            Optional.of(vote.rule().sha256()),
            Optional.empty(),
            Optional.of(list.head()),
            Optional.empty());
    var verdict = RecordVerdict.of(record.bytes(), mailed, random);
    if (verdict.failure().isPresent()) {
      throw verdict.failure().get();
    }
    return Optional.of(record);
  }

  /** Says once that a trustee's part does not prove right. Refused when that was said before. */
  private void passOver(String edition, int trustee) {
    transactions.commit(
        set -> {
          decryptions.passOver(set, edition, trustee);
          var who = "trustee " + trustee;
          audit.add(set, new Act(edition, clock.instant(), ACTOR, "PART_UNPROVEN", edition, who));
        });
  }

  private Ending write(Edition edition, VoteRecord record) {
    var now = clock.instant();
    if (!(Cycle.count(edition, now) instanceof Move.Made(Edition counted))) {
      // Another run may have been faster than the reading of the edition.
      return counts
          .result(edition.id())
          .map(known -> new Ending.Counted(known.sha256()))
          .orElseThrow(() -> new IllegalStateException("no count in the state " + edition.state()));
    }
    var result = ResultItem.of(record, now);
    var hash = result.sha256();
    var outcome =
        transactions.commit(
            set -> {
              counts.put(set, result);
              editions.put(set, counted);
              audit.add(set, new Act(edition.id(), now, ACTOR, COUNTED, edition.id(), hash));
              var log = audit.lastHash(set, edition.id());
              var seats = roll.all(edition.id());
              mail.add(set, seats, (seat, juror) -> letter(juror, edition, record, log), now);
              trusteeMail.add(
                  set,
                  keys.choice(edition.id()),
                  (trustee, others) -> letter(trustee, edition, record, others),
                  now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Ending.Counted(hash);
      // Another run was faster, or somebody changed the edition: look again.
      case Outcome.Refused(String condition) -> again(edition, record, condition);
    };
  }

  private Ending again(Edition before, VoteRecord record, String condition) {
    var known = counts.result(before.id());
    if (known.isPresent()) {
      return new Ending.Counted(known.get().sha256());
    }
    var now = editions.get(before.id());
    if (now.state() == EditionState.VOTING && now.version() == before.version()) {
      throw new IllegalStateException("refused: " + condition);
    }
    return write(now, record);
  }

  private Ending stop(String edition, BothSides release, StepFails why) {
    var now = clock.instant();
    var detail = why.step() + " " + why.about();
    transactions.commit(
        set -> {
          counts.putStopped(set, edition, release, why, now);
          asking.takeBack(set, edition);
          audit.add(set, new Act(edition, now, ACTOR, "COUNT_STOPPED", edition, detail));
        });
    return new Ending.Stopped(why.step(), why.about());
  }

  private static TrusteeLetter letter(
      Person trustee, Edition edition, VoteRecord record, List<String> others) {
    return new TrusteeLetter.TrusteeCounted(
        trustee.name(),
        edition.name(),
        record.board().ballots().size(),
        record.board().head(),
        record.sha256(),
        record.rule().sha256(),
        record.key().fingerprint(),
        others);
  }

  private static JuryLetter letter(Person juror, Edition edition, VoteRecord record, String log) {
    return new JuryLetter.BallotsCounted(
        juror.name(),
        edition.name(),
        record.board().ballots().size(),
        record.sha256(),
        record.board().head(),
        record.rule().sha256(),
        record.key().sharedFingerprint(),
        log,
        juror.role().link());
  }
}
