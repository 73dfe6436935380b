package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.businessleaderaward.directory.documents.SearchTime;
import org.businessleaderaward.directory.snapshots.BrokenSnapshot;
import org.businessleaderaward.directory.snapshots.SnapshotStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest search snapshot that can be read. The first reader opens it; from then on a thread of
 * its own looks for a newer one, so that no later reader waits. Where that thread stood still, as
 * it does while Lambda freezes the process or starts it from a snapshot, the next reader looks. A
 * broken one is passed over for a while and the last good one kept. When no look has succeeded for
 * too long, nobody knows what has been taken out of the directory since, and nothing is answered
 * from it.
 */
public final class CurrentSnapshot {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentSnapshot.class);

  /** After so many intervals without a look the thread that looks is standing still. */
  private static final int LATE = 3;

  /**
   * A broken snapshot is tried again after so many: what it wants may have been a file's or memory.
   */
  static final int AGAIN = 12;

  /** After so many intervals without a look that succeeded there is no answer. */
  static final int TOO_LATE = 900;

  private final SnapshotStore store;
  private final Duration interval;
  private final InstantSource clock;
  private final Map<Long, Instant> broken = new HashMap<>();
  private volatile @Nullable Snapshot current;
  private volatile Instant looked = Instant.MIN;
  private volatile Instant refreshed = Instant.MIN;

  /**
   * Reads from a store.
   *
   * @param interval how often to look for a newer snapshot
   * @param clock the server's clock, which goes on while the process stands still
   */
  public CurrentSnapshot(SnapshotStore store, Duration interval, InstantSource clock) {
    Snapshot.LuceneAdvice.passOver();
    this.store = store;
    this.interval = interval;
    this.clock = clock;
  }

  /** What is done with an open snapshot. */
  interface Reading<R> {
    R of(Snapshot snapshot) throws IOException;
  }

  /** Reads within a time, which begins when there is something to read. */
  <R> R read(SearchTime time, Reading<R> reading) {
    return read(snapshot -> time.during(() -> reading.of(snapshot.within(time))));
  }

  /**
   * Reads.
   *
   * @throws IllegalStateException when there is no snapshot that can be read, or the one that is
   *     held may have been replaced long ago
   */
  <R> R read(Reading<R> reading) {
    var snapshot = held();
    try (snapshot) {
      return reading.of(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Snapshot held() {
    if (current != null && isPast(looked, LATE)) {
      refreshOrLog();
    }
    if (current != null && isPast(refreshed, TOO_LATE)) {
      throw new IllegalStateException("the directory snapshot is older than it may be");
    }
    while (true) {
      var snapshot = current;
      if (snapshot == null) {
        snapshot = first();
      }
      if (snapshot.hold()) {
        return snapshot;
      }
    }
  }

  private boolean isPast(Instant since, int intervals) {
    return clock.instant().isAfter(since.plus(interval.multipliedBy(intervals)));
  }

  private synchronized Snapshot first() {
    if (current == null) {
      refresh();
      if (current == null) {
        throw new IllegalStateException("there is no directory snapshot that can be read");
      }
      watch();
    }
    return java.util.Objects.requireNonNull(current);
  }

  private void watch() {
    var thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("directory-snapshots").factory());
    var _ =
        thread.scheduleWithFixedDelay(
            this::refreshOrLog, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void refreshOrLog() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("looking for a newer directory snapshot failed", e);
    }
  }

  /** Takes the newest snapshot that can be read, when it is newer than the one there is. */
  public synchronized void refresh() {
    looked = clock.instant();
    takeNewest(current);
    refreshed = looked;
  }

  private void takeNewest(@Nullable Snapshot before) {
    for (long version : store.versions()) {
      if (before != null && version <= before.version()) {
        return;
      }
      var refused = broken.get(version);
      if ((refused == null || isPast(refused, AGAIN)) && take(version, before)) {
        return;
      }
    }
  }

  private boolean take(long version, @Nullable Snapshot before) {
    try {
      var opened = Snapshot.open(version, store.open(version));
      refreshed = looked;
      current = opened;
      broken.clear();
      if (before != null) {
        before.close();
      }
      return true;
    } catch (BrokenSnapshot e) {
      LOG.error("directory snapshot refused: {}, {}", version, e.getMessage());
      broken.put(version, looked);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
