package org.businessleaderaward.nominations.consent;

import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.letters.ErasedReader;
import org.businessleaderaward.nominations.letters.NominationLetter;

/** The last mail to a nominee whose nomination is erased at the nominator's wish. */
public final class ErasedNominee {
  private final Askings askings;
  private final People people;
  private final Outbox outbox;

  ErasedNominee(Askings askings, People people, Outbox outbox) {
    this.askings = askings;
    this.people = people;
    this.outbox = outbox;
  }

  /**
   * The mail; empty when they know of no nomination. It is addressed apart from their other mails,
   * which are deleted.
   */
  public Optional<Mail> letter(Nomination erased) {
    return Optional.ofNullable(erased.consent())
        .flatMap(consent -> people.find(consent.person()))
        .filter(nominee -> knows(erased, nominee))
        .map(
            nominee ->
                new Mail(
                    erased.id(),
                    nominee.email(),
                    nominee.language(),
                    new NominationLetter.NominationErased(
                        erased.reference(), ErasedReader.NOMINEE)));
  }

  /**
   * A withdrawal closes the question, whether it was asked or not. The outbox knows of an email
   * that is on its way, and deletes it in the end. That one was sent is kept with the person for
   * longer.
   */
  private boolean knows(Nomination erased, Person nominee) {
    return erased.status() == NominationStatus.WITHDRAWN
        ? nominee.delivery() != null || !outbox.writtenTo(nominee.id()).isEmpty()
        : askings.wasAsked(erased);
  }
}
