package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.letters.AdvisoryLetter;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Deals an edition out again while assessments are taken, with the seed that it was dealt with and
 * as few moves as may be: after conflicts were declared, or somebody was invited later. What an
 * adviser has begun stays, and what officers did by hand; who is given something is written to.
 */
final class Reassign {
  private final Dealer dealer;
  private final AssignmentParts parts;
  private final Candidates candidates;
  private final People people;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  Reassign(
      Dealer dealer,
      AssignmentParts parts,
      Candidates candidates,
      People people,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.dealer = dealer;
    this.parts = parts;
    this.candidates = candidates;
    this.people = people;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Deals the caller's edition out again. */
  ReassignPayload reassign(Caller by, Instant now) {
    var edition = editions.get(by.edition());
    var refusal = Assessing.refusal(edition, now);
    if (refusal != null) {
      return ReassignPayload.refused(refusal.userError());
    }
    var before = dealer.last(edition.id());
    if (before.isEmpty()) {
      return ReassignPayload.refused(AdvisoryRefusal.ADVICE_CLOSED.userError());
    }
    var judged = candidates.withShortlisted(edition.id());
    var each = before.get().each();
    var plan = dealer.again(edition, judged, each, before.get().seed());
    if (plan.give().isEmpty() && plan.take().isEmpty()) {
      return ReassignPayload.refused(AdvisoryRefusal.NOTHING_TO_MOVE.userError());
    }
    if (!parts.write(edition, plan, judged, (set, adviser) -> tell(set, adviser, edition, now))) {
      return ReassignPayload.refused(Obstacle.CHANGED.userError());
    }
    var done = plan.dealing().done(now);
    transactions.commit(
        set -> {
          dealer.put(set, edition.id(), done);
          audit.add(
              set,
              new Act(
                  edition.id(), now, by.actor(), "ADVICE_REASSIGNED", edition.id(), done.detail()));
        });
    return new ReassignPayload(done, List.of());
  }

  private void tell(WriteSet set, String adviser, Edition edition, Instant now) {
    people
        .find(adviser)
        .flatMap(person -> letter(edition, person))
        .ifPresent(mail -> outbox.add(set, mail, now));
  }

  /** Tells an adviser that there is something more to read; empty without a calendar. */
  static Optional<Mail> letter(Edition edition, Person adviser) {
    return edition
        .window(Window.Kind.ADVICE)
        .map(
            window ->
                adviser.mail(
                    new AdvisoryLetter.AdviceAdded(
                        adviser.name(),
                        edition.name(),
                        window.closesAt().atZone(edition.zoneOf(Window.Kind.ADVICE)),
                        adviser.role().link())));
  }
}
