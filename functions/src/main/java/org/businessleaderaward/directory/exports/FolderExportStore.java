package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Exports in a folder, for a server without S3. */
public final class FolderExportStore implements ExportStore {
  private final Path root;

  /** Exports in this folder, which is made when it is not there. */
  public FolderExportStore(Path root) {
    this.root = root;
  }

  @Override
  public void put(ExportFile file) throws IOException {
    Files.createDirectories(root);
    var incoming = root.resolve("." + UUID.randomUUID());
    try {
      Files.copy(file.path(), incoming);
      Files.move(
          incoming,
          root.resolve(file.name()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }
}
