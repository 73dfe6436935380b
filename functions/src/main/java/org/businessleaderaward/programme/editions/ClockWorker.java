package org.businessleaderaward.programme.editions;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Editions;

/**
 * The function {@code clock}: run by a schedule every few minutes, it does what is due by the
 * server's clock. The event's own time is not read, for an event may come late, twice or not at
 * all; whatever a run misses, the next one finds still due. What fails holds up nothing else: the
 * run goes on, and fails at its end.
 */
public final class ClockWorker implements Consumer<ScheduledEvent> {
  private final Editions editions;
  private final List<Due> due;
  private final AuditQueue queue;
  private final Clock clock;

  ClockWorker(Editions editions, List<Due> due, AuditQueue queue, Clock clock) {
    this.editions = editions;
    this.due = due;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void accept(ScheduledEvent event) {
    var now = clock.instant();
    var failed = new ArrayList<RuntimeException>();
    for (var edition : editions.all()) {
      trying(() -> queue.chainLeft(edition.id()), failed);
      for (var one : due) {
        trying(() -> one.perform(edition, now), failed);
      }
    }
    if (!failed.isEmpty()) {
      var first = failed.removeFirst();
      failed.forEach(first::addSuppressed);
      throw first;
    }
  }

  private static void trying(Runnable act, List<RuntimeException> failed) {
    try {
      act.run();
    } catch (RuntimeException e) {
      failed.add(e);
    }
  }
}
