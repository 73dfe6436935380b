package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinkStrengthTests {
  @Test
  void moreWinningVotesAreStrongerAndWithAsManyFewerLosingOnes() {
    assertThat(new LinkStrength(6, 3, 9)).isGreaterThan(new LinkStrength(5, 1, 9));
    assertThat(new LinkStrength(5, 1, 9)).isGreaterThan(new LinkStrength(5, 4, 9));
  }

  @Test
  void votesCountAsSharesOfTheJurorsWhoJudgedBoth() {
    assertThat(new LinkStrength(2, 1, 3)).isEqualByComparingTo(new LinkStrength(4, 2, 6));
    assertThat(new LinkStrength(2, 0, 2)).isGreaterThan(new LinkStrength(5, 1, 6));
  }

  @Test
  void isOfNothingButAWin() {
    assertThatThrownBy(() -> new LinkStrength(2, 2, 4)).hasMessage("not a win: 2:2");
    assertThatThrownBy(() -> new LinkStrength(1, 2, 4)).hasMessage("not a win: 1:2");
    assertThatThrownBy(() -> new LinkStrength(3, 2, 4)).hasMessage("not a win: 3:2");
    assertThat(new LinkStrength(3, 1, 4).winning()).isEqualTo(3);
  }
}
