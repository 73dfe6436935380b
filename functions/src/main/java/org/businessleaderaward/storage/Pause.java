package org.businessleaderaward.storage;

import java.security.SecureRandom;
import java.time.Duration;

/**
 * The wait between attempts at something contended: anything from nothing to a ceiling that doubles
 * each time, so that those who met do not meet again (Brooker, "Exponential Backoff And Jitter",
 * AWS Architecture Blog, 2015: full jitter). It is drawn from the operating system: another
 * generator would be in the snapshot that Lambda starts from, and give all who start from it the
 * same waits.
 *
 * @param first the ceiling before it is doubled
 * @param longest what no ceiling goes over
 */
public record Pause(Duration first, Duration longest) {
  private static final SecureRandom CHANCE = new SecureRandom();

  /** Waits after an attempt, of which the first is number 1. */
  public void after(int attempt) {
    long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt, 20));
    try {
      Thread.sleep(CHANCE.nextLong(ceiling + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between attempts", e);
    }
  }
}
