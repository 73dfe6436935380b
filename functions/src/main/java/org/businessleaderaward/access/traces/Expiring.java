package org.businessleaderaward.access.traces;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module keeps for a fixed time. Nothing is erased by this: it only says what goes. */
public interface Expiring {
  /** How many are counted at most, by one query. */
  int MOST_COUNTED = 100;

  /**
   * How long something is kept, and what goes next.
   *
   * @param kind what
   * @param days for how many days
   * @param due how many go within the time asked for, as far as they were counted
   * @param more whether there are more than were counted
   * @param firstAt when the first goes; null when none is known to
   */
  record Expiry(ExpiringKind kind, int days, int due, boolean more, @Nullable Instant firstAt) {
    /**
     * Of what is listed.
     *
     * @param due when each goes, the first one first
     */
    public static Expiry of(ExpiringKind kind, Duration kept, List<Instant> due, boolean more) {
      var first = due.isEmpty() ? null : due.getFirst();
      return new Expiry(kind, (int) kept.toDays(), due.size(), more, first);
    }
  }

  /**
   * What is kept so of an edition; what is counted may be a moment late.
   *
   * @param ahead for how long from now on is counted what goes
   */
  List<Expiry> of(String edition, Instant now, Duration ahead);
}
