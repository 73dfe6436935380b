package org.businessleaderaward.directory.contacts;

import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.proposals.Fingerprint;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That an address is on record for an organisation. Of the address only a hash is in the key. */
final class ContactAddressItem extends Keyed {
  static final TableSchema<ContactAddressItem> SCHEMA =
      keyed(ContactAddressItem.class, ContactAddressItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .build();

  String organisation = "";

  static ContactAddressItem of(String email, String organisation) {
    var item = new ContactAddressItem();
    item.setKey(partition(email), organisation);
    item.organisation = organisation;
    return item;
  }

  static String partition(String email) {
    return DirectoryKeys.contactAddress(Fingerprint.of(Whom.normal(email)));
  }

  static Key key(String email, String organisation) {
    return Key.builder().partitionValue(partition(email)).sortValue(organisation).build();
  }
}
