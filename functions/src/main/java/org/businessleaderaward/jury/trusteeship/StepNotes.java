package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.WriteSet;

/**
 * Writes to a trustee that a step was taken in their name, in case somebody else has their link.
 */
final class StepNotes {
  private final Editions editions;
  private final TrusteeMail mail;

  StepNotes(Editions editions, TrusteeMail mail) {
    this.editions = editions;
    this.mail = mail;
  }

  void add(WriteSet set, Caller caller, TrusteeLetter.Taken step, Instant now) {
    var edition = editions.get(caller.edition());
    var takenAt = now.atZone(edition.zoneOf(Window.Kind.VOTING));
    mail.add(
        set,
        caller.personId(),
        person -> new TrusteeLetter.TrusteeStepTaken(person.name(), edition.name(), step, takenAt),
        now);
  }
}
