package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.businessleaderaward.SetClock;
import org.businessleaderaward.TestAward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentSnapshotTests {
  /** So long that the thread which looks does not look in this test: it stands still. */
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final SetClock clock = new SetClock(TestAward.START);

  @TempDir private Path folder;

  @Test
  void answersFromTheNewestWhenTheProcessStoodStill() {
    var directory = new IndexedDirectory(folder);
    var current = new CurrentSnapshot(directory.snapshots, INTERVAL, clock);
    long before = current.read(Snapshot::version);
    directory.index.rebuild();
    assertThat(current.<Long>read(Snapshot::version)).isEqualTo(before);
    clock.forward(INTERVAL.multipliedBy(4));
    assertThat(current.<Long>read(Snapshot::version)).isGreaterThan(before);
  }
}
