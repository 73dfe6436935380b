package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The last count that was stopped, as stored. */
final class StoppedItem extends Keyed {
  static final TableSchema<StoppedItem> SCHEMA =
      keyed(StoppedItem.class, StoppedItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("attempt").getter(i -> i.attempt).setter((i, v) -> i.attempt = v))
          .addAttribute(
              String.class, a -> a.name("step").getter(i -> i.step).setter((i, v) -> i.step = v))
          .addAttribute(
              String.class, a -> a.name("about").getter(i -> i.about).setter((i, v) -> i.about = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Integer attempt;
  @Nullable String step;
  @Nullable String about;
  @Nullable Instant at;

  /** Whether a release asked for the count that was stopped: both have to confirm anew then. */
  boolean isOf(BothSides release) {
    return Objects.requireNonNull(attempt) == release.attempt();
  }

  StoppedCount view() {
    return new StoppedCount(
        Objects.requireNonNull(at), Objects.requireNonNull(step), Objects.requireNonNull(about));
  }
}
