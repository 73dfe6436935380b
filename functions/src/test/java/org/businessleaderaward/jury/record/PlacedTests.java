package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.businessleaderaward.jury.proofs.StepFails;
import org.junit.jupiter.api.Test;

class PlacedTests {
  private static final List<Placed> RANKING =
      List.of(
          new Placed(1, "berta", "LOT", List.of("anna", "berta")),
          new Placed(2, "anna", "LAST", List.of("anna")));

  @Test
  void isReadAsItWasWritten() {
    assertThat(Placed.write(RANKING))
        .isEqualTo(
            "{\"ranking\":[{\"among\":[\"anna\",\"berta\"],\"finalist\":\"berta\",\"ground\":\"LOT\",\"place\":1},"
                + "{\"among\":[\"anna\"],\"finalist\":\"anna\",\"ground\":\"LAST\",\"place\":2}]}");
    assertThat(Placed.read(Placed.write(RANKING))).isEqualTo(RANKING);
  }

  @Test
  void isNotReadWithMoreInIt() {
    assertThatThrownBy(
            () -> Placed.read(Placed.write(RANKING).replace("\"place\":1", "\"place\":1,\"x\":1")))
        .isInstanceOf(StepFails.class);
  }
}
