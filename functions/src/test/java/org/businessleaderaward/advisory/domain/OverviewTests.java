package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverviewTests {
  private static final Map<String, Integer> WEIGHTS = Map.of("strategy", 3, "supply-chain", 1);

  @Test
  void spreadsFromTheLowestToTheHighestOfTheAdvisersOwnWeightedLevels() {
    var handedIn = List.of(assessment(1, 1), assessment(4, 4), assessment(2, 4));
    assertThat(Overview.spread(handedIn, WEIGHTS)).contains(new Overview.Spread(2.5, 1, 4));
  }

  @Test
  void hasNoSpreadBeforeAnybodyRated() {
    assertThat(Overview.spread(List.of(), WEIGHTS)).isEmpty();
    assertThat(Overview.spread(List.of(Assessment.NONE), WEIGHTS)).isEmpty();
  }

  private static Assessment assessment(int strategy, int supplyChain) {
    return new Assessment(
        Assessment.Status.SUBMITTED,
        1,
        List.of(new Rating("strategy", strategy), new Rating("supply-chain", supplyChain)),
        List.of(),
        null,
        "",
        null,
        null);
  }
}
