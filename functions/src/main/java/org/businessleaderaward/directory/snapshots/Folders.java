package org.businessleaderaward.directory.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of files that are written once and never changed. */
public final class Folders {
  private Folders() {}

  /** Puts a file into another folder: as a link where the file system can, else as a copy. */
  public static void bring(Path file, Path folder) throws IOException {
    var target = folder.resolve(file.getFileName());
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, target);
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
