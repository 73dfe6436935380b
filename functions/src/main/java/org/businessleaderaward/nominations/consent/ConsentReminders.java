package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Transactions;

/**
 * Reminds nominees who have not answered, {@link AskingItem#REMINDERS} after the question and each
 * time once, until advice begins; and asks those whose first mail had to wait. The mail is written
 * in one transaction with the mark that it was, which holds only when nobody has answered or
 * reminded in between. Of reminders a mailbox and a network have no more room than of questions:
 * what is too much waits. Made-up editions are passed over.
 */
public final class ConsentReminders implements Due {
  private final Askings askings;
  private final FirstQuestion first;
  private final Nominations nominations;
  private final People people;
  private final UnaskedMail unasked;
  private final Outbox outbox;
  private final Transactions transactions;

  ConsentReminders(
      Askings askings,
      FirstQuestion first,
      Nominations nominations,
      People people,
      UnaskedMail unasked,
      Outbox outbox,
      Transactions transactions) {
    this.askings = askings;
    this.first = first;
    this.nominations = nominations;
    this.people = people;
    this.unasked = unasked;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (!edition.sample() && NomineeAnswers.areTaken(edition)) {
      askings.due(edition.id(), now).forEach(asking -> remind(edition, asking, now));
    }
  }

  private void remind(Edition edition, AskingItem asking, Instant now) {
    if (!asking.isAsked()) {
      first.goOn(edition, asking, now);
      return;
    }
    var nomination = nominations.find(asking.nomination).orElseThrow();
    var consent = nomination.consent();
    if (consent == null || consent.isGiven()) {
      return;
    }
    people
        .find(consent.person())
        .ifPresent(nominee -> write(edition, nomination, nominee, asking, now));
  }

  private void write(
      Edition edition, Nomination nomination, Person nominee, AskingItem asking, Instant now) {
    var occasion = "reminder " + asking.reminders + " of " + nomination.id();
    var tooMany = unasked.count(nominee.email(), asking.from(), occasion, now);
    tooMany.ifPresentOrElse(full -> asking.hold(full.until()), () -> asking.remind(now));
    transactions.commit(
        set -> {
          askings.put(set, asking);
          if (tooMany.isEmpty()) {
            outbox.add(set, NomineeLetters.reminder(edition, nomination, nominee, now), now);
          }
        });
  }
}
