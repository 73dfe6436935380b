package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything is kept between runs. It belongs to one server at a time: the
 * operating system holds the lock and lets go of it however the server ends.
 */
final class DataFolder implements AutoCloseable {
  private static final String STORE = "store.db";

  private final Path folder;
  private final FileChannel lockFile;

  private DataFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Opens it for this process alone; makes it when it is missing.
   *
   * @throws StartFailure when it cannot be made or written, or another server has it
   */
  static DataFolder open(Path folder) throws StartFailure {
    try {
      makePrivate(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartFailure(
            "Another server is using the data directory "
                + folder
                + ". Stop it first, or choose another with DATA_DIR=<folder>.");
      }
      // What a store that was killed has not taken over yet lies beside it.
      try (var files = Files.newDirectoryStream(folder, STORE + "*")) {
        for (var file : files) {
          permit(file, "rw-------");
        }
      }
      for (var part :
          new String[] {"mail", "streams", "keys", "search", "data", "pages", "evidence", "log"}) {
        keepPrivate(folder.resolve(part));
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new StartFailure(
          "The data directory "
              + folder
              + " cannot be made or written ("
              + e
              + "). Make it writable, or choose another with DATA_DIR=<folder>.",
          e);
    }
  }

  /** Makes a folder that its owner alone may read; one that is there may be somebody's. */
  private static void makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      keepPrivate(folder);
    }
  }

  /** One of our own: keys, secure links, mails and evidence are kept in them. */
  private static void keepPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    permit(folder, "rwx------");
  }

  /** Where it is so already, or the volume knows no owners, nothing is asked of the volume. */
  private static void permit(Path path, String wanted) throws IOException {
    var permissions = PosixFilePermissions.fromString(wanted);
    if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class)
        && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The folder itself. */
  Path path() {
    return folder;
  }

  /** The database's file. */
  Path store() {
    return folder.resolve(STORE);
  }

  /** Sent mail, a file per letter. */
  Path mail() {
    return folder.resolve("mail");
  }

  /** How far each worker has read its stream, and what it could not do. */
  Path streams() {
    return folder.resolve("streams");
  }

  /** The key that seals the service's shares of the votes' keys. */
  Path keys() {
    return folder.resolve("keys");
  }

  /** The directory's search snapshot. */
  Path search() {
    return folder.resolve("search");
  }

  /** The directory's exports. */
  Path exports() {
    return folder.resolve("data");
  }

  /** The pages of the directory's entries. */
  Path pages() {
    return folder.resolve("pages");
  }

  /** Files of evidence. */
  Path evidence() {
    return folder.resolve("evidence");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
