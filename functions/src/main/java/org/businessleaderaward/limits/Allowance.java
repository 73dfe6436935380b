package org.businessleaderaward.limits;

import java.time.Duration;

/**
 * What is allowed so many times within a while, which begins with the first time. An office of
 * thirty people is one network: what a network may do leaves room for all of them.
 */
public enum Allowance {
  /** Wrong secure links from one network into one room. */
  WRONG_LINKS(5, Duration.ofMinutes(1)),
  /** Suggestions, corrections and wishes for a link from one network. */
  SUGGESTIONS(10, Duration.ofHours(1)),
  /** What one organisation proposes of its entries: it may take part in many partnerships. */
  PROPOSALS(50, Duration.ofHours(1)),
  /** Links to an organisation's entries that anybody has mailed to its contact. */
  ORGANISATION_LINKS(3, Duration.ofHours(1));

  private final int most;
  private final Duration within;

  Allowance(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** How many times. */
  public int most() {
    return most;
  }

  /** Within how long, from the first time on. */
  public Duration within() {
    return within;
  }
}
