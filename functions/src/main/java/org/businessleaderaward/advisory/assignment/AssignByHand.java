package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.QuestionRules;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a nomination to an adviser, and takes one off who has not begun, by an officer's hand and
 * with the reason, which the audit log keeps. Dealing again leaves both as they are. A conflict
 * that was declared stays declared; who is given something is written to.
 */
final class AssignByHand {
  /** Characters. */
  static final int LONGEST_REASON = 1_000;

  private final Dealer dealer;
  private final Assignments assignments;
  private final Candidates candidates;
  private final Nominations nominations;
  private final People people;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  AssignByHand(
      Dealer dealer,
      Assignments assignments,
      Candidates candidates,
      Nominations nominations,
      People people,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.dealer = dealer;
    this.assignments = assignments;
    this.candidates = candidates;
    this.nominations = nominations;
    this.people = people;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Who and what, and why.
   *
   * @param despiteDoubt whether it is assigned though it looks like a conflict
   */
  record Wanted(String nomination, String adviser, String reason, boolean despiteDoubt) {}

  /** A wish that may be looked at: all of it is on record. */
  private record Found(Edition edition, Nomination nomination, Person adviser) {}

  /** Assigns a nomination of the caller's edition. */
  FitsPayload assign(Caller by, Wanted wanted, Instant now) {
    return act(by, wanted, now, found -> give(by, wanted, found, true, now));
  }

  /**
   * Assigns several of the caller's edition, each as if it were the only one and whatever comes of
   * the others; the adviser is written to once.
   */
  AssignSeveralPayload assignSeveral(
      Caller by, List<String> several, Function<String, Wanted> wanting, Instant now) {
    var edition = editions.get(by.edition());
    var results = new ArrayList<AssignSeveralPayload.Assigned>();
    boolean isTold = false;
    for (var id : several) {
      var wanted = wanting.apply(id);
      boolean tells = !isTold;
      var why =
          why(
              edition,
              candidates.find(edition.id(), id),
              wanted,
              now,
              found -> give(by, wanted, found, tells, now));
      isTold |= why == null;
      results.add(
          new AssignSeveralPayload.Assigned(id, Optional.ofNullable(why).stream().toList()));
    }
    return new AssignSeveralPayload(results);
  }

  /** Takes an adviser off a nomination of the caller's edition. */
  FitsPayload unassign(Caller by, Wanted wanted, Instant now) {
    return act(by, wanted, now, found -> take(by, wanted, found, now));
  }

  private interface Doing {
    @Nullable UserError to(Found found);
  }

  private FitsPayload act(Caller by, Wanted wanted, Instant now, Doing doing) {
    var edition = editions.get(by.edition());
    var nomination = candidates.find(edition.id(), wanted.nomination());
    var why = why(edition, nomination, wanted, now, doing);
    return new FitsPayload(
        nomination.map(one -> dealer.fits(edition, one, wanted.adviser())).orElse(List.of()),
        Optional.ofNullable(why).stream().toList());
  }

  private @Nullable UserError why(
      Edition edition, Optional<Nomination> nomination, Wanted wanted, Instant now, Doing doing) {
    var refusal = Assessing.refusal(edition, now);
    if (refusal != null) {
      return refusal.userError();
    }
    var reason = wrong(wanted.reason());
    if (reason != null) {
      return reason;
    }
    if (nomination.isEmpty()) {
      return AdvisoryRefusal.NOT_JUDGED.userError();
    }
    var adviser =
        people
            .find(wanted.adviser())
            .filter(one -> one.role() == Role.ADVISER && one.edition().equals(edition.id()));
    if (adviser.isEmpty()) {
      return AdvisoryRefusal.NOT_AN_ADVISER.at("input", "adviser");
    }
    return dealer.byHand(edition.id()).isFull()
        ? AdvisoryRefusal.TOO_MANY_BY_HAND.userError()
        : doing.to(new Found(edition, nomination.get(), adviser.get()));
  }

  private @Nullable UserError give(
      Caller by, Wanted wanted, Found found, boolean tells, Instant now) {
    var before = assignments.find(found.adviser().id(), found.nomination().id());
    if (before.isPresent()) {
      return before.get().isRecused()
          ? AdvisoryRefusal.CONFLICT_DECLARED.at("input", "adviser")
          : AdvisoryRefusal.ALREADY_ASSIGNED.at("input", "adviser");
    }
    var doubts = dealer.doubts(found.adviser(), found.nomination());
    if (!wanted.despiteDoubt() && !doubts.pairs().isEmpty()) {
      return AdvisoryRefusal.DOUBTFUL.at("input", "despiteDoubt");
    }
    var pair = new Pair(found.nomination().id(), found.adviser().id());
    return commit(
        found,
        set -> {
          nominations.requireUnchanged(set, found.nomination());
          assignments.put(set, Dealer.fresh(pair, found.nomination(), doubts));
          dealer.note(
              set,
              found.nomination(),
              Optional.of(pair.adviser()),
              one -> reads(one, found),
              byHand -> byHand.give(pair));
          if (tells) {
            Reassign.letter(found.edition(), found.adviser())
                .ifPresent(mail -> outbox.add(set, mail, now));
          }
          audit.add(set, entry(by, "ADVISER_ASSIGNED", wanted, now));
        });
  }

  private @Nullable UserError take(Caller by, Wanted wanted, Found found, Instant now) {
    var before = assignments.find(found.adviser().id(), found.nomination().id());
    if (before.isEmpty()) {
      return AdvisoryRefusal.NOT_ASSIGNED.at("input", "adviser");
    }
    if (!before.get().isUntouched()) {
      return before.get().isRecused()
          ? AdvisoryRefusal.CONFLICT_DECLARED.at("input", "adviser")
          : AdvisoryRefusal.BEGUN.at("input", "adviser");
    }
    return commit(
        found,
        set -> {
          assignments.take(set, before.get());
          dealer.note(
              set,
              found.nomination(),
              Optional.empty(),
              one -> !one.equals(found.adviser().id()) && reads(one, found),
              byHand -> byHand.take(Dealer.pair(before.get())));
          audit.add(set, entry(by, "ADVISER_UNASSIGNED", wanted, now));
        });
  }

  /** Whether an adviser is assigned the nomination and has declared no conflict. */
  private boolean reads(String adviser, Found found) {
    return assignments
        .find(adviser, found.nomination().id())
        .filter(one -> !one.isRecused())
        .isPresent();
  }

  private @Nullable UserError commit(Found found, Consumer<WriteSet> add) {
    var outcome =
        transactions.commit(
            set -> {
              editions.requireUnchanged(set, found.edition());
              add.accept(set);
            });
    return outcome instanceof Outcome.Committed ? null : Obstacle.CHANGED.userError();
  }

  private static Act entry(Caller by, String act, Wanted wanted, Instant now) {
    return new Act(
        by.edition(),
        now,
        by.actor(),
        act,
        wanted.nomination(),
        wanted.adviser() + ": " + wanted.reason().strip());
  }

  private static @Nullable UserError wrong(String reason) {
    return switch (QuestionRules.wrong(reason, LONGEST_REASON)) {
      case null -> null;
      case REQUIRED -> AdvisoryRefusal.REASON_REQUIRED.at("input", "reason");
      case QuestionRules.Wrong wrong ->
          AdvisoryRefusal.of(wrong, LONGEST_REASON).at("input", "reason");
    };
  }
}
