package org.businessleaderaward.access;

import java.time.Instant;
import org.businessleaderaward.access.letters.AccessLetter;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come in by a secure link.
 *
 * @param id permanent identifier
 * @param role what the person is to the edition
 * @param edition id of the edition; {@link #DIRECTORY} for the contact of an organisation
 * @param subject what the person is bound to: a nominator and a nominee to a nomination's id, the
 *     contact of an organisation to that organisation's, everybody else to their own id
 * @param name name; empty when it is not known, as it may be of an organisation's contact
 * @param email mail address
 * @param language language to write in
 * @param lastSeenAt when the person was last in the room, to the minute; null when never
 * @param delivery how far the last mail came; null when none was written
 */
public record Person(
    String id,
    Role role,
    String edition,
    String subject,
    String name,
    String email,
    Language language,
    @Nullable Instant lastSeenAt,
    Deliveries.@Nullable State delivery) {

  /** What stands for the edition of those who are of none: the directory outlasts them all. */
  public static final String DIRECTORY = "directory";

  /** An identifier for a new person. */
  public static String newId() {
    return "person-" + RandomHex.of(16);
  }

  /**
   * Somebody new who is bound to themselves: an adviser, a juror, a trustee, a member of the
   * secretariat.
   */
  public static Person newcomer(
      Role role, String edition, String name, String email, Language language) {
    var id = newId();
    return new Person(id, role, edition, id, name, email, language, null, null);
  }

  /** A new nominator, bound to a nomination. */
  public static Person nominator(
      String edition, String nomination, String name, String email, Language language) {
    return new Person(
        newId(), Role.NOMINATOR, edition, nomination, name, email, language, null, null);
  }

  /** A nominee who is to be asked about a nomination. */
  public static Person nominee(
      String edition, String nomination, String name, String email, Language language) {
    return new Person(
        newId(), Role.NOMINEE, edition, nomination, name, email, language, null, null);
  }

  /** The contact of an organisation in the directory, with a mail on its way. */
  public static Person ofOrganisation(
      String organisation, String name, String email, Language language) {
    return new Person(
            newId(), Role.ORGANISATION, DIRECTORY, organisation, name, email, language, null, null)
        .awaitingMail();
  }

  /** The person as who is calling. */
  public Caller caller() {
    return new Caller(id, role, edition, subject, name, language);
  }

  /** The same, who has come this far. */
  Caller caller(Caller.Standing standing) {
    return new Caller(id, role, edition, subject, name, language, standing);
  }

  /** A mail to the person. */
  public Mail mail(Letter letter) {
    return new Mail(id, email, language, letter);
  }

  /** Asks a newcomer to take up their role, with a link to where they do. */
  public Mail invitation(LocalizedText award) {
    return mail(
        switch (role) {
          case ADVISER -> new AccessLetter.AdviserInvited(name, award, role.link());
          case JUROR -> new AccessLetter.JurorInvited(name, award, role.link());
          case SECRETARIAT -> new AccessLetter.SecretariatInvited(name, award, role.link());
          case NOMINATOR, NOMINEE, ORGANISATION, TRUSTEE ->
              throw new IllegalStateException("no invitation of its own has a " + role);
        });
  }

  /** The same person at another address. */
  public Person at(String address) {
    return new Person(id, role, edition, subject, name, address, language, lastSeenAt, delivery);
  }

  /** The same person by another name, spoken to in another language. */
  public Person called(String changed, Language spoken) {
    return new Person(id, role, edition, subject, changed, email, spoken, lastSeenAt, delivery);
  }

  /** The same person with a mail on its way. */
  public Person awaitingMail() {
    return new Person(
        id, role, edition, subject, name, email, language, lastSeenAt, Deliveries.State.QUEUED);
  }
}
