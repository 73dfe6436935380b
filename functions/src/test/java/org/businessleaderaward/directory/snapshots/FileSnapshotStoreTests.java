package org.businessleaderaward.directory.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileSnapshotStoreTests extends SnapshotStoreContract {
  @TempDir private Path root;

  @Override
  SnapshotStore store() {
    return new FileSnapshotStore(root);
  }

  @Override
  SnapshotStore elsewhere() {
    return new FileSnapshotStore(root);
  }

  @Override
  void corrupt(long version, String file) throws IOException {
    var path = folder(version).resolve(file);
    var bytes = Files.readAllBytes(path);
    bytes[0] ^= 1;
    Files.delete(path);
    Files.write(path, bytes);
  }

  @Override
  void lose(long version, String file) throws IOException {
    Files.delete(folder(version).resolve(file));
  }

  @Override
  void loseManifest(long version) throws IOException {
    lose(version, Manifest.NAME);
  }

  private Path folder(long version) {
    return root.resolve("snapshot-%012d".formatted(version));
  }
}
