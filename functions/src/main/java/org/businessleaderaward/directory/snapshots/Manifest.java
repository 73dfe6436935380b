package org.businessleaderaward.directory.snapshots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.businessleaderaward.crypto.Sha256;

/**
 * What a snapshot is made of: a text with the format in its first line, then a line for each file
 * (SHA-256, length, name), then the number of files, by which a half-written one is known.
 */
public record Manifest(List<File> files) {
  public static final String NAME = "manifest";

  /** Changes whenever an index of the old form cannot be read by the code any more. */
  private static final String FORMAT = "directory-snapshot 14";

  private static final Pattern LINE =
      Pattern.compile("(?<sum>[0-9a-f]{64}) (?<length>\\d{1,18}) (?<name>[A-Za-z0-9_.-]+)");

  record File(String name, long length, String sha256) {}

  /** The manifest of files as they are now. */
  static Manifest of(Path folder, List<String> names) throws IOException {
    var files = new ArrayList<File>();
    for (var name : names) {
      var file = folder.resolve(name);
      files.add(new File(name, Files.size(file), Sha256.of(file).hex()));
    }
    return new Manifest(List.copyOf(files));
  }

  /** Reads the manifest of a folder and holds the folder's files to it. */
  static Manifest check(Path folder) throws BrokenSnapshot {
    try {
      var manifest = parse(Files.readString(folder.resolve(NAME)));
      for (var file : manifest.files()) {
        var path = folder.resolve(file.name());
        if (Files.size(path) != file.length() || !Sha256.of(path).hex().equals(file.sha256())) {
          throw new BrokenSnapshot(path + " is not what was published");
        }
      }
      return manifest;
    } catch (IOException e) {
      throw new BrokenSnapshot(folder + " cannot be read", e);
    }
  }

  public static Manifest parse(String text) throws BrokenSnapshot {
    var lines = text.lines().toList();
    if (lines.size() < 2 || !lines.getFirst().equals(FORMAT)) {
      throw new BrokenSnapshot("not a manifest of format: " + FORMAT);
    }
    var files = new ArrayList<File>();
    for (var line : lines.subList(1, lines.size() - 1)) {
      var match = LINE.matcher(line);
      if (!match.matches()) {
        throw new BrokenSnapshot("not a manifest's line: " + line);
      }
      files.add(
          new File(match.group("name"), Long.parseLong(match.group("length")), match.group("sum")));
    }
    if (!lines.getLast().equals("files " + files.size())) {
      throw new BrokenSnapshot("a manifest without its end");
    }
    return new Manifest(List.copyOf(files));
  }

  public String text() {
    var text = new StringBuilder(FORMAT).append('\n');
    for (var file : files) {
      text.append(file.sha256()).append(' ').append(file.length()).append(' ');
      text.append(file.name()).append('\n');
    }
    return text.append("files ").append(files.size()).append('\n').toString();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
