package org.businessleaderaward.directory.exports;

import java.time.Instant;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The wish for exports: that it is written tells the worker, by the table's stream. */
public final class ExportWishItem extends Keyed {
  public static final TableSchema<ExportWishItem> SCHEMA =
      keyed(ExportWishItem.class, ExportWishItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("wishedAt").getter(i -> i.wishedAt).setter((i, v) -> i.wishedAt = v))
          .build();

  Instant wishedAt = Instant.EPOCH;

  public static ExportWishItem at(Instant now) {
    var item = new ExportWishItem();
    item.setKey(DirectoryKeys.EXPORT_WISH, DirectoryKeys.ITEM);
    item.wishedAt = now;
    return item;
  }
}
