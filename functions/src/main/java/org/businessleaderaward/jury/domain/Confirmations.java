package org.businessleaderaward.jury.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two confirmations that release a count. The first waits for the second for the rule's window;
 * then it has lapsed and has to be given anew. Both together do not lapse, unless the second came
 * only then.
 *
 * @param secretariatAt when the secretariat confirmed; null before
 * @param chairAt when the chair confirmed; null before
 * @param window for how long the first waits
 */
public record Confirmations(
    @Nullable Instant secretariatAt, @Nullable Instant chairAt, Duration window) {

  /** The first instant at which the first no longer holds; empty without one, and once both do. */
  public Optional<Instant> lapseAt() {
    var given = Stream.of(secretariatAt, chairAt).flatMap(Stream::ofNullable).sorted().toList();
    return given.stream()
        .findFirst()
        .map(first -> first.plus(window))
        .filter(end -> given.size() == 1 || !given.getLast().isBefore(end));
  }

  /** Whether the first no longer holds. */
  public boolean haveLapsed(Instant now) {
    return lapseAt().filter(end -> !now.isBefore(end)).isPresent();
  }
}
