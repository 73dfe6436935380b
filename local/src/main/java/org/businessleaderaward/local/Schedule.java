package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a worker at once or soon, and then again and again, one run at a time, as an EventBridge
 * rule with a rate does. A run that fails is noted and the next one is made as if it had not.
 */
final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  /**
   * For a run of the clock; the night's, which takes longer, is made again after the next start.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String worker;
  private final Consumer<ScheduledEvent> function;
  private final ScheduledExecutorService executor;
  private final Future<?> runs;

  private Schedule(
      String worker, Consumer<ScheduledEvent> function, Duration first, Duration every) {
    this.worker = worker;
    this.function = function;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedule of " + worker).factory());
    this.runs =
        executor.scheduleWithFixedDelay(
            this::run, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins.
   *
   * @param worker name of the function
   * @param every how long from the end of a run to the next one
   */
  static Schedule start(String worker, Consumer<ScheduledEvent> function, Duration every) {
    return startIn(Duration.ZERO, worker, function, every);
  }

  /** The same, with the first run after a while. */
  static Schedule startIn(
      Duration first, String worker, Consumer<ScheduledEvent> function, Duration every) {
    return new Schedule(worker, function, first, every);
  }

  private void run() {
    try {
      function.accept(event());
    } catch (RuntimeException e) {
      if (!executor.isShutdown()) {
        LOG.warn("{} failed", worker, e);
      }
    }
  }

  private static ScheduledEvent event() {
    return new ScheduledEvent().withSource("aws.events").withDetailType("Scheduled Event");
  }

  /** Begins no further run, and waits a moment for the one under way before it is broken off. */
  @Override
  public void close() {
    runs.cancel(false);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
