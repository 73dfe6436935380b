package org.businessleaderaward.programme;

import java.time.Instant;
import java.util.List;

/**
 * What a module knows of whether an edition can move on. The secretariat's checklist is all of them
 * together. It advises; what an act really needs, the act checks itself.
 */
public interface Readiness {
  /**
   * What must be so before the edition leaves the state that it is in.
   *
   * @param now the instant of the request
   */
  List<Item> of(Edition edition, Instant now);

  /**
   * One thing that must be so.
   *
   * @param code stable; the site has its words
   * @param done whether it is so
   */
  record Item(String code, boolean done) {}
}
