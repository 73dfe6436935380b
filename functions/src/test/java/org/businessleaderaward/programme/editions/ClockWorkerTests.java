package org.businessleaderaward.programme.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;

/** What holds up what, when something that is due fails. */
class ClockWorkerTests {
  @Test
  void doesTheRestBeforeItFails() {
    var award = new TestAward();
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var done = new ArrayList<String>();
    Due failing =
        (edition, _) -> {
          throw new IllegalStateException(edition.id());
        };
    var worker =
        new ClockWorker(
            award.bean(Editions.class),
            List.of(failing, (edition, _) -> done.add(edition.id())),
            award.clock());
    assertThatThrownBy(() -> worker.accept(new ScheduledEvent()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(done).isNotEmpty().hasSameSizeAs(award.bean(Editions.class).all());
  }
}
