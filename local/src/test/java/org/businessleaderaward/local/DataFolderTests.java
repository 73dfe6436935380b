package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.businessleaderaward.embedded.Dynoxide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between runs is for its owner only. */
class DataFolderTests {
  @TempDir Path data;

  @Test
  void row63KeepsWhatItHasFromOthersAlsoInAFolderThatTheyMayRead() throws Exception {
    permit(data, "rwxr-xr-x");
    permit(Files.createDirectory(data.resolve("mail")), "rwxr-xr-x");
    for (var file : List.of("store.db", "store.db-wal", "store.db-shm")) {
      permit(Files.createFile(data.resolve(file)), "rw-r--r--");
    }
    for (int start = 0; start < 2; start++) {
      try (var folder = DataFolder.open(data);
          var store = Dynoxide.start(folder.store())) {
        assertThat(store.endpoint()).isNotNull();
        assertThat(whatOthersMayRead()).isSubsetOf("lock", "store.db.log");
      }
      Files.delete(data.resolve("store.db"));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .as("may be somebody's")
        .isEqualTo("rwxr-xr-x");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  /** Neither the lock nor what the store says as it starts tells of anybody. */
  private List<String> whatOthersMayRead() throws IOException {
    try (var files = Files.list(data)) {
      return files
          .filter(DataFolderTests::mayBeReadByOthers)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static boolean mayBeReadByOthers(Path file) {
    try {
      return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
