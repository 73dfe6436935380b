package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.jury.letters.TrusteeLetter;
import org.businessleaderaward.jury.trustees.KeyChoice;
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

  /** Writes that a step to the key was taken. */
  void add(WriteSet set, Caller caller, TrusteeLetter.Taken step, Instant now) {
    add(set, caller, step, Optional.empty(), now);
  }

  /** Writes that the totals were decrypted for a head. */
  void addDecryption(WriteSet set, Caller caller, String head, Instant now) {
    add(set, caller, TrusteeLetter.Taken.DECRYPTION, Optional.of(head), now);
  }

  /** Writes to all who share the key that one of them has sent a part of other totals. */
  void addOtherTotals(WriteSet set, Caller caller, KeyChoice choice, Instant now) {
    var edition = editions.get(caller.edition());
    var sentAt = now.atZone(edition.zoneOf(Window.Kind.VOTING));
    mail.add(
        set,
        choice,
        (reader, others) ->
            new TrusteeLetter.TrusteeOtherTotals(
                reader.name(), edition.name(), caller.name(), sentAt, others),
        now);
  }

  private void add(
      WriteSet set, Caller caller, TrusteeLetter.Taken step, Optional<String> head, Instant now) {
    var edition = editions.get(caller.edition());
    var takenAt = now.atZone(edition.zoneOf(Window.Kind.VOTING));
    mail.add(
        set,
        caller.personId(),
        person ->
            new TrusteeLetter.TrusteeStepTaken(person.name(), edition.name(), step, takenAt, head),
        now);
  }
}
