package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.businessleaderaward.SetClock;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.directory.snapshots.BrokenSnapshot;
import org.businessleaderaward.directory.snapshots.SnapshotStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;

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

  @Test
  void answersFromAnOldOneForAWhileWhereTheStoreDoesNotAnswerAndThenNotAtAll() {
    var store = new FailingStore(new IndexedDirectory(folder).snapshots);
    var current = new CurrentSnapshot(store, INTERVAL, clock);
    long version = current.read(Snapshot::version);
    store.isDown = true;
    clock.forward(INTERVAL.multipliedBy(CurrentSnapshot.TOO_LATE));
    assertThat(current.<Long>read(Snapshot::version)).isEqualTo(version);
    clock.forward(Duration.ofSeconds(1));
    assertThatIllegalStateException()
        .isThrownBy(() -> current.read(Snapshot::version))
        .withMessageContaining("older than it may be");
    store.isDown = false;
    clock.forward(INTERVAL.multipliedBy(4));
    assertThat(current.<Long>read(Snapshot::version)).isEqualTo(version);
  }

  @Test
  void takesASnapshotAfterAWhileThatCouldNotBeReadBefore() {
    var directory = new IndexedDirectory(folder);
    var store = new FailingStore(directory.snapshots);
    var current = new CurrentSnapshot(store, INTERVAL, clock);
    long before = current.read(Snapshot::version);
    directory.index.rebuild();
    store.isUnreadable = true;
    clock.forward(INTERVAL.multipliedBy(4));
    assertThat(current.<Long>read(Snapshot::version)).isEqualTo(before);
    store.isUnreadable = false;
    clock.forward(INTERVAL.multipliedBy(4));
    assertThat(current.<Long>read(Snapshot::version)).as("too early").isEqualTo(before);
    clock.forward(INTERVAL.multipliedBy(CurrentSnapshot.AGAIN));
    assertThat(current.<Long>read(Snapshot::version)).isGreaterThan(before);
  }

  /** A store that can be down, or whose files cannot be read. */
  private static final class FailingStore implements SnapshotStore {
    private final SnapshotStore store;
    private boolean isDown;
    private boolean isUnreadable;

    private FailingStore(SnapshotStore store) {
      this.store = store;
    }

    @Override
    public List<Long> versions() {
      if (isDown) {
        throw SdkClientException.create("the store is down");
      }
      return store.versions();
    }

    @Override
    public Path open(long version) throws BrokenSnapshot {
      if (isUnreadable) {
        throw new BrokenSnapshot("snapshot " + version + " cannot be read");
      }
      return store.open(version);
    }

    @Override
    public void publish(long version, Path files, List<String> names) {
      store.publish(version, files, names);
    }
  }
}
