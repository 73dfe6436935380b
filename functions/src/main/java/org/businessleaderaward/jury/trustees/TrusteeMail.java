package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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

  /** What one of them is written. */
  public interface Writing {
    /**
     * Writes.
     *
     * @param others the names of the others
     */
    TrusteeLetter letter(Person reader, List<String> others);
  }

  /** Adds a mail to each of a choice who is still on record. */
  public void add(WriteSet set, KeyChoice choice, Writing writing, Instant now) {
    add(set, choice, reader -> true, writing, now);
  }

  /** Adds a mail to some of them. */
  public void add(
      WriteSet set, KeyChoice choice, Predicate<Person> some, Writing writing, Instant now) {
    var all = choice.found(people);
    all.stream()
        .filter(some)
        .map(reader -> reader.mail(writing.letter(reader, others(all, reader))))
        .forEach(letter -> outbox.add(set, letter, now));
  }

  /** The names of all but one of them. */
  public static List<String> others(List<Person> all, Person reader) {
    return all.stream().filter(one -> !one.id().equals(reader.id())).map(Person::name).toList();
  }

  /** Adds a mail to one of them, by the id of the person. */
  public void add(
      WriteSet set, String person, Function<Person, TrusteeLetter> letter, Instant now) {
    people.find(person).ifPresent(found -> outbox.add(set, found.mail(letter.apply(found)), now));
  }
}
