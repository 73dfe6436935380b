package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.nio.file.Path;
import java.util.function.Function;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.local.sample.Services;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a sample of {@code --demo} in whose making something failed. */
class SampleBrokenOffIT {
  private static final String EARLIER = "Earlier sample, not led on";
  private static final String PRESENT = "Sample, not led on";

  @TempDir Path data;

  @Test
  void goesOnWhereItWasBrokenOffWhileCounting() throws Exception {
    assertThat(SampleInProcess.show(data, Stage.CALL, 0, SampleBrokenOffIT::withoutCount))
        .containsEntry(EARLIER, "broken off")
        .doesNotContainKey(PRESENT)
        .containsKey("Sample nominator");
    String earlier;
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      var samples =
          new Editions(Storage.of(client, Store.PREFIX))
              .all().stream().filter(Edition::sample).toList();
      assertThat(samples)
          .extracting(Edition::state)
          .containsExactly(EditionState.CALL_OPEN, EditionState.VOTING);
      earlier = samples.getLast().id();
    }
    assertThat(SampleInProcess.show(data, Stage.CALL, 0, services -> services))
        .doesNotContainKey(EARLIER);
    SampleInProcess.assertThatItsLogHolds(data, earlier, EditionState.ARCHIVED);
  }

  /** Services that end as the ballots are to be counted. */
  private static Services withoutCount(Services services) {
    return new Services() {
      @Override
      public Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> room(Room room) {
        return services.room(room);
      }

      @Override
      public <T> T bean(Class<T> type) {
        if (type == FixReceipts.class) {
          throw new IllegalStateException("broken off");
        }
        return services.bean(type);
      }
    };
  }
}
