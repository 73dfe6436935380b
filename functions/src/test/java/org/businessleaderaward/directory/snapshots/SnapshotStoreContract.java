package org.businessleaderaward.directory.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place for snapshots does. */
abstract class SnapshotStoreContract {
  @TempDir private Path work;

  /** An empty store; the same on each call of a test. */
  abstract SnapshotStore store();

  /** Another reader of the same store, with nothing at hand yet. */
  abstract SnapshotStore elsewhere();

  /** Changes one byte of a published file. */
  abstract void corrupt(long version, String file) throws IOException, BrokenSnapshot;

  /** Takes a published file away. */
  abstract void lose(long version, String file) throws IOException, BrokenSnapshot;

  /** Takes a snapshot's manifest away, as if its writer had died just before the end. */
  abstract void loseManifest(long version) throws IOException;

  /** Publishes some versions, each with one file. */
  final void publish(long first, long last) throws IOException {
    for (long version = first; version <= last; version++) {
      store().publish(version, folder("one"), List.of("one"));
    }
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(store().versions()).isEmpty();
  }

  @Test
  void givesBackWhatWasPublished() throws IOException, BrokenSnapshot {
    store().publish(1, folder("one", "two"), List.of("one", "two"));

    var folder = elsewhere().open(1);

    assertThat(Files.readString(folder.resolve("one"))).isEqualTo("content of one");
    assertThat(Files.readString(folder.resolve("two"))).isEqualTo("content of two");
    assertThat(elsewhere().open(1)).isEqualTo(folder);
  }

  @Test
  void namesTheNewestFirstAndKeepsTheNewestFew() throws IOException, BrokenSnapshot {
    publish(9, 15);
    assertThat(store().versions()).containsExactly(15L, 14L, 13L, 12L, 11L);
    assertThatThrownBy(() -> elsewhere().open(9)).isInstanceOf(BrokenSnapshot.class);
    assertThat(elsewhere().open(11).resolve("one")).exists();
  }

  @Test
  void refusesWhatWasChanged() throws IOException, BrokenSnapshot {
    store().publish(1, folder("one", "two"), List.of("one", "two"));
    corrupt(1, "two");
    assertThatThrownBy(() -> elsewhere().open(1)).isInstanceOf(BrokenSnapshot.class);
  }

  @Test
  void refusesWhatIsNotAllThere() throws IOException, BrokenSnapshot {
    store().publish(1, folder("one", "two"), List.of("one", "two"));
    lose(1, "two");
    assertThatThrownBy(() -> elsewhere().open(1)).isInstanceOf(BrokenSnapshot.class);
  }

  @Test
  void refusesOneWithoutItsEnd() throws IOException {
    store().publish(1, folder("one"), List.of("one"));
    loseManifest(1);
    assertThatThrownBy(() -> elsewhere().open(1)).isInstanceOf(BrokenSnapshot.class);
  }

  @Test
  void refusesAVersionThatIsTakenAndKeepsTheFirst() throws IOException, BrokenSnapshot {
    store().publish(1, folder("one"), List.of("one"));
    var others = folder("one");
    Files.writeString(others.resolve("one"), "another content");

    assertThatThrownBy(() -> store().publish(1, others, List.of("one")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Files.readString(elsewhere().open(1).resolve("one"))).isEqualTo("content of one");
  }

  @Test
  void letsOneOfManyWritersOfAVersionWin()
      throws IOException, BrokenSnapshot, InterruptedException, ExecutionException {
    var tries = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var folder = folder("one", "two");
      Files.writeString(folder.resolve("one"), "writer " + i);
      Files.writeString(folder.resolve("two"), "writer " + i);
      tries.add(() -> isPublished(folder));
    }
    int won = 0;
    try (var writers = Executors.newFixedThreadPool(tries.size())) {
      for (var outcome : writers.invokeAll(tries)) {
        won += outcome.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    var folder = elsewhere().open(1);
    assertThat(folder.resolve("one")).hasSameTextualContentAs(folder.resolve("two"));
  }

  private boolean isPublished(Path folder) {
    try {
      store().publish(1, folder, List.of("one", "two"));
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private Path folder(String... files) throws IOException {
    var folder = Files.createTempDirectory(work, "written");
    for (var file : files) {
      Files.writeString(folder.resolve(file), "content of " + file);
    }
    return folder;
  }
}
