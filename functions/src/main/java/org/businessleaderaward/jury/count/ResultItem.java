package org.businessleaderaward.jury.count;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The result as stored. */
final class ResultItem extends Keyed {
  static final TableSchema<ResultItem> SCHEMA =
      keyed(ResultItem.class, ResultItem::new)
          .addAttribute(
              String.class,
              a -> a.name("bundle").getter(i -> i.bundle).setter((i, v) -> i.bundle = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable String bundle;
  @Nullable Instant at;
}
