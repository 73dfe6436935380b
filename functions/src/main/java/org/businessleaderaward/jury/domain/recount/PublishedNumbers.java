package org.businessleaderaward.jury.domain.recount;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.LevelCounts;
import org.businessleaderaward.jury.domain.PairwiseMatrix;

/** Whether the numbers of a published result fit one another, as those of one vote must. */
final class PublishedNumbers {
  private PublishedNumbers() {}

  /**
   * What does not fit; empty when all does.
   *
   * @throws IllegalArgumentException when the numbers are not even in the form of a bundle
   */
  static String fault(PublishedBundle bundle, FrozenRule rule) {
    var matrix = bundle.matrix(rule);
    var disclosure = bundle.disclosure();
    var levels = disclosure.levels().map(counts -> levels(counts, bundle, rule, matrix)).orElse("");
    var judged = disclosure.judged().map(many -> judged(many, bundle, matrix)).orElse("");
    var orderings =
        disclosure
            .orderings()
            .map(all -> new PublishedOrderings(all).misfit(bundle, matrix))
            .orElse("");
    return List.of(levels, judged, orderings).stream()
        .filter(fault -> !fault.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String levels(
      LevelCounts counts, PublishedBundle bundle, FrozenRule rule, PairwiseMatrix matrix) {
    var criteria =
        rule.criteria().stream()
            .map(FrozenRule.WeightedCriterion::id)
            .collect(Collectors.toUnmodifiableSet());
    if (!counts.counts().keySet().equals(new HashSet<>(rule.finalists()))) {
      return "levels: not of the rule's finalists";
    }
    for (var finalist : counts.counts().entrySet()) {
      var byCriterion = finalist.getValue();
      var sums =
          byCriterion.values().stream()
              .map(perLevel -> perLevel.stream().mapToInt(Integer::intValue).sum())
              .distinct()
              .toList();
      if (!byCriterion.keySet().equals(criteria)
          || byCriterion.values().stream().anyMatch(all -> all.size() != rule.levels())
          || sums.size() != 1) {
        return "levels: not one of each criterion from every juror, of " + finalist.getKey();
      }
    }
    return judged(
        rule.finalists().stream().collect(Collectors.toMap(one -> one, counts::judged)),
        bundle,
        matrix);
  }

  private static String judged(
      Map<String, Integer> judged, PublishedBundle bundle, PairwiseMatrix matrix) {
    if (!judged.keySet().equals(new HashSet<>(matrix.finalists()))) {
      return "judged: not of the rule's finalists";
    }
    for (var one : matrix.finalists()) {
      int many = judged.getOrDefault(one, 0);
      if (many > bundle.ballots()
          || matrix.finalists().stream().anyMatch(o -> matrix.compared(one, o) > many)) {
        return "the pairs or ballots do not fit the number of jurors who judged " + one;
      }
    }
    return "";
  }
}
