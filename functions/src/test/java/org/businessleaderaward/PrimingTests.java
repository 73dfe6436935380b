package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFunction;
import org.businessleaderaward.storage.StoreCalls;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Rooms around a snapshot, each under its role. */
@ExtendWith(OutputCaptureExtension.class)
class PrimingTests {
  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final Snapshots snapshots = new Snapshots();

  @ParameterizedTest
  @EnumSource(Room.class)
  void asksTheStoreBeforeTheSnapshotAndWritesNothing(Room room) {
    snapshots.take(award, room);
    assertThat(calls.names()).isNotEmpty().isSubsetOf(Set.of("GetItem", "Query"));
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void asksTheStoreAgainAfterEachStart(Room room) {
    snapshots.take(award, room);
    calls.forget();
    snapshots.start(room);
    assertThat(calls.names()).isNotEmpty().isSubsetOf(Set.of("GetItem", "Query"));
  }

  /** An operation that the room does not know, or that it refuses for its form, primes nothing. */
  @ParameterizedTest
  @EnumSource(Room.class)
  void asksWhatTheRoomUnderstands(Room room, CapturedOutput log) {
    snapshots.take(award, room);
    assertThat(log.getAll()).contains("primed: ").doesNotContain("primed: 400", "primed: 403");
  }

  /** Stands for Lambda, which calls what is registered. */
  private static final class Snapshots extends Context<Resource> {
    private final List<Resource> registered = new ArrayList<>();

    void take(TestAward award, Room room) {
      Priming.before(this, award.bean(RoomFunction.class, room.id()));
      at(room, registered.getLast()::beforeCheckpoint);
    }

    void start(Room room) {
      at(room, registered.getLast()::afterRestore);
    }

    private void at(Room room, Hook hook) {
      RoleGuard.as(
          room.id(),
          () -> {
            try {
              hook.call(this);
              return true;
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }

    private interface Hook {
      void call(Context<? extends Resource> context) throws Exception;
    }

    @Override
    public void register(Resource resource) {
      registered.add(resource);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
  }
}
