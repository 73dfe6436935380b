package org.businessleaderaward.directory.contacts;

import java.time.Instant;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A stored contact. Name, address and language stand on the person, too: what mails links out
 * without a session may read this item and no person.
 */
final class ContactItem extends Versioned {
  static final TableSchema<ContactItem> SCHEMA =
      versioned(ContactItem.class, ContactItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("email").getter(i -> i.email).setter((i, v) -> i.email = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              Instant.class,
              a -> a.name("changedAt").getter(i -> i.changedAt).setter((i, v) -> i.changedAt = v))
          .build();

  String organisation = "";
  String person = "";
  String name = "";
  String email = "";
  String language = "";
  Instant changedAt = Instant.EPOCH;

  /** A state that follows the one of this version; 0 for the first. */
  static ContactItem of(Contact contact) {
    var item = new ContactItem();
    item.setKey(DirectoryKeys.contact(contact.organisation()), DirectoryKeys.ITEM);
    item.organisation = contact.organisation();
    item.person = contact.person();
    item.name = contact.name();
    item.email = contact.email();
    item.language = contact.language().name();
    item.changedAt = contact.changedAt();
    item.setVersion(contact.version());
    return item;
  }

  Contact contact() {
    return new Contact(
        organisation, person, name, email, stored(Language.class, language), changedAt, version());
  }
}
