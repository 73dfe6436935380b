package org.businessleaderaward.directory.register;

import java.util.List;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
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
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(SourceItem.class, SourceItem.SCHEMA)),
              a -> a.name("sources").getter(i -> i.sources).setter((i, v) -> i.sources = v))
          .build();

  String role = "";
  String organisation = "";
  List<SourceItem> sources = List.of();

  static ParticipantItem of(Participant participant) {
    var item = new ParticipantItem();
    item.role = participant.role().name();
    item.organisation = participant.organisation();
    item.sources = SourceItem.of(participant.sources());
    return item;
  }

  Participant participant() {
    return new Participant(
        Keyed.stored(OrganisationRole.class, role),
        EntryId.read(organisation).orElseThrow(),
        SourceItem.sources(sources));
  }
}
