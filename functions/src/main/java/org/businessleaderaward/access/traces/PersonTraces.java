package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;

/** What a module keeps of persons, with their names in it or words of theirs. */
public interface PersonTraces {
  /** All of it, or the first of it: at most what one request may erase. */
  List<PersonRecord> of(Whom whom);

  /** Whether there is more than that. */
  default boolean isMore(Whom whom) {
    return false;
  }

  /** How many parts it is given out in, each as much as one request may give out. */
  default int parts(Whom whom) {
    return 1;
  }

  /**
   * One of those parts.
   *
   * @param part which, from 0 on; none beyond the last
   */
  default List<PersonRecord> part(Whom whom, int part) {
    return part == 0 ? of(whom) : List.of();
  }

  /** Whether it is kept for each edition apart; what is not is asked for once. */
  default boolean isOfAnEdition() {
    return true;
  }

  /** Whether it is kept of those on an edition's rolls as such, and found by that. */
  default boolean isOfMembers() {
    return isOfAnEdition();
  }

  /** Whether whose the rest is is found by it, so that it has to go last. */
  default boolean leadsToTheRest() {
    return false;
  }

  /** Why it cannot be erased now; empty when it can. */
  default Optional<UserError> obstacle(Whom whom, Instant now) {
    return Optional.empty();
  }

  /**
   * Erases what {@link #of} finds. Done again, it finds the next, and nothing in the end; what
   * broke off is ended by another call.
   */
  void erase(Whom whom, Instant now);
}
