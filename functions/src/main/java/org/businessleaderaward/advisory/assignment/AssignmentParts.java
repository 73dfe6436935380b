package org.businessleaderaward.advisory.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Writes many assignments, a part at a time, each part only while the edition and its nominations
 * are still as they were read. What is new is written before what is to go, so that no nomination
 * is left without readers in between. Done again after it broke off, it goes on where it stopped.
 */
final class AssignmentParts {
  /** Nobody is told. */
  static final BiConsumer<WriteSet, String> NOBODY = (set, adviser) -> {};

  /**
   * With a check for each nomination, a mail and a load for each adviser and a check of the
   * edition, within a hundred.
   */
  private static final int PART = 24;

  private final Assignments assignments;
  private final Nominations nominations;
  private final Editions editions;
  private final Transactions transactions;

  AssignmentParts(
      Assignments assignments,
      Nominations nominations,
      Editions editions,
      Transactions transactions) {
    this.assignments = assignments;
    this.nominations = nominations;
    this.editions = editions;
    this.transactions = transactions;
  }

  /**
   * Takes and gives what a plan says.
   *
   * @param judged the nominations, as they were read
   * @param tell adds a mail to an adviser who is given something, once for each adviser
   * @return whether all of it was written; else something was changed in between
   */
  boolean write(
      Edition edition,
      Dealer.Plan plan,
      List<Nomination> judged,
      BiConsumer<WriteSet, String> tell) {
    var read = new HashMap<String, Nomination>();
    judged.forEach(nomination -> read.put(nomination.id(), nomination));
    var told = new HashSet<String>();
    for (var part : parts(plan.give())) {
      var newly = part.stream().map(Assignment::adviser).distinct().filter(told::add).toList();
      var written =
          commit(
              edition,
              set -> {
                put(set, part, read);
                newly.forEach(adviser -> tell.accept(set, adviser));
              });
      if (!written) {
        return false;
      }
    }
    return parts(plan.take()).stream()
        .allMatch(part -> commit(edition, set -> part.forEach(one -> assignments.take(set, one))));
  }

  private static List<List<Assignment>> parts(List<Assignment> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + PART)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + PART)))
        .toList();
  }

  private boolean commit(Edition edition, Consumer<WriteSet> add) {
    var outcome =
        transactions.commit(
            set -> {
              editions.requireUnchanged(set, edition);
              add.accept(set);
            });
    return outcome instanceof Outcome.Committed;
  }

  /** Only while each nomination is as it was read: its nominee may decline at any moment. */
  private void put(WriteSet set, List<Assignment> part, Map<String, Nomination> read) {
    part.forEach(assignment -> assignments.put(set, assignment));
    part.stream()
        .map(Assignment::nomination)
        .distinct()
        .map(id -> Objects.requireNonNull(read.get(id)))
        .forEach(nomination -> nominations.requireUnchanged(set, nomination));
  }
}
