package org.businessleaderaward.access.traces;

import java.time.Instant;

/** What a module keeps for some time after an award, and then erases as at a person's wish. */
public interface Retained {
  /**
   * Of what.
   *
   * @param kind what is meant
   * @param edition id of the edition
   * @param before of what belongs to no edition, only what came in before this instant
   */
  record Lapsed(RetentionKind kind, String edition, Instant before) {}

  /** Whether this is what keeps it. */
  boolean keeps(RetentionKind kind);

  /** How many there are; may be a moment late. */
  int count(Lapsed of, Instant now);

  /**
   * Erases some of them. Done again, it goes on with the next; what broke off is ended by then.
   *
   * @param most how many at most
   * @return how many there were to erase; 0 when nothing is left
   */
  int eraseSome(Lapsed of, int most, Instant now);
}
