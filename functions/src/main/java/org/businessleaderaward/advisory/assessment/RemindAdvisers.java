package org.businessleaderaward.advisory.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Assessing;
import org.businessleaderaward.advisory.assignment.Outstanding;
import org.businessleaderaward.advisory.committee.AdviserProfileItem;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/**
 * Reminds the advisers who have something to submit yet, each with a link that works, when the
 * secretariat asks for it; nobody more than once every {@link #PAUSE}. Each is written to in one
 * transaction with the mark of it and the log, so that one who asks again goes on where a reminder
 * broke off.
 */
public final class RemindAdvisers {
  /** How long nobody is reminded again. */
  static final Duration PAUSE = Duration.ofHours(1);

  private final Editions editions;
  private final People people;
  private final AdviserProfiles profiles;
  private final Outstanding outstanding;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  RemindAdvisers(
      Storage storage,
      Editions editions,
      People people,
      Outstanding outstanding,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.editions = editions;
    this.people = people;
    this.profiles = new AdviserProfiles(storage);
    this.outstanding = outstanding;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** Reminds those of the caller's edition. */
  public RemindAdvisersPayload remind(Caller by, Instant now) {
    var edition = editions.get(by.edition());
    var closed = Assessing.refusal(edition, now);
    if (closed != null) {
      return refused(closed);
    }
    var advisers = people.all(edition.id(), Role.ADVISER);
    var had = profiles.read(edition.id(), advisers);
    boolean wasDone = false;
    int reminded = 0;
    for (var adviser : advisers) {
      var before = Objects.requireNonNull(had.get(adviser.id()));
      // Before what is left is counted, so that what broke off is soon where it was.
      if (before.wasRemindedAfter(now.minus(PAUSE))) {
        wasDone = true;
        continue;
      }
      long left = outstanding.of(adviser).count();
      if (left > 0 && remind(by, edition, adviser, before, left, now)) {
        reminded++;
      } else {
        wasDone |= left > 0;
      }
    }
    if (reminded > 0) {
      return new RemindAdvisersPayload(reminded, List.of());
    }
    return refused(
        wasDone ? AdvisoryRefusal.ADVISERS_REMINDED : AdvisoryRefusal.NOTHING_OUTSTANDING);
  }

  /** When each of these advisers was last reminded so, by id; without those who never were. */
  public Map<String, Instant> lastAt(String edition, List<Person> advisers) {
    var last = new HashMap<String, Instant>();
    profiles
        .read(edition, advisers)
        .forEach((id, had) -> had.remindedAt().ifPresent(at -> last.put(id, at)));
    return last;
  }

  /** Whether it was done; not when somebody else had the adviser reminded meanwhile. */
  private boolean remind(
      Caller by, Edition edition, Person adviser, AdviserProfileItem had, long left, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              profiles.remind(set, had, now);
              outbox.add(set, AdviceNotices.reminder(edition, adviser, left), now);
              audit.add(
                  set,
                  new Act(edition.id(), now, by.actor(), "ADVISER_REMINDED", adviser.id(), null));
            });
    return outcome instanceof Outcome.Committed;
  }

  private static RemindAdvisersPayload refused(AdvisoryRefusal why) {
    return new RemindAdvisersPayload(0, List.of(why.userError()));
  }
}
