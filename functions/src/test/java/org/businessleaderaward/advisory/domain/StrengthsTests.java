package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrengthsTests {
  private static final Map<String, Integer> HIGHEST = new LinkedHashMap<>();

  static {
    HIGHEST.put("supply-chain", 4);
    HIGHEST.put("strategy", 4);
  }

  @Test
  void areTheCommentsOnCriteriaThatTheirAuthorRatesInTheUpperHalf() {
    var praising = assessment(3, "Clear aims.", 4, "Suppliers are checked.");
    var torn = assessment(2, "Vague.", 3, "Contracts say so.");
    var critical = assessment(0, "None.", 1, "Hardly any.");
    assertThat(Strengths.of(HIGHEST, List.of(praising, torn, critical)))
        .containsExactlyInAnyOrder(
            new CriterionComment("supply-chain", "Suppliers are checked."),
            new CriterionComment("supply-chain", "Contracts say so."),
            new CriterionComment("strategy", "Clear aims."))
        .extracting(CriterionComment::criterion)
        .containsExactly("supply-chain", "supply-chain", "strategy");
  }

  @Test
  void standInAnOrderThatDoesNotTellWhoSaidThem() {
    var one = assessment(4, "One.", 4, "Second.");
    var other = assessment(4, "Other.", 4, "First.");
    assertThat(Strengths.of(HIGHEST, List.of(one, other)))
        .isEqualTo(Strengths.of(HIGHEST, List.of(other, one)));
  }

  @Test
  void areNoneWhereNothingIsSaidOrRated() {
    assertThat(Strengths.of(HIGHEST, List.of())).isEmpty();
    assertThat(Strengths.of(HIGHEST, List.of(Assessment.NONE))).isEmpty();
    assertThat(Strengths.of(Map.of(), List.of(assessment(4, "One.", 4, "Two.")))).isEmpty();
  }

  private static Assessment assessment(
      int strategy, String onStrategy, int supplyChain, String onSupplyChain) {
    return new Assessment(
        Assessment.Status.SUBMITTED,
        1,
        List.of(new Rating("strategy", strategy), new Rating("supply-chain", supplyChain)),
        List.of(
            new CriterionComment("strategy", onStrategy),
            new CriterionComment("supply-chain", onSupplyChain)),
        null,
        "",
        null,
        null);
  }
}
