package org.businessleaderaward.nominations.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * Until when nominees write the statements, where they do: until the call closes, or later where
 * their nomination was given more time, and for {@link #LEAST} after having agreed; in any case
 * only until it is screened.
 */
public final class StatementsDeadline {
  /** For how long a nominee who has agreed may write at least. */
  static final Duration LEAST = Duration.ofDays(7);

  private StatementsDeadline() {}

  /** Until when a nominee may write; null when they may not. */
  public static @Nullable Instant of(Nomination submitted, Edition edition, Instant now) {
    var consent = submitted.consent();
    var agreedAt = consent == null ? null : consent.givenAt();
    if (!edition.nomineesWrite()
        || agreedAt == null
        || !submitted.isUnscreened()
        || edition.state().compareTo(EditionState.SCREENING) > 0) {
      return null;
    }
    var latest =
        Stream.of(
                Optional.of(agreedAt.plus(LEAST)),
                Optional.ofNullable(submitted.extendedUntil()),
                edition.window(Window.Kind.CALL).map(Window::closesAt))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return now.isBefore(latest) ? latest : null;
  }
}
