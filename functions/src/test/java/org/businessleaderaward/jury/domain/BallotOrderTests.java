package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BallotOrderTests {
  private static final List<String> FINALISTS = List.of("a", "b", "c", "d");

  @Test
  void isTheSameWheneverAJurorComesBack() {
    var order = BallotOrder.of("person-1", FINALISTS);
    assertThat(order).containsExactlyInAnyOrderElementsOf(FINALISTS);
    assertThat(BallotOrder.of("person-1", FINALISTS.reversed())).isEqualTo(order);
  }

  @Test
  void putsEveryFinalistFirstForSomeJuror() {
    var first =
        IntStream.range(0, 50)
            .mapToObj(juror -> BallotOrder.of("person-" + juror, FINALISTS).getFirst());
    assertThat(first).containsAll(FINALISTS);
  }
}
