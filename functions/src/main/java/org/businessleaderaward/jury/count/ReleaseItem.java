package org.businessleaderaward.jury.count;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The two confirmations as stored. Its stream record starts the count when both are there. */
final class ReleaseItem extends Versioned {
  static final TableSchema<ReleaseItem> SCHEMA =
      versioned(ReleaseItem.class, ReleaseItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("attempt").getter(i -> i.attempt).setter((i, v) -> i.attempt = v))
          .addAttribute(
              String.class, a -> a.name("head").getter(i -> i.head).setter((i, v) -> i.head = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("secretariatAt")
                      .getter(i -> i.secretariatAt)
                      .setter((i, v) -> i.secretariatAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("secretariatBy")
                      .getter(i -> i.secretariatBy)
                      .setter((i, v) -> i.secretariatBy = v))
          .addAttribute(
              Instant.class,
              a -> a.name("chairAt").getter(i -> i.chairAt).setter((i, v) -> i.chairAt = v))
          .addAttribute(
              String.class,
              a -> a.name("chairBy").getter(i -> i.chairBy).setter((i, v) -> i.chairBy = v))
          .build();

  @Nullable Integer attempt;
  @Nullable String head;
  @Nullable Instant secretariatAt;
  @Nullable String secretariatBy;
  @Nullable Instant chairAt;
  @Nullable String chairBy;

  boolean isComplete() {
    return secretariatAt != null && chairAt != null;
  }

  /** Since when both confirmations stand. */
  Instant completeAt() {
    var secretariat = Objects.requireNonNull(secretariatAt);
    var chair = Objects.requireNonNull(chairAt);
    return secretariat.isAfter(chair) ? secretariat : chair;
  }

  Confirmations confirmations(Duration window) {
    return new Confirmations(secretariatAt, chairAt, window);
  }

  /** The next attempt: nobody has confirmed it yet. It takes the place of this one. */
  ReleaseItem anew() {
    var next = new ReleaseItem();
    next.setKey(pk(), sk());
    next.setVersion(version());
    next.attempt = attempt() + 1;
    return next;
  }

  int attempt() {
    return attempt == null ? 1 : attempt;
  }
}
