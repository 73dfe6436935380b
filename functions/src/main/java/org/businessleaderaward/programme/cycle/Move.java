package org.businessleaderaward.programme.cycle;

import org.businessleaderaward.programme.Edition;

/** What an act makes of an edition: the edition as it is afterwards, or what stands in the way. */
public sealed interface Move {
  /**
   * The act may be done.
   *
   * @param edition the edition as it is afterwards; not yet written
   */
  record Made(Edition edition) implements Move {}

  /**
   * The act may not be done; nothing changes.
   *
   * @param obstacle what stands in the way
   */
  record Refused(Obstacle obstacle) implements Move {}
}
