package org.businessleaderaward.nominations.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * Until when nominees write the statements, where they do: until the call closes, or later where
 * their nomination was given more time, and for {@link #LEAST} after having agreed; in any case
 * only until it is screened or a decision is proposed.
 */
public final class StatementsDeadline {
  /** For how long a nominee who has agreed may write at least. */
  static final Duration LEAST = Duration.ofDays(7);

  private StatementsDeadline() {}

  /** Until when a nominee may write; null when they may not. */
  public static @Nullable Instant of(Nomination submitted, Edition edition, Instant now) {
    return of(least(submitted), edition, now);
  }

  /**
   * The same of what is known of a nomination.
   *
   * @param least until when they may write at least
   */
  public static @Nullable Instant of(@Nullable Instant least, Edition edition, Instant now) {
    if (least == null
        || !edition.nomineesWrite()
        || edition.state().compareTo(EditionState.SCREENING) > 0) {
      return null;
    }
    var latest = later(least, edition);
    return now.isBefore(latest) ? latest : null;
  }

  /**
   * Until when a nominee may write at least, whenever the call closes, if nominees write; null when
   * they may not.
   */
  public static @Nullable Instant least(Nomination submitted) {
    var consent = submitted.consent();
    var agreedAt = consent == null ? null : consent.givenAt();
    if (agreedAt == null || !submitted.isUnscreened()) {
      return null;
    }
    return latest(agreedAt.plus(LEAST), submitted.extendedUntil());
  }

  /**
   * Until when a nominee who has not agreed yet may write at least, whenever they agree; empty
   * where nominees do not write, and once it is decided on or a decision is proposed.
   *
   * @param nomination as it is read, which is a draft while it is being submitted
   */
  public static Optional<Instant> told(Nomination nomination, Edition edition, Instant now) {
    boolean isDecided = nomination.screening() != null || nomination.proposal() != null;
    return edition.nomineesWrite() && !isDecided
        ? Optional.of(later(latest(now.plus(LEAST), nomination.extendedUntil()), edition))
        : Optional.empty();
  }

  private static Instant latest(Instant given, @Nullable Instant extended) {
    return extended == null || given.isAfter(extended) ? given : extended;
  }

  private static Instant later(Instant least, Edition edition) {
    return edition
        .window(Window.Kind.CALL)
        .map(Window::closesAt)
        .filter(least::isBefore)
        .orElse(least);
  }
}
