package org.businessleaderaward.jury.count;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.jury.domain.SettingAside;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealedLot;
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
 * Counts what was released: opens every last ballot, checks each against the frozen rule, and
 * writes result, state and audit entries in one transaction. A bad ballot stops the count or is set
 * aside, as the rule or the two who released it say; it is named in the audit log. Counting again
 * gives the same bytes and changes nothing.
 */
public final class CountBallots {
  private static final String ACTOR = "count";

  private final Editions editions;
  private final Votes votes;
  private final CountRecords counts;
  private final ReceiptLists lists;
  private final BallotReview review;
  private final Opener opener;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public CountBallots(
      Editions editions,
      Votes votes,
      CountRecords counts,
      ReceiptLists lists,
      BallotReview review,
      Opener opener,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.votes = votes;
    this.counts = counts;
    this.lists = lists;
    this.review = review;
    this.opener = opener;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How a count ended. */
  public sealed interface Ending {
    /** There is a result on record. */
    record Counted(String bundle) implements Ending {}

    /** There are ballots that stop it, or too few that are good. */
    record Stopped(List<CheckedBallot.Bad> bad, boolean quorumMissed) implements Ending {}

    /** The count is not released, or this release was stopped before. */
    record NotReleased() implements Ending {}
  }

  /**
   * Counts the ballots of an edition.
   *
   * @throws IllegalStateException when what is on record contradicts itself, such as a result that
   *     a second count does not give again
   */
  public Ending count(String editionId) {
    var release = counts.release(editionId);
    if (!release.isComplete() || counts.isStopped(editionId, release)) {
      return new Ending.NotReleased();
    }
    var edition = editions.get(editionId);
    var vote = releasedVote(edition);
    var chain = releasedChain(vote, release);
    var checked = review.review(vote, Set.copyOf(chain.receipts()));
    var bad = new ArrayList<CheckedBallot.Bad>();
    var good = new ArrayList<CheckedBallot.Good>();
    for (var ballot : checked) {
      switch (ballot) {
        case CheckedBallot.Bad one -> bad.add(one);
        case CheckedBallot.Good one -> good.add(one);
      }
    }
    var fate = SettingAside.of(vote.rule().terms().badBallot(), bad, released(editionId, release));
    boolean quorumMissed = good.size() < vote.rule().quorum();
    if (!fate.stopping().isEmpty() || quorumMissed) {
      return stop(editionId, release, bad, quorumMissed);
    }
    var lot = SealedLot.open(vote.sealedLot(), editionId, opener);
    var result = ResultBundle.count(vote.rule(), chain, good, fate.aside(), lot);
    return record(edition, result.canonicalJson(), fate.aside());
  }

  /** The ballots that both decided to set aside: exactly those that the last count named. */
  private Set<CheckedBallot.Bad> released(String edition, ReleaseItem release) {
    return release.isSettingAside()
        ? counts.stopped(edition).map(item -> Set.copyOf(item.bad())).orElse(Set.of())
        : Set.of();
  }

  /** The vote, if it closed and its rule is the one that was published. */
  private Vote releasedVote(Edition edition) {
    var vote =
        votes
            .find(edition.id())
            .orElseThrow(() -> new IllegalStateException("released, but never opened"));
    var published = edition.decisionRule();
    if (published == null || !vote.rule().sha256().equals(published.sha256())) {
      throw new IllegalStateException("the rule is not the one that was published");
    }
    if (!vote.isClosed(clock.instant())) {
      throw new IllegalStateException("released, but not closed");
    }
    return vote;
  }

  /** The fixed list, if it is the one that both confirmed. */
  private ReceiptChain releasedChain(Vote vote, ReleaseItem release) {
    var list = lists.fixed(vote.rule().edition());
    if (list.isEmpty()) {
      throw new IllegalStateException("released, but no receipts are fixed");
    }
    var chain = ReceiptChain.of(vote.rule(), list.get().receipts());
    if (!chain.head().equals(list.get().head()) || !chain.head().equals(release.head)) {
      throw new IllegalStateException("the receipts are not those that were fixed and released");
    }
    return chain;
  }

  private Ending record(Edition edition, String bundle, List<CheckedBallot.Bad> aside) {
    var known = counts.result(edition.id());
    if (known.isPresent()) {
      if (!bundle.equals(known.get().bundle)) {
        throw new IllegalStateException("a second count gives another result");
      }
      return new Ending.Counted(bundle);
    }
    var now = clock.instant();
    if (!(Cycle.count(edition, now) instanceof Move.Made(Edition counted))) {
      throw new IllegalStateException("no count in the state " + edition.state());
    }
    var outcome =
        transactions.commit(
            set -> {
              counts.putResult(set, edition.id(), bundle, now);
              editions.put(set, counted);
              for (var ballot : aside) {
                audit.add(set, named(edition.id(), now, "BALLOT_SET_ASIDE", ballot));
              }
              audit.add(
                  set,
                  new Act(
                      edition.id(),
                      now,
                      ACTOR,
                      "BALLOTS_COUNTED",
                      edition.id(),
                      Sha256.of(bundle).hex()));
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Ending.Counted(bundle);
      // Another run was faster, or somebody changed the edition: look again.
      case Outcome.Refused(String condition) -> record(again(edition, condition), bundle, aside);
    };
  }

  private Edition again(Edition before, String condition) {
    var now = editions.get(before.id());
    if (now.state() == EditionState.VOTING && now.version() == before.version()) {
      throw new IllegalStateException("refused: " + condition);
    }
    return now;
  }

  private Ending stop(
      String edition, ReleaseItem release, List<CheckedBallot.Bad> bad, boolean quorumMissed) {
    var now = clock.instant();
    transactions.commit(
        set -> {
          counts.putStopped(set, release, bad, quorumMissed, now);
          for (var one : bad) {
            audit.add(set, named(edition, now, "COUNT_STOPPED", one));
          }
          if (quorumMissed) {
            audit.add(
                set, new Act(edition, now, ACTOR, "COUNT_STOPPED", edition, "QUORUM_NOT_MET"));
          }
        });
    return new Ending.Stopped(bad, quorumMissed);
  }

  /** An act on a ballot: its id, what is wrong with it, and its receipt as far as one was fixed. */
  private static Act named(String edition, Instant now, String act, CheckedBallot.Bad ballot) {
    var id = ballot.ballotId() == null ? "unknown" : ballot.ballotId();
    var receipt = ballot.receipt() == null ? "" : " " + ballot.receipt();
    return new Act(edition, now, ACTOR, act, id, ballot.problem().name() + receipt);
  }
}
