package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

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
    var draft =
        Files.createTempFile(
            file.getParent(),
            "secret-",
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Files.writeString(draft, HexFormat.of().formatHex(secret));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Somebody else was faster; theirs is the secret.
    } finally {
      Files.delete(draft);
    }
  }
}
