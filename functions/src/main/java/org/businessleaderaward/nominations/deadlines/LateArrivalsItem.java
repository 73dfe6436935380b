package org.businessleaderaward.nominations.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Which nominations arrived in an edition while it was screened, those of the last hour. */
final class LateArrivalsItem extends Versioned {
  static final TableSchema<LateArrivalsItem> SCHEMA =
      versioned(LateArrivalsItem.class, LateArrivalsItem::new)
          .addAttribute(
              EnhancedType.mapOf(String.class, Instant.class),
              a -> a.name("arrivedAt").getter(i -> i.arrivedAt).setter((i, v) -> i.arrivedAt = v))
          .build();

  /** By then an index, which is a moment late, has them long since. */
  private static final Duration KEPT = Duration.ofHours(1);

  /** When, by the ids of the nominations. */
  Map<String, Instant> arrivedAt = Map.of();

  static LateArrivalsItem of(String edition) {
    var item = new LateArrivalsItem();
    item.setKey(NominationKeys.edition(edition), NominationKeys.LATE);
    return item;
  }

  void add(String nomination, Instant now) {
    var all = new HashMap<>(arrivedAt);
    all.values().removeIf(at -> at.isBefore(now.minus(KEPT)));
    all.put(nomination, now);
    arrivedAt = all;
  }
}
