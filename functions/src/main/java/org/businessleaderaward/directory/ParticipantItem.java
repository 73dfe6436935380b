package org.businessleaderaward.directory;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A participant within a stored partnership. */
final class ParticipantItem {
  static final TableSchema<ParticipantItem> SCHEMA =
      StaticTableSchema.builder(ParticipantItem.class)
          .newItemSupplier(ParticipantItem::new)
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .build();

  String role = "";
  String organisation = "";

  static ParticipantItem of(Participant participant) {
    var item = new ParticipantItem();
    item.role = participant.role().name();
    item.organisation = participant.organisation();
    return item;
  }

  Participant participant() {
    return new Participant(OrganisationRole.valueOf(role), organisation);
  }
}
