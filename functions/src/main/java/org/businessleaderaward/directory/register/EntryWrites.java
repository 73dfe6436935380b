package org.businessleaderaward.directory.register;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every way in which the directory changes. Each adds its part to a set, with the change that
 * followers see. What is changed must be as it was read: of two who change the same entry the
 * slower is refused with {@link #STALE}, and nothing is lost.
 */
public final class EntryWrites {
  /** A refusal: the id is taken. */
  public static final String ID_TAKEN = "ID_TAKEN";

  /** A refusal: somebody else changed the entry in the meantime. */
  public static final String STALE = "STALE";

  /** A refusal: another entry has this external id. */
  public static final String EXTERNAL_ID_TAKEN = "EXTERNAL_ID_TAKEN";

  private final Changes changes;
  private final DynamoDbTable<PartnershipItem> partnerships;
  private final DynamoDbTable<OrganisationItem> organisations;
  private final DynamoDbTable<ExternalIdItem> externalIds;

  /** Writes into this storage. */
  public EntryWrites(Storage storage, Changes changes) {
    this.changes = changes;
    this.partnerships = storage.table(TableOf.DIRECTORY, PartnershipItem.SCHEMA);
    this.organisations = storage.table(TableOf.DIRECTORY, OrganisationItem.SCHEMA);
    this.externalIds = storage.table(TableOf.DIRECTORY, ExternalIdItem.SCHEMA);
  }

  /** A new entry. */
  public void add(WriteSet set, Entry entry) {
    put(set, item(entry), ID_TAKEN, WriteSet.ABSENT);
    setExternalIds(set, entry.id(), List.of(), entry.externalIds(), null);
    record(set, entry.id(), Change.Kind.ADDED, entry.updatedAt());
  }

  /** An entry with other facts; its {@code updatedAt} must be later than before. */
  public void replace(WriteSet set, Entry before, Entry after) {
    replace(set, before, after, Change.Kind.CHANGED);
  }

  /** An entry that somebody has checked; see {@link History#verified}. */
  public void verify(WriteSet set, Entry before, History.Verifier by, Instant at) {
    var verified = before.withHistory(before.history().verified(at, by));
    replace(set, before, verified, Change.Kind.VERIFIED);
  }

  /**
   * Merges one entry into another. The first keeps what it said, unseen, for {@link #undoMerge};
   * what pointed to it means the other from now on.
   *
   * @param into the other as it was read
   * @param intoAfter the other with what it takes over
   */
  public void merge(WriteSet set, Entry from, Entry into, Entry intoAfter, Instant at) {
    remove(set, from, new RemovedEntry(from.id(), RemovedEntry.Reason.MERGED, into.id(), null, at));
    put(set, item(later(into, intoAfter)), STALE, asItWas(into));
    setExternalIds(set, into.id(), into.externalIds(), intoAfter.externalIds(), from.id());
    changes.add(set, new Change(from.id(), Change.Kind.MERGED, into.id(), at));
    record(set, into.id(), Change.Kind.CHANGED, at);
  }

  /**
   * Puts a merged entry back as it was.
   *
   * @param merged what is stored of it
   * @param into the one that it was merged into, as it was read
   * @param intoAfter the same without what it had taken over
   * @return the entry that is back
   */
  public Entry undoMerge(WriteSet set, EntryItem merged, Entry into, Entry intoAfter, Instant at) {
    var back = back(set, merged, at);
    var returned = new HashSet<>(back.externalIds());
    put(set, item(later(into, intoAfter)), STALE, asItWas(into));
    var held = into.externalIds().stream().filter(id -> !returned.contains(id)).toList();
    setExternalIds(set, into.id(), held, intoAfter.externalIds(), null);
    setExternalIds(set, back.id(), List.of(), back.externalIds(), into.id());
    record(set, back.id(), Change.Kind.RESTORED, at);
    record(set, into.id(), Change.Kind.CHANGED, at);
    return back;
  }

  /** Takes an entry out. Its id answers with a tombstone from now on. */
  public void withdraw(WriteSet set, Entry entry, WithdrawalReason reason, Instant at) {
    remove(
        set, entry, new RemovedEntry(entry.id(), RemovedEntry.Reason.WITHDRAWN, null, reason, at));
    record(set, entry.id(), Change.Kind.WITHDRAWN, at);
  }

  /**
   * Puts a withdrawn entry back as it was.
   *
   * @param withdrawn what is stored of it
   * @return the entry that is back
   */
  public Entry restore(WriteSet set, EntryItem withdrawn, Instant at) {
    var back = back(set, withdrawn, at);
    record(set, back.id(), Change.Kind.RESTORED, at);
    return back;
  }

  private void replace(WriteSet set, Entry before, Entry after, Change.Kind kind) {
    put(set, item(later(before, after)), STALE, asItWas(before));
    setExternalIds(set, before.id(), before.externalIds(), after.externalIds(), null);
    record(set, before.id(), kind, after.updatedAt());
  }

  private void remove(WriteSet set, Entry entry, RemovedEntry removal) {
    var item = item(entry);
    item.remove(removal);
    put(set, item, STALE, asItWas(entry));
  }

  private Entry back(WriteSet set, EntryItem removed, Instant at) {
    var before = removed.entry();
    var back = before.withHistory(before.history().updated(at));
    put(set, item(back), STALE, removedAt(removed.removal().orElseThrow()));
    return back;
  }

  private static Entry later(Entry before, Entry after) {
    if (!before.id().equals(after.id()) || !after.updatedAt().isAfter(before.updatedAt())) {
      throw new IllegalArgumentException("not a later state of " + before.id());
    }
    return after;
  }

  private void record(WriteSet set, String id, Change.Kind kind, Instant at) {
    changes.add(set, new Change(id, kind, null, at));
  }

  /**
   * Says whose the external ids are.
   *
   * @param from id of another entry that they may be taken over from; null when from none
   */
  private void setExternalIds(
      WriteSet set,
      String owner,
      List<ExternalId> before,
      List<ExternalId> after,
      @Nullable String from) {
    for (var id : after) {
      if (!before.contains(id)) {
        var item = ExternalIdItem.of(id, owner);
        set.put(externalIds, item, EXTERNAL_ID_TAKEN, free(from == null ? owner : from));
      }
    }
    for (var id : Set.copyOf(before)) {
      if (!after.contains(id)) {
        set.delete(externalIds, ExternalIdItem.of(id, owner).key(), STALE, null);
      }
    }
  }

  private void put(WriteSet set, EntryItem item, String label, Expression condition) {
    switch (item) {
      case PartnershipItem partnership -> set.put(partnerships, partnership, label, condition);
      case OrganisationItem organisation -> set.put(organisations, organisation, label, condition);
    }
  }

  static EntryItem item(Entry entry) {
    return switch (entry) {
      case Partnership partnership -> PartnershipItem.of(partnership);
      case Organisation organisation -> OrganisationItem.of(organisation);
    };
  }

  private static Expression asItWas(Entry entry) {
    return Expression.builder()
        .expression("updatedAt = :updatedAt AND attribute_not_exists(removed)")
        .putExpressionValue(":updatedAt", AttributeValue.fromS(String.valueOf(entry.updatedAt())))
        .build();
  }

  private static Expression removedAt(RemovedEntry removed) {
    return Expression.builder()
        .expression("removedAt = :removedAt AND attribute_exists(removed)")
        .putExpressionValue(":removedAt", AttributeValue.fromS(String.valueOf(removed.removedAt())))
        .build();
  }

  private static Expression free(String owner) {
    return Expression.builder()
        .expression("attribute_not_exists(pk) OR #entry = :owner")
        .putExpressionName("#entry", "entry")
        .putExpressionValue(":owner", AttributeValue.fromS(owner))
        .build();
  }
}
