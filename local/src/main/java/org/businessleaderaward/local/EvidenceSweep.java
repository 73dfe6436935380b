package org.businessleaderaward.local;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a bucket's lifecycle does on AWS: at the start and each hour, old uploads are deleted. */
final class EvidenceSweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);

  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("evidence-sweep").factory());

  private EvidenceSweep() {}

  static EvidenceSweep start(FolderEvidenceStore store, Clock clock) {
    var sweep = new EvidenceSweep();
    var _ = sweep.hourly.scheduleWithFixedDelay(() -> sweep(store, clock), 0, 1, TimeUnit.HOURS);
    return sweep;
  }

  private static void sweep(FolderEvidenceStore store, Clock clock) {
    try {
      store.sweep(clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("old uploads could not be swept", e);
    }
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
