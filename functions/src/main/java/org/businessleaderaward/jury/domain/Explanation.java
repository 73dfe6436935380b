package org.businessleaderaward.jury.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Says in English how each place came about, a sentence or two for each.
 *
 * @param matrix the comparisons
 * @param rule the rule
 * @param name what a finalist is called
 */
record Explanation(PairwiseMatrix matrix, FrozenRule rule, UnaryOperator<String> name) {

  List<String> of(Ranking ranking) {
    var decisions = ranking.decisions();
    return decisions.stream()
        .map(d -> "Place %d: %s. %s".formatted(d.place(), name(d.finalist()), why(d)))
        .map(String::strip)
        .toList();
  }

  private String why(Decision decision) {
    var others = others(decision);
    return switch (decision.ground()) {
      case DIRECT ->
          "In direct comparison, more jurors prefer it to each finalist without a place than the"
              + " other way round.";
      case CHAINS ->
          "Its chains of won comparisons to each finalist without a place are stronger than the"
              + " chains back.";
      case HEAD_TO_HEAD ->
          "It stands level with %s by chains of won comparisons, and wins the direct comparison: %s."
              .formatted(others, directly(decision));
      case HEAVIEST_MEDIAN ->
          "It stands level with %s, direct comparison decides nothing, and its median on the heaviest criterion (%s) is the best: %s."
              .formatted(others, rule.heaviest().id(), medians(decision));
      case LOT ->
          "It stands level with %s, and neither direct comparison nor the median on the heaviest criterion (%s) decides; the lot, fixed before the vote opened, does."
              .formatted(others, rule.heaviest().id());
      case LAST -> "No other finalist is left.";
    };
  }

  private String others(Decision decision) {
    return decision.among().stream()
        .filter(one -> !one.equals(decision.finalist()))
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  private String directly(Decision decision) {
    var winner = decision.finalist();
    return decision.among().stream()
        .filter(o -> !o.equals(winner) && matrix.compared(winner, o) > 0)
        .map(
            o ->
                "%d to %d against %s"
                    .formatted(matrix.preferred(winner, o), matrix.preferred(o, winner), name(o)))
        .collect(Collectors.joining(", "));
  }

  private String medians(Decision decision) {
    return decision.medians().entrySet().stream()
        .map(e -> name(e.getKey()) + " " + half(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String half(int doubled) {
    return doubled / 2 + (doubled % 2 == 0 ? "" : ".5");
  }

  private String name(String finalist) {
    return name.apply(finalist);
  }
}
