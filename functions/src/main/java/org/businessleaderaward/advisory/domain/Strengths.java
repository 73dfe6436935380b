package org.businessleaderaward.advisory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What advisers praise: what they say on the criteria that they rate in the upper half. */
public final class Strengths {
  private Strengths() {}

  /**
   * Their comments alone, of nobody and without a level; on each criterion in an order that tells
   * nothing.
   *
   * @param highest the highest level of each criterion, in the order in which they are shown
   * @param submitted what advisers submitted on one nomination
   */
  public static List<CriterionComment> of(
      Map<String, Integer> highest, List<Assessment> submitted) {
    return highest.entrySet().stream()
        .flatMap(
            criterion ->
                submitted.stream()
                    .filter(one -> isPraised(one, criterion.getKey(), criterion.getValue()))
                    .flatMap(one -> on(criterion.getKey(), one))
                    .sorted(Comparator.comparing(said -> Shuffle.place("", said.text()))))
        .toList();
  }

  private static boolean isPraised(Assessment by, String criterion, int highest) {
    return by.ratings().stream()
        .anyMatch(rating -> rating.criterion().equals(criterion) && 2 * rating.level() > highest);
  }

  private static Stream<CriterionComment> on(String criterion, Assessment by) {
    return by.comments().stream().filter(comment -> comment.criterion().equals(criterion));
  }
}
