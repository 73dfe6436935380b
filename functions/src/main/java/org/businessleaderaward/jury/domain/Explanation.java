package org.businessleaderaward.jury.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.businessleaderaward.programme.DecisionRule.Method;

/**
 * Says in English how each place came about, a sentence or two for each.
 *
 * @param tally what was counted
 * @param disclosure what is published of it; nothing else is said
 * @param name what a finalist is called
 */
record Explanation(Tally tally, Disclosure disclosure, UnaryOperator<String> name) {

  List<String> of(Ranking ranking) {
    return ranking.decisions().stream()
        .map(d -> "Place %d: %s. %s".formatted(d.place(), name(d.finalist()), why(d)))
        .map(String::strip)
        .toList();
  }

  private String why(Decision decision) {
    return switch (decision.ground()) {
      case DIRECT ->
          "In direct comparison, more jurors prefer it to each finalist without a place than the"
              + " other way round.";
      case CHAINS ->
          "Its chains of won comparisons to each finalist without a place are stronger than the"
              + " chains back.";
      case LOCKED ->
          "With the won comparisons locked in from the strongest down, none puts a finalist without"
              + " a place above it.";
      case MEAN -> "Its weighted mean is the highest of those without a place" + mean(decision);
      case GRADES ->
          "Compared from the middle outwards, its levels are the best of those without a place"
              + median(decision);
      case FEWEST_FIRST ->
          "Of the %d who stood in round %d, the smallest share of jurors put it first: %s."
              .formatted(decision.place(), round(decision), first(decision.finalist(), decision));
      case LAST_STANDING -> "All others have fallen.";
      case HEAD_TO_HEAD, HEAVIEST_MEDIAN, LOT -> level(decision) + tie(decision);
      case LAST -> "No other finalist is left.";
    };
  }

  private String level(Decision decision) {
    var others =
        decision.among().stream()
            .filter(one -> !one.equals(decision.finalist()))
            .map(this::name)
            .collect(Collectors.joining(", "));
    return switch (tally.rule().method()) {
      case SCHULZE -> "It stands level with %s by chains of won comparisons".formatted(others);
      case RANKED_PAIRS ->
          "No locked comparison puts one above the other of it and %s".formatted(others);
      case WEIGHTED_MEAN -> "Its weighted mean is that of %s".formatted(others);
      case MEDIAN -> "Its levels are as good as those of %s".formatted(others);
      case INSTANT_RUNOFF ->
          "Of the %d who stood in round %d, as small a share of jurors put it first as %s"
              .formatted(decision.place(), round(decision), others);
    };
  }

  private String tie(Decision decision) {
    boolean runOff = tally.rule().method() == Method.INSTANT_RUNOFF;
    var heaviest = tally.rule().heaviest().id();
    return switch (decision.ground()) {
      case HEAD_TO_HEAD ->
          ", and it %s the direct comparison: %s."
              .formatted(runOff ? "loses" : "wins", directly(decision));
      case HEAVIEST_MEDIAN ->
          ", direct comparison decides nothing, and its median on the heaviest criterion (%s) is the %s: %s."
              .formatted(heaviest, runOff ? "worst" : "best", medians(decision));
      default ->
          ", and neither direct comparison nor the median on the heaviest criterion (%s) decides; the lot, fixed before the vote opened, does."
              .formatted(heaviest);
    };
  }

  private String directly(Decision decision) {
    var one = decision.finalist();
    var matrix = tally.matrix();
    return decision.among().stream()
        .filter(o -> !o.equals(one) && matrix.compared(one, o) > 0)
        .map(
            o ->
                "%d to %d against %s"
                    .formatted(matrix.preferred(one, o), matrix.preferred(o, one), name(o)))
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

  /** The mean to two places: the weights add up to 100, so that a score is hundredths of levels. */
  private String mean(Decision decision) {
    return disclosure
        .levels()
        .map(
            levels -> {
              long judged = levels.judged(decision.finalist());
              long total = levels.total(tally.rule(), decision.finalist());
              long rounded = (2 * total + judged) / (2 * judged);
              return ": %d.%02d of %d, by %d jurors."
                  .formatted(rounded / 100, rounded % 100, tally.rule().levels() - 1, judged);
            })
        .orElse(".");
  }

  private String median(Decision decision) {
    return disclosure
        .levels()
        .map(levels -> levels.grades(tally.rule(), decision.finalist()))
        .map(grades -> "; the one in the middle is %d.".formatted(MajorityJudgment.median(grades)))
        .orElse(".");
  }

  private int round(Decision decision) {
    return tally.rule().finalists().size() - decision.place() + 1;
  }

  private String first(String finalist, Decision decision) {
    var votes =
        disclosure
            .rounds()
            .orElseThrow()
            .get(round(decision) - 1)
            .votes()
            .getOrDefault(finalist, 0);
    return "%d of %d who judged it".formatted(votes, tally.judged().getOrDefault(finalist, 0));
  }

  private String name(String finalist) {
    return name.apply(finalist);
  }
}
