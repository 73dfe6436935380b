package org.businessleaderaward.programme.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.Expiring.Expiry;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.letters.ProgrammeLetter;

/**
 * Tells an edition's secretariat, once of each kind, that the first of what goes by itself is about
 * to go. From then on more of it goes every few days, which its page shows. Made-up editions are
 * passed over.
 */
public final class ExpiryNotices implements Due {
  /**
   * How long before the first of them goes is told of links to rooms: they live no longer than
   * {@link Keeping#NOTICE}, so that the first would be due as soon as it is made.
   */
  private static final Duration NOTICE_OF_LINKS = Duration.ofDays(7);

  private final Expiries expiries;
  private final Retentions retentions;
  private final People people;
  private final Outbox outbox;

  ExpiryNotices(Expiries expiries, Retentions retentions, People people, Outbox outbox) {
    this.expiries = expiries;
    this.retentions = retentions;
    this.people = people;
    this.outbox = outbox;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.sample()) {
      return;
    }
    var item = retentions.of(edition.id());
    if (Stream.of(ExpiringKind.values()).allMatch(item::isToldOf)) {
      return;
    }
    var due =
        expiries.of(edition.id(), now).stream()
            .filter(expiry -> isNear(expiry, now) && !item.isToldOf(expiry.kind()))
            .toList();
    var secretariat = people.all(edition.id(), Role.SECRETARIAT);
    if (due.isEmpty() || secretariat.isEmpty()) {
      return;
    }
    due.forEach(expiry -> item.tellOf(expiry.kind()));
    // Refused when another run was faster, or an officer changed something: the next run sees.
    retentions.write(
        item,
        set -> secretariat.forEach(member -> outbox.add(set, mail(member, edition, due), now)));
  }

  private static boolean isNear(Expiry expiry, Instant now) {
    var first = expiry.firstAt();
    return first != null
        && (expiry.kind() != ExpiringKind.LINKS || !first.isAfter(now.plus(NOTICE_OF_LINKS)));
  }

  private static Mail mail(Person member, Edition edition, List<Expiry> due) {
    var first = due.stream().map(Expiry::firstAt).map(Objects::requireNonNull).sorted().findFirst();
    return member.mail(
        new ProgrammeLetter.RecordsExpire(
            member.name(),
            edition.name(),
            count(due, ExpiringKind.DRAFTS),
            count(due, ExpiringKind.ACCESS_TRAIL),
            count(due, ExpiringKind.LINKS),
            count(due, ExpiringKind.NOMINATION_LINKS),
            first.orElseThrow().atZone(edition.timeZone()),
            member.role().link()));
  }

  private static Optional<Integer> count(List<Expiry> due, ExpiringKind kind) {
    return due.stream().filter(expiry -> expiry.kind() == kind).map(Expiry::due).findFirst();
  }
}
