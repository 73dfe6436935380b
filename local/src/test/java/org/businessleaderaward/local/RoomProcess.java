package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;

/**
 * A function as a process of its own, which answers one event after the other, as an environment of
 * Lambda's does. It runs what is deployed, by the handler that Lambda calls.
 */
final class RoomProcess implements AutoCloseable {
  private static final Path TARGET = ProjectRoot.find().resolve("local/target");

  private final Process process;
  private final PrintStream events;
  private final BufferedReader answers;

  private RoomProcess(Process process) {
    this.process = process;
    this.events = new PrintStream(process.getOutputStream(), true, UTF_8);
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Starts one.
   *
   * @param before what comes on its class path before what is built
   * @param environment as template.yaml sets it
   * @param log what it logs
   */
  static RoomProcess start(List<Path> before, Map<String, String> environment, Path log)
      throws IOException {
    var built =
        Stream.of(
            TARGET.resolve("local.jar"),
            TARGET.resolve("lib") + File.separator + "*",
            TARGET.resolve("local-tests.jar"));
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                // The first that ends by itself writes what it has loaded, for those after it.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + TARGET.resolve("room.jsa"),
                "-Xlog:disable",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-Dspring.backgroundpreinitializer.ignore=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Stream.concat(before.stream(), built)
                    .map(Object::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                RoomMain.class.getName())
            .redirectError(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("MAIN_CLASS", "org.businessleaderaward.Functions");
    builder.environment().putAll(environment);
    return new RoomProcess(builder.start());
  }

  /** Waits until it can be asked. */
  RoomProcess ready() {
    line();
    return this;
  }

  /** Gives it an event that is one line, and waits for its answer. */
  String answer(String event) {
    events.println(event);
    return line();
  }

  private String line() {
    try {
      var line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("the process has ended");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has it end by itself. */
  void end() throws InterruptedException {
    events.close();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
