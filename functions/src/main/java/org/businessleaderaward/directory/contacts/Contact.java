package org.businessleaderaward.directory.contacts;

import java.time.Instant;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Mail;

/**
 * Who speaks for an organisation: the one address to which links to its entry are mailed. Never
 * public.
 *
 * @param organisation id of the organisation
 * @param person id of the person who comes in by those links
 * @param name name of the person; empty when it is not known
 * @param email mail address
 * @param language language to write in
 * @param changedAt when it was put on record as it is
 * @param version which state it is, from 1
 */
public record Contact(
    String organisation,
    String person,
    String name,
    String email,
    Language language,
    Instant changedAt,
    long version) {
  /** A mail to whoever it is. */
  public Mail mail(DirectoryLetter letter) {
    return new Mail(person, email, language, letter);
  }

  /** The first state of the same contact for another organisation. */
  Contact of(String other) {
    return new Contact(other, person, name, email, language, changedAt, 0);
  }
}
