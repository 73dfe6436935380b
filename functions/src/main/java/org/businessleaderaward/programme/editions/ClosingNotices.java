package org.businessleaderaward.programme.editions;

import java.time.Instant;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.letters.ProgrammeLetter;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Tells an edition's secretariat that a window has closed and that the edition now waits for them,
 * once for each edition, window and close however often it is asked to. Nothing closes by it: every
 * request compares the calendar with the clock itself.
 *
 * <p>Nobody is told of a stretch that an act has ended already. A vote that was closed before its
 * time still waits for its count; its notice names the instant at which it closed. Made-up editions
 * are passed over, for nobody reads mail to a made-up secretariat.
 */
public final class ClosingNotices implements Due {
  private final Editions editions;
  private final People people;
  private final Outbox outbox;
  private final Transactions transactions;
  private final DynamoDbTable<NoticeItem> notices;

  ClosingNotices(
      Storage storage, Editions editions, People people, Outbox outbox, Transactions transactions) {
    this.editions = editions;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.notices = storage.table(TableOf.PROGRAMME, NoticeItem.SCHEMA);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (!edition.sample()) {
      Cycle.overdue(edition, now)
          .filter(window -> !isTold(edition, window))
          .ifPresent(window -> tell(edition, window, now));
    }
  }

  private boolean isTold(Edition edition, Window window) {
    var key = ProgrammeKeys.notice(edition.id(), window);
    return notices.getItem(r -> r.key(key).consistentRead(true)) != null;
  }

  /**
   * Writes mark and mails together. When that is refused, another run was faster or an act has
   * moved the edition on meanwhile; the next run sees which. While there is nobody to tell, the
   * notice stays due.
   */
  private void tell(Edition edition, Window window, Instant now) {
    var secretariat = people.all(edition.id(), Role.SECRETARIAT);
    if (secretariat.isEmpty()) {
      return;
    }
    transactions.commit(
        set -> {
          set.put(
              notices, NoticeItem.of(edition.id(), window, now), "told-before", WriteSet.ABSENT);
          editions.requireUnchanged(set, edition);
          secretariat.forEach(member -> outbox.add(set, mail(member, edition, window), now));
        });
  }

  private static Mail mail(Person member, Edition edition, Window window) {
    return member.mail(
        new ProgrammeLetter.WindowClosed(
            member.name(),
            edition.name(),
            window.closesAt().atZone(edition.zoneOf(window)),
            window.kind(),
            member.role().link()));
  }
}
