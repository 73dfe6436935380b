package org.businessleaderaward.directory.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.proposals.SuggestionRules;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat does about the contacts of organisations. Whoever is put on record is told
 * so at once, with a link: that they are on record, why, and that they can be taken off it.
 */
public final class ContactDesk {
  private static final int LONGEST_NAME = 200;
  private static final UserError NO_ORGANISATION =
      UserError.at("NOT_FOUND", "There is no such organisation.", "input", "organisation");
  private static final UserError NO_CONTACT =
      UserError.at("NOT_FOUND", "There is no contact on record.", "organisation");
  private static final UserError CHANGED_MEANWHILE =
      UserError.of(
          "CHANGED_MEANWHILE",
          "Somebody changed this contact in the meantime. Look at it again; nothing was written.");

  private final Contacts contacts;
  private final Entries entries;
  private final People people;
  private final Outbox outbox;
  private final AuditLog log;
  private final Transactions transactions;

  ContactDesk(
      Contacts contacts,
      Entries entries,
      People people,
      Outbox outbox,
      AuditLog log,
      Transactions transactions) {
    this.contacts = contacts;
    this.entries = entries;
    this.people = people;
    this.outbox = outbox;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * A contact on the secretariat's desk.
   *
   * @param lastSeenAt when the person was last in the organisation's room; null when never
   * @param delivery how far the last mail came; null when none was written
   */
  public record OnDesk(
      String organisation,
      String name,
      String email,
      Language language,
      Instant changedAt,
      long version,
      @Nullable Instant lastSeenAt,
      Deliveries.@Nullable State delivery) {}

  /** Answer to an act: the contact as it is then; null when there is none, or why not. */
  public record Payload(@Nullable OnDesk contact, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /**
   * What should be on record.
   *
   * @param seen version of the contact that the caller saw; 0 when there was none
   */
  public record Wanted(
      String organisation, String name, String email, Language language, long seen) {}

  /** The contact of an organisation, also of one that was taken out. */
  Optional<OnDesk> look(String organisation) {
    return entries.look(organisation).flatMap(entry -> contacts.find(entry.id())).map(this::onDesk);
  }

  private OnDesk onDesk(Contact contact) {
    var person = people.find(contact.person());
    return new OnDesk(
        contact.organisation(),
        contact.name(),
        contact.email(),
        contact.language(),
        contact.changedAt(),
        contact.version(),
        person.map(Person::lastSeenAt).orElse(null),
        person.map(Person::delivery).orElse(null));
  }

  /** Puts a contact on record, or changes it. At another address earlier links are dead. */
  public Payload set(Wanted wanted, String actor, Instant now) {
    var name = wanted.name().strip();
    var email = wanted.email().strip();
    var flaws = flaws(name, email);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    var found = entries.find(wanted.organisation());
    if (!(found.orElse(null) instanceof Organisation organisation)) {
      return Payload.refused(NO_ORGANISATION);
    }
    var before = contacts.find(organisation.id()).orElse(null);
    if (wanted.seen() != (before == null ? 0 : before.version())) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    var person =
        before != null && Whom.normal(before.email()).equals(Whom.normal(email))
            ? null
            : Person.ofOrganisation(organisation.id(), name, email, wanted.language());
    var after =
        new Contact(
            organisation.id(),
            person != null ? person.id() : Objects.requireNonNull(before).person(),
            name,
            email,
            wanted.language(),
            now,
            wanted.seen());
    var outcome =
        transactions.commit(
            set -> {
              contacts.put(set, before, after, person);
              if (person != null) {
                outbox.add(set, letter(organisation, person), now);
              }
              log.add(
                  set,
                  new Act(
                      Moderation.LOG,
                      now,
                      actor,
                      "CONTACT_SET",
                      after.organisation(),
                      after.person()));
            });
    if (!(outcome instanceof Outcome.Committed)) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    if (before != null && person != null) {
      outbox.erase(before.person());
    }
    return new Payload(look(organisation.id()).orElse(null), List.of());
  }

  /**
   * Takes a contact off the record, with what was mailed to it; its links and its session are dead.
   *
   * @param seen version of the contact that the caller saw
   */
  Payload remove(String organisation, long seen, String actor, Instant now) {
    var contact = entries.look(organisation).flatMap(entry -> contacts.find(entry.id()));
    if (contact.isEmpty()) {
      return Payload.refused(NO_CONTACT);
    }
    if (contact.get().version() != seen) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    var gone = contact.get();
    var outcome =
        transactions.commit(
            set -> {
              contacts.remove(set, gone);
              log.add(
                  set,
                  new Act(
                      Moderation.LOG,
                      now,
                      actor,
                      "CONTACT_REMOVED",
                      gone.organisation(),
                      gone.person()));
            });
    if (!(outcome instanceof Outcome.Committed)) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    outbox.erase(gone.person());
    return new Payload(null, List.of());
  }

  private static Mail letter(Organisation organisation, Person person) {
    return person.mail(
        new DirectoryLetter.OrganisationContact(organisation.name(), person.role().link()));
  }

  private static List<UserError> flaws(String name, String email) {
    var flaws = new ArrayList<UserError>();
    if (!name.isEmpty()) {
      SuggestionRules.line(flaws, "name", name, 1, LONGEST_NAME);
    }
    if (!MailAddress.isPlausible(email)) {
      flaws.add(
          UserError.at(
              "INVALID_EMAIL",
              "Give a mail address such as name@example.org, at most "
                  + MailAddress.LONGEST
                  + " characters.",
              "input",
              "email"));
    }
    return flaws;
  }
}
