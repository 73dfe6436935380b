package org.businessleaderaward.jury.trustees;

import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions on the round of what belongs to a choice of trustees. */
final class Rounds {
  private Rounds() {}

  /** Nothing is there but what belongs to an earlier choice. */
  static Expression isAfterAll(int round) {
    return on("attribute_not_exists(pk) OR #round < :round", round);
  }

  /** The choice on record is this one; nothing is on record before anybody was chosen. */
  static Expression isStill(int round) {
    return on(
        round == 0 ? "attribute_not_exists(pk) OR #round = :round" : "#round = :round", round);
  }

  private static Expression on(String condition, int round) {
    return Expression.builder()
        .expression(condition)
        .putExpressionName("#round", "round")
        .putExpressionValue(":round", AttributeValue.fromN(Integer.toString(round)))
        .build();
  }
}
