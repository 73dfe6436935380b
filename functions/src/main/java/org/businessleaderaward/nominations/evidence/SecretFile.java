package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.storage.WholeFile;

/** A file with a secret that its owner alone may read: 256 random bits in hexadecimal. */
final class SecretFile {
  private static final int BYTES = 32;

  private SecretFile() {}

  /** The file's secret; made the first time, and never over another. */
  static String findOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    WholeFile.createPrivate(file, RandomHex.of(BYTES));
  }
}
