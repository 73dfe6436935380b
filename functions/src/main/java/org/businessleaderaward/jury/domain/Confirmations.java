package org.businessleaderaward.jury.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two confirmations that release a count. The first waits for the second for the rule's window;
 * then it has lapsed and has to be given anew. Both together do not lapse.
 *
 * @param secretariatAt when the secretariat confirmed; null before
 * @param chairAt when the chair confirmed; null before
 * @param window for how long the first waits
 */
public record Confirmations(
    @Nullable Instant secretariatAt, @Nullable Instant chairAt, Duration window) {

  /** The first instant at which the only confirmation no longer holds; empty unless one waits. */
  public Optional<Instant> lapseAt() {
    if (secretariatAt != null && chairAt != null) {
      return Optional.empty();
    }
    return Optional.ofNullable(secretariatAt == null ? chairAt : secretariatAt)
        .map(given -> given.plus(window));
  }

  /** Whether the only confirmation no longer holds. */
  public boolean haveLapsed(Instant now) {
    return lapseAt().filter(end -> !now.isBefore(end)).isPresent();
  }
}
