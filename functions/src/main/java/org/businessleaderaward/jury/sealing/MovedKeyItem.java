package org.businessleaderaward.jury.sealing;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The private key of a vote that was opened elsewhere, as stored: a JWE in compact form. */
final class MovedKeyItem extends Keyed {
  static final TableSchema<MovedKeyItem> SCHEMA =
      keyed(MovedKeyItem.class, MovedKeyItem::new)
          .addAttribute(
              String.class,
              a -> a.name("sealedKey").getter(i -> i.sealedKey).setter((i, v) -> i.sealedKey = v))
          .build();

  @Nullable String sealedKey;
}
