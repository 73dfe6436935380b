package org.businessleaderaward.jury.roll;

import java.time.Instant;
import java.util.Collection;
import java.util.function.BiFunction;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.WriteSet;

/** Writes to everybody on the jury. */
public final class JuryMail {
  private final People people;
  private final Outbox outbox;

  public JuryMail(People people, Outbox outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  /** Adds a mail to each juror who is still on record. */
  public void add(
      WriteSet set,
      Collection<Seat> jury,
      BiFunction<Seat, Person, JuryLetter> letter,
      Instant now) {
    for (var seat : jury) {
      people
          .find(seat.person())
          .ifPresent(juror -> outbox.add(set, juror.mail(letter.apply(seat, juror)), now));
    }
  }
}
