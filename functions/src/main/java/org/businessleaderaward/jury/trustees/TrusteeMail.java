package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.WriteSet;

/** Writes to everybody who shares a key with the service. */
public final class TrusteeMail {
  private final People people;
  private final Outbox outbox;

  public TrusteeMail(People people, Outbox outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  /** The names of those of a choice who are still on record. */
  public List<String> names(KeyChoice choice) {
    return choice.names(people);
  }

  /** Adds a mail to each of a choice who is still on record. */
  public void add(
      WriteSet set, KeyChoice choice, Function<Person, TrusteeLetter> letter, Instant now) {
    choice.people().forEach(chosen -> add(set, chosen.person(), letter, now));
  }

  /** Adds a mail to one of them, by the id of the person. */
  public void add(
      WriteSet set, String person, Function<Person, TrusteeLetter> letter, Instant now) {
    people.find(person).ifPresent(found -> outbox.add(set, found.mail(letter.apply(found)), now));
  }
}
