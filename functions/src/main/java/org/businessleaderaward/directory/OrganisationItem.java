package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored organisation. */
final class OrganisationItem extends Keyed {
  static final TableSchema<OrganisationItem> SCHEMA =
      keyed(OrganisationItem.class, OrganisationItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              TextItem.TYPE, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class,
              a -> a.name("acronym").getter(i -> i.acronym).setter((i, v) -> i.acronym = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
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
  @Nullable String acronym;
  String kind = "";
  @Nullable String country;
  List<SourceItem> sources = List.of();
  Instant updatedAt = Instant.EPOCH;
  @Nullable Instant verifiedAt;

  static OrganisationItem of(Organisation organisation) {
    var item = new OrganisationItem();
    item.setKey(DirectoryKeys.organisation(organisation.id()), DirectoryKeys.ITEM);
    item.list(
        DirectoryKeys.ORGANISATIONS,
        DirectoryKeys.inOrderOfChange(organisation.updatedAt(), organisation.id()));
    item.id = organisation.id();
    item.name = TextItem.of(organisation.name());
    item.acronym = organisation.acronym();
    item.kind = organisation.kind().name();
    item.country = organisation.country();
    item.sources = organisation.sources().stream().map(SourceItem::of).toList();
    item.updatedAt = organisation.updatedAt();
    item.verifiedAt = organisation.verifiedAt();
    return item;
  }

  Organisation organisation() {
    return new Organisation(
        id,
        TextItem.text(name),
        acronym,
        OrganisationKind.valueOf(kind),
        country,
        sources.stream().map(SourceItem::source).toList(),
        updatedAt,
        verifiedAt);
  }
}
