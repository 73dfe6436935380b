package org.businessleaderaward.storage;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The wait between attempts at something contended: anything from nothing to a ceiling that doubles
 * each time, so that those who met do not meet again (Brooker, "Exponential Backoff And Jitter",
 * AWS Architecture Blog, 2015: full jitter).
 *
 * @param first the ceiling before it is doubled
 * @param longest what no ceiling goes over
 */
public record Pause(Duration first, Duration longest) {
  /** Waits after an attempt, of which the first is number 1. */
  public void after(int attempt) {
    long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt, 20));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between attempts", e);
    }
  }
}
