package org.businessleaderaward.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Writes files that nobody ever sees half written. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes what a file is to have in it to another place. */
  public interface Writing {
    void to(Path incoming) throws IOException;
  }

  /**
   * Puts a file in the place of the one that there may be; who reads gets either.
   *
   * @param file where; its folder is made when it is not there
   */
  public static void put(Path file, Writing writing) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var incoming = file.resolveSibling("." + UUID.randomUUID());
    try {
      writing.to(incoming);
      Files.move(
          incoming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /**
   * Writes a file that its owner alone may read, for a secret that is made once; never over
   * another: what somebody faster wrote stays.
   *
   * @param file where; its folder is there
   */
  public static void createPrivate(Path file, String text) throws IOException {
    var draft =
        Files.createTempFile(
            file.getParent(),
            "private-",
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // What is there is as good.
    } finally {
      Files.delete(draft);
    }
  }
}
