package org.businessleaderaward.nominations.duplicates;

import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * One of the keys under which a nomination's nominee or company is found. It lies with its
 * nomination, and goes when that is erased; the index lists it beside all that have the same key.
 */
final class LikenessItem extends Keyed {
  static final TableSchema<LikenessItem> SCHEMA =
      keyed(LikenessItem.class, LikenessItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("spoken").getter(i -> i.spoken).setter((i, v) -> i.spoken = v))
          .build();

  String nomination = "";

  /** The sound of the whole name; empty for an address. */
  String spoken = "";

  static LikenessItem of(Nomination nomination, Key key) {
    var item = new LikenessItem();
    item.setKey(
        NominationKeys.partition(nomination.id()),
        NominationKeys.likeness(key.of(), key.text(), key.spoken()));
    item.list(
        NominationKeys.alike(nomination.edition(), key.of(), key.text()),
        NominationKeys.alikePosition(nomination.id(), key.spoken()));
    item.nomination = nomination.id();
    item.spoken = key.spoken();
    return item;
  }

  /**
   * A key.
   *
   * @param of what it is a key of
   * @param text the key
   * @param spoken the sound of the whole name; empty for an address
   */
  record Key(Likeness of, String text, String spoken) {}
}
