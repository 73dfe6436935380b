package org.businessleaderaward.jury.domain;

import java.util.Map;
import java.util.TreeMap;

/** What a result holds of the ballots themselves, and why no more. */
enum BallotsShown {
  /** The rule withholds them. */
  WITHHELD(
      "The ballots are not in this result: the rule withholds them. What the count took of them in"
          + " totals is."),
  /** The rule publishes their orders, but they would tell who voted how. */
  TOO_FEW_ALIKE(
      "The ballots are not in this result, though the rule publishes their orders: each set of"
          + " finalists that a ballot orders must be ordered by %d ballots or more, or an order"
              .formatted(FrozenRule.ORDERINGS_PUBLISHED_FROM)
          + " could tell whose it is, and one was not."),
  /** The order of every counted ballot. */
  ORDERINGS(
      "The order of finalists on every counted ballot is in this result, without names and levels,"
          + " and sorted, so that where it stands tells nothing.");

  private final String words;

  BallotsShown(String words) {
    this.words = words;
  }

  static BallotsShown of(FrozenRule rule, Disclosure disclosure) {
    if (!rule.publishesOrderings()) {
      return WITHHELD;
    }
    return disclosure.orderings().isPresent() ? ORDERINGS : TOO_FEW_ALIKE;
  }

  Map<String, Object> json() {
    return new TreeMap<>(Map.of("state", name(), "words", words));
  }
}
