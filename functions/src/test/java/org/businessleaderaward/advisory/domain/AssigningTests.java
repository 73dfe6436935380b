package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssigningTests {
  @Test
  void givesEachNominationTheSameNumberOfDifferentAdvisers() {
    qt().forAll(integers().between(0, 60), integers().between(1, 20), integers().between(1, 10))
        .checkAssert(
            (nominations, advisers, each) -> {
              var dealt = Assigning.deal(ids("n", nominations), ids("a", advisers), each);
              assertThat(dealt).hasSize(nominations);
              assertThat(dealt.values())
                  .allMatch(hand -> hand.size() == Math.min(each, advisers))
                  .allMatch(hand -> hand.stream().distinct().count() == hand.size());
            });
  }

  @Test
  void letsNoTwoAdvisersDifferByMoreThanOne() {
    qt().forAll(integers().between(0, 60), integers().between(1, 20), integers().between(1, 10))
        .checkAssert(
            (nominations, advisers, each) -> {
              var loads = new HashMap<String, Integer>();
              ids("a", advisers).forEach(adviser -> loads.put(adviser, 0));
              Assigning.deal(ids("n", nominations), ids("a", advisers), each)
                  .values()
                  .forEach(hand -> hand.forEach(adviser -> loads.merge(adviser, 1, Integer::sum)));
              assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                  .isBetween(0, 1);
            });
  }

  @Test
  void givesTheSameAnswerInWhateverOrderTheyCome() {
    var once = Assigning.deal(List.of("n1", "n2", "n3"), List.of("a1", "a2", "a3"), 2);
    var again = Assigning.deal(List.of("n3", "n1", "n2"), List.of("a2", "a3", "a1"), 2);
    assertThat(again).isEqualTo(once);
    assertThat(once)
        .isEqualTo(
            Map.of(
                "n1", List.of("a1", "a2"), "n2", List.of("a3", "a1"), "n3", List.of("a2", "a3")));
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }
}
