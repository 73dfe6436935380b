package org.businessleaderaward.access.traces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;

/** What a module keeps of persons, with their names in it or words of theirs. */
public interface PersonTraces {
  /** All of it, or the first of it: at most what one request may erase. */
  List<PersonRecord> of(Whom whom);

  /** Whether there is more than that. */
  default boolean isMore(Whom whom) {
    return false;
  }

  /**
   * What is given out of it, in the order of the keys: all at once, or each read when it is come to
   * where anybody can make any number of them. A part of an export goes on by the key where the one
   * before ended, whoever was erased in between.
   *
   * @param after the key after which to go on; empty for the beginning
   */
  default Stream<Given> given(Whom whom, String after) {
    return after.isEmpty()
        ? of(whom).stream().map(record -> new Given("", record))
        : Stream.empty();
  }

  /**
   * A record that is given out.
   *
   * @param key its place in the order; empty where all are given out at once
   */
  record Given(String key, PersonRecord record) {}

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
