package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored partnership. */
final class PartnershipItem extends Keyed {
  static final TableSchema<PartnershipItem> SCHEMA =
      keyed(PartnershipItem.class, PartnershipItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              TextItem.TYPE, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              TextItem.TYPE,
              a -> a.name("summary").getter(i -> i.summary).setter((i, v) -> i.summary = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("themes").getter(i -> i.themes).setter((i, v) -> i.themes = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("countries").getter(i -> i.countries).setter((i, v) -> i.countries = v))
          .addAttribute(
              String.class,
              a -> a.name("startedOn").getter(i -> i.startedOn).setter((i, v) -> i.startedOn = v))
          .addAttribute(
              String.class,
              a -> a.name("endedOn").getter(i -> i.endedOn).setter((i, v) -> i.endedOn = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(ParticipantItem.class, ParticipantItem.SCHEMA)),
              a ->
                  a.name("participants")
                      .getter(i -> i.participants)
                      .setter((i, v) -> i.participants = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(SourceItem.class, SourceItem.SCHEMA)),
              a -> a.name("sources").getter(i -> i.sources).setter((i, v) -> i.sources = v))
          .addAttribute(
              Instant.class,
              a -> a.name("updatedAt").getter(i -> i.updatedAt).setter((i, v) -> i.updatedAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("verifiedAt").getter(i -> i.verifiedAt).setter((i, v) -> i.verifiedAt = v))
          .build();

  String id = "";
  Map<String, String> name = Map.of();
  Map<String, String> summary = Map.of();
  String kind = "";
  List<String> themes = List.of();
  List<String> countries = List.of();
  @Nullable String startedOn;
  @Nullable String endedOn;
  List<ParticipantItem> participants = List.of();
  List<SourceItem> sources = List.of();
  Instant updatedAt = Instant.EPOCH;
  @Nullable Instant verifiedAt;

  static PartnershipItem of(Partnership partnership) {
    var item = new PartnershipItem();
    item.setKey(DirectoryKeys.partnership(partnership.id()), DirectoryKeys.ITEM);
    item.list(
        DirectoryKeys.PARTNERSHIPS,
        DirectoryKeys.inOrderOfChange(partnership.updatedAt(), partnership.id()));
    item.id = partnership.id();
    item.name = TextItem.of(partnership.name());
    item.summary = TextItem.of(partnership.summary());
    item.kind = partnership.kind().name();
    item.themes = partnership.themes().stream().map(Theme::name).toList();
    item.countries = partnership.countries();
    item.startedOn = partnership.startedOn();
    item.endedOn = partnership.endedOn();
    item.participants = partnership.participants().stream().map(ParticipantItem::of).toList();
    item.sources = partnership.sources().stream().map(SourceItem::of).toList();
    item.updatedAt = partnership.updatedAt();
    item.verifiedAt = partnership.verifiedAt();
    return item;
  }

  Partnership partnership() {
    return new Partnership(
        id,
        TextItem.text(name),
        TextItem.text(summary),
        PartnershipKind.valueOf(kind),
        themes.stream().map(Theme::valueOf).toList(),
        countries,
        startedOn,
        endedOn,
        participants.stream().map(ParticipantItem::participant).toList(),
        sources.stream().map(SourceItem::source).toList(),
        updatedAt,
        verifiedAt);
  }
}
