package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.Test;

class TurnsTests {
  private static final int MOST = 2;
  private static final int CALLERS = 20;

  private static final Duration ENDLESS = Duration.ofDays(1);

  private final Turns turns = new Turns(MOST, Duration.ZERO);

  @Test
  void row54LetsSoManyOfWhoeverAsksWorkAtOnceAndJurorsAtAnyTime() throws Exception {
    var begun = new CountDownLatch(MOST);
    var end = new CountDownLatch(1);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < CALLERS; i++) {
        var room = i % 2 == 0 ? Room.PUBLIC : Room.PARTNERS;
        asked.add(
            threads.submit(
                () ->
                    turns.take(
                        room,
                        () -> {
                          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                          begun.countDown();
                          boolean ended = isOver(end);
                          atOnce.decrementAndGet();
                          return ended;
                        })));
      }
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
      var juror = threads.submit(() -> turns.take(Room.JURY, () -> "voted"));
      assertThat(juror.get(60, TimeUnit.SECONDS)).isEqualTo("voted");
      end.countDown();
      for (var one : asked) {
        assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
      }
    }
    assertThat(most).hasValue(MOST);
  }

  @Test
  void row54HasWhoeverAsksGiveWayToJurors() {
    var patient = new Turns(MOST, ENDLESS);
    var order = new CopyOnWriteArrayList<String>();
    var readers = new ArrayList<Thread>();
    patient.take(
        Room.JURY,
        () -> {
          for (int i = 0; i < MOST; i++) {
            readers.add(
                Thread.ofVirtual().start(() -> patient.take(Room.PUBLIC, () -> order.add("read"))));
          }
          Story.eventually(
              "readers who wait",
              () ->
                  readers.stream().allMatch(each -> each.getState() == Thread.State.TIMED_WAITING)
                      ? Optional.of("waiting")
                      : Optional.empty());
          return order.add("voted");
        });
    readers.forEach(TurnsTests::join);
    assertThat(order).containsExactly("voted", "read", "read");
  }

  @Test
  void row54LetsNobodyGiveWayForEver() {
    var order = new CopyOnWriteArrayList<String>();
    turns.take(
        Room.JURY,
        () -> {
          join(Thread.ofVirtual().start(() -> turns.take(Room.PUBLIC, () -> order.add("read"))));
          return order.add("voted");
        });
    assertThat(order).containsExactly("read", "voted");
  }

  @Test
  void givesItsTurnOnWhenItFailed() {
    for (int i = 0; i <= MOST; i++) {
      assertThatThrownBy(
              () ->
                  turns.take(
                      Room.PUBLIC,
                      () -> {
                        throw new IllegalStateException("failed");
                      }))
          .hasMessage("failed");
    }
    assertThat(turns.take(Room.PUBLIC, () -> "answered")).isEqualTo("answered");
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOver(CountDownLatch end) {
    try {
      return end.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
