package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server keeps in its data directory. */
final class KeptData {
  private KeptData() {}

  /** Copies what a server that has ended has kept to where nothing is. */
  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
