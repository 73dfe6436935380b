package org.businessleaderaward.jury.count;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.Seat;

/** How many jurors are behind each total that will be decrypted (section 1.9). */
final class JurorsBehindTotals {
  private JurorsBehindTotals() {}

  /**
   * Of the totals the one that fewest are behind; empty where none is decrypted.
   *
   * @param voted the seats whose ballots are counted
   */
  static Optional<Integer> fewest(VoteRule rule, Collection<Seat> voted) {
    return subjects(rule)
        .map(subject -> (int) voted.stream().filter(seat -> judges(seat, subject)).count())
        .filter(jurors -> jurors >= rule.jury().leastJurors())
        .min(Integer::compare);
  }

  /** Whether before the vote or after it no conflict was declared with any of these. */
  private static boolean judges(Seat seat, List<String> finalists) {
    return finalists.stream().noneMatch(one -> seat.gate().standing(one) == Standing.RECUSED);
  }

  /** What totals are about: pairs or finalists. */
  private static Stream<List<String>> subjects(VoteRule rule) {
    var all = rule.finalists();
    return rule.method().isByPairs()
        ? IntStream.range(0, all.size())
            .boxed()
            .flatMap(one -> all.stream().skip(one + 1L).map(other -> List.of(all.get(one), other)))
        : all.stream().map(List::of);
  }
}
