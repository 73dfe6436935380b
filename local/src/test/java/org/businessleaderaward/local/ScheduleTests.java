package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleTests {
  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration NEVER_AGAIN = Duration.ofDays(1);

  @Test
  void runsAtOnceWithTheEventOfASchedule() throws Exception {
    var events = new SynchronousQueue<ScheduledEvent>();
    try (var _ = Schedule.start("worker", event -> put(events, event), NEVER_AGAIN)) {
      var event = events.take();
      assertThat(event.getSource()).isEqualTo("aws.events");
      assertThat(event.getDetailType()).isEqualTo("Scheduled Event");
    }
  }

  @Test
  void runsAgainAfterARunThatFailed() throws Exception {
    var runs = new CountDownLatch(3);
    try (var _ =
        Schedule.start(
            "worker",
            event -> {
              runs.countDown();
              throw new IllegalStateException("not this time");
            },
            OFTEN)) {
      runs.await();
    }
    assertThat(runs.getCount()).isZero();
  }

  @Test
  void waitsForTheRunUnderWayAndBeginsNoOther() throws Exception {
    var begun = new CountDownLatch(1);
    var closing = new CountDownLatch(1);
    var runs = new AtomicInteger();
    var interrupted = new AtomicBoolean();
    var schedule =
        Schedule.start(
            "worker",
            event -> {
              begun.countDown();
              interrupted.set(!awaited(closing));
              runs.incrementAndGet();
            },
            OFTEN);
    begun.await();
    var closer = Thread.ofVirtual().start(schedule::close);
    while (closer.getState() == Thread.State.NEW || closer.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closer.join();
    assertThat(runs).hasValue(1);
    assertThat(interrupted).isFalse();
  }

  private static void put(SynchronousQueue<ScheduledEvent> events, ScheduledEvent event) {
    try {
      events.put(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
