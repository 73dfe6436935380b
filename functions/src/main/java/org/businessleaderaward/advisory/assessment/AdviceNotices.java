package org.businessleaderaward.advisory.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.assignment.Assessing;
import org.businessleaderaward.advisory.assignment.Outstanding;
import org.businessleaderaward.advisory.committee.AdviserProfileItem;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.advisory.letters.AdvisoryLetter;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/**
 * Writes to advisers once advice has begun and, seven and two days before it closes, to those who
 * have not handed everything in, as long as assessments are taken; each time once, and each time
 * with a link of their own. The mail is written in one transaction with the mark that it was.
 * Whoever has nothing to do is marked and not written to; what was missed is not made up for by
 * more than one mail. Made-up editions are passed over.
 */
public final class AdviceNotices implements Due {
  private static final String OPENED = "OPENED";
  private static final List<Duration> BEFORE = List.of(Duration.ofDays(7), Duration.ofDays(2));

  private final AdviserProfiles profiles;
  private final People people;
  private final Outstanding outstanding;
  private final Outbox outbox;
  private final Transactions transactions;

  AdviceNotices(
      Storage storage,
      People people,
      Outstanding outstanding,
      Outbox outbox,
      Transactions transactions) {
    this.profiles = new AdviserProfiles(storage);
    this.people = people;
    this.outstanding = outstanding;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (!edition.sample() && Assessing.refusal(edition, now) == null) {
      edition.window(Window.Kind.ADVICE).ifPresent(advice -> write(edition, advice, now));
    }
  }

  private void write(Edition edition, Window advice, Instant now) {
    var due = due(advice, now);
    var advisers = people.all(edition.id(), Role.ADVISER);
    var had = profiles.read(edition.id(), advisers);
    for (var adviser : advisers) {
      var before = Objects.requireNonNull(had.get(adviser.id()));
      if (!before.notices.containsAll(due)) {
        write(edition, adviser, before, due, now);
      }
    }
  }

  /** Reminders that would come no later than the opening are not sent. */
  private static List<String> due(Window advice, Instant now) {
    return Stream.concat(
            Stream.of(OPENED),
            BEFORE.stream()
                .filter(before -> advice.closesAt().minus(before).isAfter(advice.opensAt()))
                .filter(before -> !now.isBefore(advice.closesAt().minus(before)))
                .map(Duration::toString))
        .toList();
  }

  private void write(
      Edition edition, Person adviser, AdviserProfileItem before, List<String> due, Instant now) {
    boolean isReminder = before.notices.contains(OPENED);
    long left = outstanding.of(adviser).count();
    transactions.commit(
        set -> {
          profiles.notice(set, before, due);
          if (left > 0) {
            outbox.add(
                set,
                isReminder ? reminder(edition, adviser, left) : opening(edition, adviser, left),
                now);
          }
        });
  }

  /** That an adviser has so many to submit yet. */
  static Mail reminder(Edition edition, Person adviser, long left) {
    return adviser.mail(
        new AdvisoryLetter.AdviceReminded(
            adviser.name(), edition.name(), left, closesAt(edition), adviser.role().link()));
  }

  private static Mail opening(Edition edition, Person adviser, long left) {
    return adviser.mail(
        new AdvisoryLetter.AdviceOpened(
            adviser.name(), edition.name(), left, closesAt(edition), adviser.role().link()));
  }

  private static ZonedDateTime closesAt(Edition edition) {
    var advice = edition.window(Window.Kind.ADVICE).orElseThrow();
    return advice.closesAt().atZone(edition.zoneOf(Window.Kind.ADVICE));
  }
}
