package org.businessleaderaward.directory.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.contacts.Contact;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.WriteSet;

/**
 * Tells those who speak for an entry that it was withdrawn, or is back: the contact of an
 * organisation, or of those that lead a partnership. Where nobody is on record nobody is written
 * to.
 */
final class EntryLetters {
  /** The most that are written to about one partnership; few have more than one lead. */
  private static final int MOST = 10;

  private final Entries entries;
  private final Contacts contacts;
  private final Outbox outbox;

  EntryLetters(Entries entries, Contacts contacts, Outbox outbox) {
    this.entries = entries;
    this.contacts = contacts;
    this.outbox = outbox;
  }

  /** That it was withdrawn, and why. */
  List<Mail> withdrawn(Entry entry, WithdrawalReason reason) {
    return toEach(entry, new DirectoryLetter.EntryWithdrawn(entry.name(), reason));
  }

  /** That it is there again. */
  List<Mail> restored(Entry entry) {
    return toEach(entry, new DirectoryLetter.EntryRestored(entry.name(), Role.ORGANISATION.link()));
  }

  /** Adds these letters. */
  void send(WriteSet set, List<Mail> letters, Instant now) {
    letters.forEach(letter -> outbox.add(set, letter, now));
  }

  private List<Mail> toEach(Entry entry, DirectoryLetter letter) {
    var readers =
        switch (entry) {
          case Organisation own -> contacts.find(own.id()).stream();
          case Partnership partnership -> leads(partnership);
        };
    return readers.map(contact -> contact.mail(letter)).toList();
  }

  private Stream<Contact> leads(Partnership partnership) {
    var ids =
        partnership.participants().stream()
            .filter(each -> each.role() == OrganisationRole.LEAD)
            .map(Participant::organisation)
            .collect(Collectors.toSet());
    return entries.organisations(ids).values().stream()
        .map(Organisation::id)
        .distinct()
        .sorted()
        .limit(MOST)
        .flatMap(id -> contacts.find(id).stream());
  }
}
