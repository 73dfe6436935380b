package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.local.sample.Services;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
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
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      assertThat(new People(Storage.of(client, Store.PREFIX)).all(earlier, Role.SECRETARIAT))
          .as("the first, and who made the sample, though two starts did")
          .hasSize(2);
    }
  }

  /** Its days would reach past today, were they counted from the day on which it was added. */
  @Test
  void goesOnTodayWhenItWasBegunForAnEarlierStage() throws Exception {
    assertThat(SampleInProcess.show(data, Stage.CALL, 0, SampleBrokenOffIT::withoutNominations))
        .containsKey(PRESENT);
    assertThat(SampleInProcess.show(data, Stage.SCREENING, 0, services -> services))
        .doesNotContainKey(PRESENT)
        .containsKeys("Sample office", "its codes, each once");
    assertThat(SampleInProcess.show(data, Stage.SCREENING, 0, services -> services))
        .doesNotContainKeys(PRESENT, "Sample office");
    try (var store = Dynoxide.start(data.resolve("store.db"));
        var client = store.client()) {
      var storage = Storage.of(client, Store.PREFIX);
      var present =
          new Editions(storage).all().stream().filter(Edition::sample).findFirst().orElseThrow();
      assertThat(present.state()).isEqualTo(EditionState.SCREENING);
      assertThat(SampleInProcess.times(new AuditLog(storage), present.id()))
          .isSorted()
          .allMatch(Instant.now()::isAfter);
    }
  }

  @Test
  void keepsNobodyFromTheServerWhateverFails() throws Exception {
    assertThat(
            SampleInProcess.show(
                data,
                Stage.SMALL,
                0,
                services ->
                    new Changed(services) {
                      @Override
                      public <T> T bean(Class<T> type) {
                        if (type == ProgrammeSeed.class) {
                          throw new IllegalStateException("not added");
                        }
                        return super.bean(type);
                      }
                    }))
        .containsExactly(entry(PRESENT, "not added"));
  }

  /** Services that end as the first nomination is to be made. */
  private static Services withoutNominations(Services services) {
    return new Changed(services) {
      @Override
      public Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> room(Room room) {
        if (room == Room.NOMINATIONS) {
          throw new IllegalStateException("no nominations");
        }
        return super.room(room);
      }
    };
  }

  /** Services that end as the ballots are to be counted. */
  private static Services withoutCount(Services services) {
    return new Changed(services) {
      @Override
      public <T> T bean(Class<T> type) {
        if (type == FixReceipts.class) {
          throw new IllegalStateException("broken off");
        }
        return super.bean(type);
      }
    };
  }

  /** Services as they are, but for what a test changes. */
  private static class Changed implements Services {
    private final Services services;

    Changed(Services services) {
      this.services = services;
    }

    @Override
    public Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> room(Room room) {
      return services.room(room);
    }

    @Override
    public <T> T bean(Class<T> type) {
      return services.bean(type);
    }
  }
}
