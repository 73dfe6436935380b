package org.businessleaderaward.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonRole;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;

/**
 * What the mail folder has of persons: the letters to them, which nobody but this machine has.
 * Those to somebody whose data is erased go with it, as the outbox's worker has the folder forget
 * them; an erasure by address also reaches the letters of which nothing else is left, such as the
 * last one to a nominator whose nominee has declined.
 *
 * @param folder where the letters are
 * @param people says of which edition who was written to is
 * @param nominations the same of what is addressed to somebody by their nomination
 * @param isOfAnEdition whether these are the letters of an edition, or those of none
 */
record MailTraces(
    MailFolder folder,
    Supplier<People> people,
    Supplier<Nominations> nominations,
    boolean isOfAnEdition)
    implements PersonTraces {
  @Override
  public boolean isOfMembers() {
    return false;
  }

  /** Whatever else is kept of somebody stands in the records of whoever keeps it. */
  @Override
  public List<PersonRecord> of(Whom whom) {
    return letters(whom)
        .filter(letter -> person(letter).isEmpty())
        .filter(letter -> edition(letter).isPresent() == isOfAnEdition)
        .map(
            letter ->
                new PersonRecord(
                    PersonRole.RECIPIENT,
                    letter.recipient(),
                    letter.subject(),
                    _ -> Map.of("subject", letter.subject(), "sentAt", letter.sentAt().toString())))
        .toList();
  }

  @Override
  public void erase(Whom whom, Instant now) {
    letters(whom).forEach(letter -> folder.forget(letter.id()));
  }

  /** Those to an address that belong here, and those of which nobody says where they belong. */
  private Stream<MailFolder.Sent> letters(Whom whom) {
    var here = isOfAnEdition ? whom.edition() : Person.DIRECTORY;
    return folder.letters().stream()
        .filter(letter -> Whom.normal(letter.to()).equals(whom.email()))
        .filter(letter -> edition(letter).map(here::equals).orElse(true));
  }

  private Optional<String> edition(MailFolder.Sent letter) {
    return person(letter)
        .map(Person::edition)
        .or(() -> nominations.get().find(letter.recipient()).map(Nomination::edition));
  }

  private Optional<Person> person(MailFolder.Sent letter) {
    return people.get().find(letter.recipient());
  }
}
