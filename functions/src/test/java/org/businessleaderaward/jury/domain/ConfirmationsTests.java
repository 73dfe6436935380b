package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationsTests {
  private static final Instant GIVEN = Instant.parse("2026-07-01T12:00:00Z");
  private static final Duration WINDOW = Duration.ofHours(24);
  private static final Instant END = GIVEN.plus(WINDOW);

  @Test
  void theFirstLapsesWithItsWindowToTheMillisecondWhoeverGaveIt() {
    var bySecretariat = new Confirmations(GIVEN, null, WINDOW);
    var byChair = new Confirmations(null, GIVEN, WINDOW);
    assertThat(bySecretariat.lapseAt()).contains(END);
    assertThat(byChair.lapseAt()).contains(END);
    assertThat(bySecretariat.haveLapsed(END.minusMillis(1))).isFalse();
    assertThat(bySecretariat.haveLapsed(END)).isTrue();
    assertThat(byChair.haveLapsed(END)).isTrue();
  }

  @Test
  void bothTogetherDoNotLapse() {
    var both = new Confirmations(GIVEN, END.minusMillis(1), WINDOW);
    assertThat(both.lapseAt()).isEmpty();
    assertThat(both.haveLapsed(END.plus(WINDOW))).isFalse();
  }

  @Test
  void theSecondDoesNotBringBackAFirstThatHasLapsed() {
    for (var late :
        List.of(new Confirmations(GIVEN, END, WINDOW), new Confirmations(END, GIVEN, WINDOW))) {
      assertThat(late.lapseAt()).contains(END);
      assertThat(late.haveLapsed(END)).isTrue();
    }
  }

  @Test
  void noneHasNothingToLapse() {
    assertThat(new Confirmations(null, null, WINDOW).lapseAt()).isEmpty();
    assertThat(new Confirmations(null, null, WINDOW).haveLapsed(END)).isFalse();
  }
}
