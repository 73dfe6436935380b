package org.businessleaderaward.nominations.told;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat writes to a nominator about a nomination, besides what was decided.
 *
 * @param nomination id of the nomination
 * @param text a paragraph; empty while there is none
 * @param releasedAt when it went with a letter; null before
 */
public record Feedback(String nomination, String text, @Nullable Instant releasedAt) {
  /** Whether it is with the nominator, and stays as it is. */
  public boolean isReleased() {
    return releasedAt != null;
  }

  /** The same once its letter is sent. */
  public Feedback released(Instant now) {
    return new Feedback(nomination, text, now);
  }
}
