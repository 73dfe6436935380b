package org.businessleaderaward.directory.contacts;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.addresses.KnownAddresses;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The contacts of organisations, one each. With an address that goes, the person goes whose links
 * and session it was: nothing that was mailed there opens anything any more.
 */
public final class Contacts {
  /** A refusal: somebody else changed the contact in the meantime. */
  static final String STALE = "STALE";

  private final DynamoDbTable<ContactItem> contacts;
  private final KnownAddresses addresses;
  private final People people;

  Contacts(Storage storage, People people) {
    this.contacts = storage.table(TableOf.DIRECTORY, ContactItem.SCHEMA);
    this.addresses = KnownAddresses.ofContacts(storage);
    this.people = people;
  }

  /**
   * The contact of an organisation.
   *
   * @param organisation permanent id, as its entry has it
   */
  public Optional<Contact> find(String organisation) {
    var key = DirectoryKeys.key(DirectoryKeys.contact(organisation));
    return Optional.ofNullable(contacts.getItem(r -> r.key(key).consistentRead(true)))
        .map(ContactItem::contact);
  }

  /** The person who comes in for an organisation; empty when nobody is on record. */
  public Optional<String> personOf(String organisation) {
    return find(organisation).map(Contact::person);
  }

  /** Of which organisation the person was put on record; empty when the person is gone. */
  public Optional<String> subjectOf(Contact contact) {
    return people.find(contact.person()).map(Person::subject);
  }

  /**
   * Who may speak for another organisation, too; empty when somebody does there, or nobody here.
   */
  public Optional<Contact> movable(String from, String to) {
    return find(from).filter(_ -> find(to).isEmpty());
  }

  /**
   * Adds that who speaks for an organisation speaks for another instead, for which nobody does. It
   * is the same person: links and session stay.
   */
  public void move(WriteSet set, Contact contact, String to) {
    set.delete(
        contacts,
        DirectoryKeys.key(DirectoryKeys.contact(contact.organisation())),
        STALE,
        Versioned.ofVersion(contact.version()));
    set.put(contacts, ContactItem.of(contact.of(to)), STALE, WriteSet.ABSENT);
    addresses.remove(set, contact.email(), contact.organisation());
    addresses.add(set, contact.email(), to);
  }

  /** Those with an address; it is one organisation's as a rule, a few at most. */
  List<Contact> with(String email) {
    return addresses.all(email).stream()
        .flatMap(organisation -> find(organisation).stream())
        .filter(contact -> Whom.normal(contact.email()).equals(Whom.normal(email)))
        .toList();
  }

  /**
   * Adds a contact, or another state of one.
   *
   * @param before as it was read; null when there was none
   * @param person the person at the new address; null when the address stays
   */
  void put(WriteSet set, @Nullable Contact before, Contact after, @Nullable Person person) {
    set.put(contacts, ContactItem.of(after), STALE, before == null ? WriteSet.ABSENT : null);
    if (person == null) {
      people.change(set, after.person(), after.name(), after.email(), after.language());
      return;
    }
    people.add(set, person);
    addresses.add(set, after.email(), after.organisation());
    if (before != null) {
      people.remove(set, before.person());
      addresses.remove(set, before.email(), before.organisation());
    }
  }

  /** Adds that there is none any more. */
  void remove(WriteSet set, Contact contact) {
    set.delete(
        contacts,
        DirectoryKeys.key(DirectoryKeys.contact(contact.organisation())),
        STALE,
        Versioned.ofVersion(contact.version()));
    addresses.remove(set, contact.email(), contact.organisation());
    people.remove(set, contact.person());
  }
}
