package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.WriteSet;

/** Writes to everybody on the jury, with a link into the room. */
final class JuryMail {
  private final People people;
  private final Outbox outbox;

  JuryMail(People people, Outbox outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  /**
   * What a mail says.
   *
   * @param template name of the template
   * @param values what it shows besides the juror's {@code name} and the {@code edition}
   */
  record Letter(String template, Map<String, String> values) {}

  /** Adds a mail to each juror who is still on record. */
  void add(WriteSet set, Edition edition, Collection<Seat> jury, Letter letter, Instant now) {
    for (var seat : jury) {
      people
          .find(seat.person())
          .ifPresent(juror -> outbox.add(set, mail(edition, juror, letter), now));
    }
  }

  private static Mail mail(Edition edition, Person juror, Letter letter) {
    var values = new HashMap<>(letter.values());
    values.put("name", juror.name());
    values.put("edition", edition.name().in(juror.language()));
    return new Mail(
        juror.id(),
        juror.email(),
        juror.language(),
        letter.template(),
        values,
        Optional.of(juror.role().link()));
  }
}
