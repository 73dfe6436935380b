package org.businessleaderaward.local.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Files of evidence in a folder.
 *
 * @param root the folder
 */
public record FolderFiles(Path root) implements StoredFiles {
  @Override
  public String bucket() {
    return "";
  }

  @Override
  public Stream<String> keys(String after) throws IOException {
    var kept = root.resolve(KEPT);
    if (!Files.isDirectory(kept)) {
      return Stream.empty();
    }
    try (var files = Files.walk(kept)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.compareTo(after) > 0)
          .sorted()
          .toList()
          .stream();
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public void put(String key, byte[] content) throws IOException {
    var file = path(key);
    Files.createDirectories(file.getParent());
    var beside = Files.createTempFile(root, "keeping-", ".part");
    Files.write(beside, content);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path path(String key) {
    var path = root.resolve(key).normalize();
    if (!path.startsWith(root.resolve(KEPT))) {
      throw new IllegalArgumentException("not a key of evidence: " + key);
    }
    return path;
  }
}
