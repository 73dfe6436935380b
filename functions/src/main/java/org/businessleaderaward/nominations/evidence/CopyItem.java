package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a file of evidence is being copied to where it is kept; deleted with the record that it
 * belongs to its nomination. One that stays tells of a copy that nothing lists.
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
              a -> a.name("begunAt").getter(i -> i.begunAt).setter((i, v) -> i.begunAt = v))
          .build();

  String nomination = "";
  String file = "";
  Instant begunAt = Instant.EPOCH;

  static CopyItem of(Nomination nomination, String file, Instant now) {
    var item = new CopyItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.copy(file));
    item.list(
        NominationKeys.copies(nomination.edition()),
        NominationKeys.boardPosition(now, nomination.id()));
    item.nomination = nomination.id();
    item.file = file;
    item.begunAt = now;
    return item;
  }
}
