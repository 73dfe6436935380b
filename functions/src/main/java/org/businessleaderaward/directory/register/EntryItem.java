package org.businessleaderaward.directory.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalIds;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/**
 * What every stored entry has. One that was taken out keeps what it said, so that it can be put
 * back, and lies in another partition of the index.
 */
public abstract sealed class EntryItem extends Keyed permits PartnershipItem, OrganisationItem {
  static final StaticTableSchema<EntryItem> FACTS =
      StaticTableSchema.builder(EntryItem.class)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              TextItem.TYPE, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class,
              a -> a.name("original").getter(i -> i.original).setter((i, v) -> i.original = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("quoted").getter(i -> i.quoted).setter((i, v) -> i.quoted = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(OtherNameItem.class, OtherNameItem.SCHEMA)),
              a ->
                  a.name("otherNames").getter(i -> i.otherNames).setter((i, v) -> i.otherNames = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("industries").getter(i -> i.industries).setter((i, v) -> i.industries = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(RelationItem.class, RelationItem.SCHEMA)),
              a -> a.name("relations").getter(i -> i.relations).setter((i, v) -> i.relations = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a ->
                  a.name("externalIds")
                      .getter(i -> i.externalIds)
                      .setter((i, v) -> i.externalIds = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(SourceItem.class, SourceItem.SCHEMA)),
              a -> a.name("sources").getter(i -> i.sources).setter((i, v) -> i.sources = v))
          .addAttribute(
              Instant.class,
              a -> a.name("addedAt").getter(i -> i.addedAt).setter((i, v) -> i.addedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("updatedAt").getter(i -> i.updatedAt).setter((i, v) -> i.updatedAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("verifiedAt").getter(i -> i.verifiedAt).setter((i, v) -> i.verifiedAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("verifiedBy").getter(i -> i.verifiedBy).setter((i, v) -> i.verifiedBy = v))
          .addAttribute(
              String.class,
              a -> a.name("removed").getter(i -> i.removed).setter((i, v) -> i.removed = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("mergedInto").getter(i -> i.mergedInto).setter((i, v) -> i.mergedInto = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("withdrawal").getter(i -> i.withdrawal).setter((i, v) -> i.withdrawal = v))
          .addAttribute(
              Instant.class,
              a -> a.name("removedAt").getter(i -> i.removedAt).setter((i, v) -> i.removedAt = v))
          .build();

  String id = "";
  Map<String, String> name = Map.of();
  @Nullable String original;
  @Nullable Boolean quoted;
  List<OtherNameItem> otherNames = List.of();
  List<String> industries = List.of();
  List<RelationItem> relations = List.of();
  Map<String, String> externalIds = Map.of();
  List<SourceItem> sources = List.of();
  @Nullable Instant addedAt;
  Instant updatedAt = Instant.EPOCH;
  @Nullable Instant verifiedAt;
  @Nullable String verifiedBy;
  @Nullable String removed;
  public @Nullable String mergedInto;
  @Nullable String withdrawal;
  @Nullable Instant removedAt;

  /** The entry as it is, or was before it was taken out. */
  public abstract Entry entry();

  /** Says what every entry says. */
  final void setFacts(Entry entry, String sort) {
    id = entry.id();
    setKey(DirectoryKeys.entry(id), DirectoryKeys.ITEM);
    list(sort, DirectoryKeys.inOrderOfChange(entry.updatedAt(), id));
    name = TextItem.of(entry.name());
    original = entry.naming().original().name();
    quoted = entry.naming().quoted();
    otherNames = entry.naming().others().stream().map(OtherNameItem::of).toList();
    industries = entry.industries().stream().map(Industry::name).toList();
    relations = entry.relations().stream().map(RelationItem::of).toList();
    externalIds = ExternalIds.stored(entry.externalIds());
    sources = SourceItem.of(entry.sources());
    addedAt = entry.history().addedAt();
    updatedAt = entry.updatedAt();
    verifiedAt = entry.verifiedAt();
    verifiedBy = entry.history().verifiedBy() == null ? null : entry.history().verifiedBy().name();
  }

  /** Marks it as taken out. */
  final void remove(RemovedEntry removal) {
    removed = removal.reason().name();
    mergedInto = removal.mergedInto();
    withdrawal = removal.withdrawal() == null ? null : removal.withdrawal().name();
    removedAt = removal.removedAt();
    list(DirectoryKeys.REMOVED, DirectoryKeys.inOrderOfChange(removal.removedAt(), id));
  }

  /** What is left of it; empty while it is in the directory. */
  public final java.util.Optional<RemovedEntry> removal() {
    return java.util.Optional.ofNullable(removed)
        .map(
            reason ->
                new RemovedEntry(
                    permanentId(),
                    stored(RemovedEntry.Reason.class, reason),
                    mergedInto,
                    withdrawal == null ? null : stored(WithdrawalReason.class, withdrawal),
                    Objects.requireNonNull(removedAt)));
  }

  /** Its id, which was stored without a check character before there were any. */
  final String permanentId() {
    return EntryId.read(id).orElseThrow();
  }

  final Naming naming(@Nullable String acronym) {
    var others = new ArrayList<>(otherNames.stream().map(OtherNameItem::otherName).toList());
    if (acronym != null) {
      others.addFirst(OtherName.acronym(acronym));
    }
    return new Naming(
        TextItem.text(name),
        original == null ? Language.EN : stored(Language.class, original),
        Boolean.TRUE.equals(quoted),
        List.copyOf(others));
  }

  final List<Industry> industries() {
    return industries.stream().map(name -> stored(Industry.class, name)).toList();
  }

  final List<Relation> relations() {
    return relations.stream().map(RelationItem::relation).toList();
  }

  final History history() {
    return new History(
        addedAt == null ? updatedAt : addedAt,
        updatedAt,
        verifiedAt,
        verifiedBy == null ? null : stored(History.Verifier.class, verifiedBy));
  }
}
