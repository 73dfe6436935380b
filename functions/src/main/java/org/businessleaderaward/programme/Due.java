package org.businessleaderaward.programme;

import java.time.Instant;

/**
 * What a module has to do about an edition by the clock. It is asked every few minutes, about every
 * edition, and does what is due and not done yet.
 */
public interface Due {
  /** Does what is due by an instant. */
  void perform(Edition edition, Instant now);
}
