package org.businessleaderaward.directory.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.businessleaderaward.storage.WholeFile;

/** Exports in a folder, for a server without S3. */
public final class FolderExportStore implements ExportStore {
  private final Path root;

  /** Exports in this folder, which is made when it is not there. */
  public FolderExportStore(Path root) {
    this.root = root;
  }

  @Override
  public void put(ExportFile file) throws IOException {
    WholeFile.put(root.resolve(file.name()), incoming -> Files.copy(file.path(), incoming));
  }
}
