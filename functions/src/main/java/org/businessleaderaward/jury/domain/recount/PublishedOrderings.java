package org.businessleaderaward.jury.domain.recount;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.jury.domain.Disclosure;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.Ordering;
import org.businessleaderaward.jury.domain.PairwiseMatrix;

/**
 * The orderings of a published result, held against its other numbers and against what its rule
 * allows.
 *
 * @param all the orderings: groups of finalists put even, the first first
 */
record PublishedOrderings(List<List<List<String>>> all) {

  /** Where they do not fit the other numbers; empty when they do. */
  String misfit(PublishedBundle bundle, PairwiseMatrix matrix) {
    if (all.stream().anyMatch(one -> !isOrdering(one))) {
      return "orderings: an empty group, or a finalist twice";
    }
    var orderings = all.stream().map(PublishedBundle::ordering).toList();
    var known = new HashSet<>(matrix.finalists());
    var counted = PairwiseMatrix.count(matrix.finalists(), orderings);
    var disclosure = bundle.disclosure();
    boolean fits =
        all.size() == bundle.ballots()
            && orderings.stream().allMatch(one -> known.containsAll(one.scores().keySet()))
            && matrix.finalists().stream()
                .allMatch(
                    one ->
                        asManyAs(judgedBy(orderings, one), disclosure, one)
                            && matrix.finalists().stream()
                                .allMatch(other -> same(counted, matrix, one, other)));
    return fits ? "" : "the orderings do not give the published pairs";
  }

  private static boolean isOrdering(List<List<String>> groups) {
    var finalists = groups.stream().flatMap(Collection::stream).toList();
    return groups.stream().noneMatch(List::isEmpty)
        && Set.copyOf(finalists).size() == finalists.size();
  }

  private static long judgedBy(List<Ordering> orderings, String finalist) {
    return orderings.stream().filter(one -> one.scores().containsKey(finalist)).count();
  }

  /** Where it is published how many jurors judged a finalist, it must be as many. */
  private static boolean asManyAs(long judged, Disclosure disclosure, String finalist) {
    return disclosure.judged().map(all -> all.getOrDefault(finalist, 0) == judged).orElse(true)
        && disclosure.levels().map(levels -> levels.judged(finalist) == judged).orElse(true);
  }

  private static boolean same(PairwiseMatrix a, PairwiseMatrix b, String one, String other) {
    return a.preferred(one, other) == b.preferred(one, other)
        && a.compared(one, other) == b.compared(one, other);
  }

  /**
   * What of the orderings, or of their being held back, is not as the rule says; empty when all is.
   */
  static String fault(PublishedBundle bundle, FrozenRule rule) {
    var published = bundle.disclosure().orderings().map(PublishedOrderings::new);
    if (published.isEmpty()) {
      return rule.publishesOrderings() && allJudgedAll(bundle, rule)
          ? "orderings: enough jurors ordered the same finalists, and they are not there"
          : "";
    }
    if (!rule.publishesOrderings()) {
      return "orderings: the rule withholds them";
    }
    return published.get().fault();
  }

  private static boolean allJudgedAll(PublishedBundle bundle, FrozenRule rule) {
    var matrix = bundle.matrix(rule);
    int ballots = bundle.ballots();
    return ballots >= FrozenRule.ORDERINGS_PUBLISHED_FROM
        && rule.finalists().stream()
            .allMatch(
                one ->
                    rule.finalists().stream()
                        .allMatch(o -> o.equals(one) || matrix.compared(one, o) == ballots));
  }

  private String fault() {
    if (!all.equals(Disclosure.sorted(all))) {
      return "orderings: they are not sorted, so that their order could tell something";
    }
    var alike =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.stream().flatMap(Collection::stream).collect(Collectors.toSet()),
                    Collectors.counting()));
    return alike.values().stream().anyMatch(many -> many < FrozenRule.ORDERINGS_PUBLISHED_FROM)
        ? "orderings: fewer than %d of the same finalists"
            .formatted(FrozenRule.ORDERINGS_PUBLISHED_FROM)
        : "";
  }
}
