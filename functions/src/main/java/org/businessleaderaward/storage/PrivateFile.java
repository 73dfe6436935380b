package org.businessleaderaward.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that its owner alone may read, for a secret that is made once. */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * Writes a file whole or not at all, and never over another: what somebody faster wrote stays.
   *
   * @param file where; its folder is there
   */
  public static void create(Path file, String text) throws IOException {
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
