package org.businessleaderaward.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Folders for tests that JUnit gives none, such as for a fixture or for a store of many tests. All
 * lie in one, which goes when the JVM ends.
 */
public final class TestFolder {
  private static final Queue<Runnable> BEFORE_THE_END = new ConcurrentLinkedQueue<>();
  private static final Path ALL = make();

  private TestFolder() {}

  private static Path make() {
    try {
      var all = Files.createTempDirectory("award-tests");
      Runtime.getRuntime().addShutdownHook(new Thread(TestFolder::end));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one, empty and for nobody else. */
  public static Path fresh(String name) {
    try {
      return Files.createTempDirectory(ALL, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has something done before they go, such as to end a process that writes into one. */
  public static void beforeTheEnd(Runnable act) {
    BEFORE_THE_END.add(act);
  }

  private static void end() {
    BEFORE_THE_END.parallelStream().forEach(Runnable::run);
    try (var files = Files.walk(ALL)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
