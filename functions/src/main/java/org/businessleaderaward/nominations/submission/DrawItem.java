package org.businessleaderaward.nominations.submission;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;

import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * An edition's counter as a number is drawn from it: by a write that adds one and needs nothing to
 * be as it was read, so that nobody waits for anybody. The version moves with it, for whoever reads
 * the counter and writes it whole.
 */
final class DrawItem extends Keyed {
  static final TableSchema<DrawItem> SCHEMA =
      keyed(DrawItem.class, DrawItem::new)
          .addAttribute(
              Long.class,
              a ->
                  a.name("last")
                      .getter(i -> i.last)
                      .setter((i, v) -> i.last = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
          .build();

  @Nullable Long last;
  @Nullable Long version;
  String by = "";

  /** A draw that is told from every other, so that it counts once when it is sent twice. */
  static DrawItem of(String edition, String by) {
    var item = new DrawItem();
    item.setKey(NominationKeys.edition(edition), NominationKeys.COUNTER);
    item.by = by;
    return item;
  }
}
