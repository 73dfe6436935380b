package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The letters of a kind, as they are released together: what is added to all of them, which are on
 * their way, from when on and by whom, and how far they were sent.
 */
final class BatchItem extends Versioned {
  static final TableSchema<BatchItem> SCHEMA =
      versioned(BatchItem.class, BatchItem::new)
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("words").getter(i -> i.words).setter((i, v) -> i.words = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("nominations")
                      .getter(i -> i.nominations)
                      .setter((i, v) -> i.nominations = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("releasedBy").getter(i -> i.releasedBy).setter((i, v) -> i.releasedBy = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("releasedAt").getter(i -> i.releasedAt).setter((i, v) -> i.releasedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("dueAt").getter(i -> i.dueAt).setter((i, v) -> i.dueAt = v))
          .addAttribute(
              Integer.class,
              a -> a.name("position").getter(i -> i.position).setter((i, v) -> i.position = v))
          .build();

  /** Paragraphs, by reader and language. */
  Map<String, String> words = Map.of();

  /** Those that are on their way, in the order in which they are sent. */
  List<String> nominations = List.of();

  @Nullable String releasedBy;
  @Nullable Instant releasedAt;
  @Nullable Instant dueAt;

  /** How many of them are done with. */
  Integer position = 0;

  static BatchItem of(String edition, DecisionKind kind) {
    var item = new BatchItem();
    item.setKey(NominationKeys.batches(edition), kind.name());
    return item;
  }

  DecisionKind kind() {
    return stored(DecisionKind.class, sk());
  }

  /** Whether some are released and not sent yet. */
  boolean isReleased() {
    return position < nominations.size();
  }

  boolean isDue(Instant now) {
    return isReleased() && !now.isBefore(Objects.requireNonNull(dueAt));
  }

  void release(String by, List<String> letters, Instant at, Instant now) {
    nominations = letters;
    releasedBy = by;
    releasedAt = now;
    dueAt = at;
    position = 0;
  }

  /** The next that are to be sent. */
  List<String> next(int most) {
    return nominations.subList(position, Math.min(nominations.size(), position + most));
  }

  /** Says that so many more are done with. */
  void advance(int more) {
    position += more;
    if (!isReleased()) {
      end();
    }
  }

  /** Ends a release: all are sent, or it is taken back. */
  void end() {
    nominations = List.of();
    releasedBy = null;
    releasedAt = null;
    dueAt = null;
    position = 0;
  }
}
