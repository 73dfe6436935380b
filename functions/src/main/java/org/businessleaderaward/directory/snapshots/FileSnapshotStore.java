package org.businessleaderaward.directory.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Snapshots in a folder, each in a folder of its own that is moved into place when it is complete.
 * The newest few are kept.
 */
public final class FileSnapshotStore implements SnapshotStore {
  private static final int KEPT = 5;
  private static final Pattern NAME = Pattern.compile("snapshot-(\\d{1,18})");

  private final Path root;

  /** Snapshots in this folder, which is made when it is not there. */
  public FileSnapshotStore(Path root) {
    this.root = root;
  }

  @Override
  public List<Long> versions() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders
          .map(folder -> NAME.matcher(String.valueOf(folder.getFileName())))
          .filter(java.util.regex.Matcher::matches)
          .map(match -> Long.valueOf(match.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path open(long version) throws BrokenSnapshot {
    var folder = folder(version);
    Manifest.check(folder);
    return folder;
  }

  @Override
  public void publish(long version, Path from, List<String> files) {
    try {
      Files.createDirectories(root);
      var incoming = Files.createDirectory(root.resolve("incoming-" + UUID.randomUUID()));
      try {
        for (var file : files) {
          Folders.bring(from.resolve(file), incoming);
        }
        var manifest = Manifest.of(incoming, files);
        Files.write(incoming.resolve(Manifest.NAME), manifest.bytes());
        Files.move(incoming, free(version), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Folders.delete(incoming);
      }
      prune();
    } catch (IOException e) {
      throw new IllegalStateException("snapshot " + version + " could not be published", e);
    }
  }

  private Path free(long version) throws FileAlreadyExistsException {
    var folder = folder(version);
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    return folder;
  }

  private void prune() throws IOException {
    for (var version : versions().stream().skip(KEPT).toList()) {
      Folders.delete(folder(version));
    }
  }

  private Path folder(long version) {
    return root.resolve("snapshot-%012d".formatted(version));
  }
}
