package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class AgreementTests {
  /**
   * The example of Krippendorff 2011 with four observers, twelve units and values missing. Its
   * alpha for ordinal data is 0.815 there.
   */
  @Test
  void isThatOfThePaper() {
    var units =
        List.of(
            List.of(1, 1, 1),
            List.of(2, 2, 3, 2),
            List.of(3, 3, 3, 3),
            List.of(3, 3, 3, 3),
            List.of(2, 2, 2, 2),
            List.of(1, 2, 3, 4),
            List.of(4, 4, 4, 4),
            List.of(1, 1, 2, 1),
            List.of(2, 2, 2, 2),
            List.of(5, 5, 5),
            List.of(1, 1),
            List.of(3));
    assertThat(Agreement.alpha(units).orElseThrow()).isCloseTo(0.815, within(0.0005));
  }

  @Test
  void isOneWhenAllAgreeAndNothingWithoutAnythingToCompare() {
    assertThat(Agreement.alpha(List.of(List.of(1, 1), List.of(4, 4, 4)))).hasValue(1);
    assertThat(Agreement.alpha(List.of())).isEmpty();
    assertThat(Agreement.alpha(List.of(List.of(1), List.of(4)))).isEmpty();
    assertThat(Agreement.alpha(List.of(List.of(3, 3), List.of(3, 3)))).isEmpty();
  }

  @Test
  void isNeverMoreThanOneAndOneOnlyForFullAgreement() {
    qt().forAll(units())
        .checkAssert(
            units ->
                Agreement.alpha(units)
                    .ifPresent(
                        alpha -> {
                          assertThat(alpha).isLessThanOrEqualTo(1);
                          assertThat(alpha == 1)
                              .isEqualTo(
                                  units.stream().allMatch(u -> u.stream().distinct().count() < 2));
                        }));
  }

  @Test
  void asksNeitherWhoJudgedNorInWhatOrder() {
    qt().forAll(units())
        .checkAssert(
            units -> {
              var turned = new ArrayList<List<Integer>>();
              units.forEach(unit -> turned.add(unit.reversed()));
              Collections.reverse(turned);
              var alpha = Agreement.alpha(units);
              assertThat(Agreement.alpha(turned).isPresent()).isEqualTo(alpha.isPresent());
              alpha.ifPresent(
                  value ->
                      assertThat(Agreement.alpha(turned).orElseThrow())
                          .isCloseTo(value, within(1e-9)));
            });
  }

  private static Gen<List<List<Integer>>> units() {
    return lists().of(lists().of(integers().between(1, 4)).ofSizeBetween(0, 5)).ofSizeBetween(0, 8);
  }
}
