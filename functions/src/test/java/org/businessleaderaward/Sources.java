package org.businessleaderaward;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Java files below some folders, and what they are too much of. */
final class Sources {
  /** The most files that a package has. */
  static final int MOST_FILES = 40;

  /** The most lines that a class has. */
  static final int MOST_LINES = 300;

  /** What half of the classes have fewer lines than. */
  static final int HALF_BELOW = 60;

  private final List<Path> files;

  Sources(Path... folders) {
    this.files = Stream.of(folders).flatMap(Sources::below).sorted().toList();
  }

  /** The folders of packages that have more than {@link #MOST_FILES}, and how many. */
  Map<Path, Long> fullPackages() {
    var full = new TreeMap<Path, Long>();
    files.stream()
        .collect(groupingBy(Path::getParent, counting()))
        .forEach(
            (folder, count) -> {
              if (count > MOST_FILES) {
                full.put(folder, count);
              }
            });
    return full;
  }

  /** The files that have more than {@link #MOST_LINES}. */
  List<Path> longClasses() {
    return files.stream().filter(file -> lines(file) > MOST_LINES).toList();
  }

  /** How many lines the file in the middle has, of all but those that only describe a package. */
  long median() {
    var lengths =
        files.stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .mapToLong(Sources::lines)
            .sorted()
            .toArray();
    return lengths[lengths.length / 2];
  }

  /** How many lines these of the files have together, without imports, which a tool writes. */
  long lines(Predicate<Path> these) {
    return files.stream().filter(these).flatMap(Sources::read).filter(Sources::says).count();
  }

  private static boolean says(String line) {
    return !line.startsWith("import ");
  }

  private static Stream<Path> below(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long lines(Path file) {
    return read(file).count();
  }

  private static Stream<String> read(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
