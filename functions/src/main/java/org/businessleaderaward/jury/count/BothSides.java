package org.businessleaderaward.jury.count;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.domain.Confirmations;
import org.jspecify.annotations.Nullable;

/**
 * The two confirmations of a count as they are on record. One of an earlier attempt stands no more.
 *
 * @param attempt how many times the count was to be released, this one included
 */
record BothSides(int attempt, ConfirmationItem secretariat, ConfirmationItem chair) {
  static BothSides of(ConfirmationItem secretariat, ConfirmationItem chair) {
    return new BothSides(Math.max(secretariat.attempt(), chair.attempt()), secretariat, chair);
  }

  @Nullable Instant secretariatAt() {
    return at(secretariat);
  }

  @Nullable Instant chairAt() {
    return at(chair);
  }

  private @Nullable Instant at(ConfirmationItem side) {
    return side.attempt() == attempt ? side.at : null;
  }

  boolean isComplete() {
    return secretariatAt() != null && chairAt() != null;
  }

  /** Since when both confirmations stand. */
  Instant completeAt() {
    var first = Objects.requireNonNull(secretariatAt());
    var second = Objects.requireNonNull(chairAt());
    return first.isAfter(second) ? first : second;
  }

  /** Whether both are of the list of receipts with this head. */
  boolean areOf(String head) {
    return head.equals(secretariat.head) && head.equals(chair.head);
  }

  /** Whether both stand, the second within the first's window. */
  boolean isComplete(Duration window) {
    return isComplete() && confirmations(window).lapseAt().isEmpty();
  }

  Confirmations confirmations(Duration window) {
    return new Confirmations(secretariatAt(), chairAt(), window);
  }

  /** The next attempt: nobody has confirmed it yet. */
  BothSides anew() {
    return new BothSides(attempt + 1, secretariat, chair);
  }
}
