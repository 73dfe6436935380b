package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a file lies where files are kept and its nomination may not list it: while it is copied
 * there, while it waits for the version of which it is to be a part, and once it is removed. It is
 * deleted with the record that the file belongs to its nomination, or after the file. One that
 * stays until it is due tells of a file that nothing lists.
 */
final class CopyItem extends Keyed {
  static final TableSchema<CopyItem> SCHEMA =
      keyed(CopyItem.class, CopyItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class, a -> a.name("file").getter(i -> i.file).setter((i, v) -> i.file = v))
          .addAttribute(
              Instant.class,
              a -> a.name("dueAt").getter(i -> i.dueAt).setter((i, v) -> i.dueAt = v))
          .addAttribute(
              EnhancedType.documentOf(EvidenceFileItem.class, EvidenceFileItem.SCHEMA),
              a -> a.name("waiting").getter(i -> i.waiting).setter((i, v) -> i.waiting = v))
          .build();

  String nomination = "";
  String file = "";
  Instant dueAt = Instant.EPOCH;

  /** What waits; null of what is copied or removed. */
  @Nullable EvidenceFileItem waiting;

  static CopyItem of(Nomination nomination, String file, Instant dueAt) {
    var item = new CopyItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.copy(file));
    item.list(
        NominationKeys.copies(nomination.edition()),
        NominationKeys.boardPosition(dueAt, nomination.id()));
    item.nomination = nomination.id();
    item.file = file;
    item.dueAt = dueAt;
    return item;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }
}
