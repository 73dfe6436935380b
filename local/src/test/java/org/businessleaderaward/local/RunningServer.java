package org.businessleaderaward.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.storage.TestFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The real server as a process of its own, on a free port, with a given data directory. */
public final class RunningServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Path TARGET = ProjectRoot.find().resolve("local/target");

  /** The classes that the first server loaded, as the JVM keeps them for those after it. */
  private static final Path ARCHIVE = freshArchive();

  /** What {@link #common} keeps. */
  static final Path COMMON = TestFolder.fresh("common");

  private static @Nullable RunningServer common;

  private final Process process;
  private final String said;

  private RunningServer(Process process, String said) {
    this.process = process;
    this.said = said;
  }

  /** A process that ended by itself: its exit code and what it said on standard error. */
  record Ended(int code, String said) {}

  /** Starts it and waits until it says where it is. */
  public static RunningServer start(Path data, String... arguments) throws IOException {
    var out = TestFolder.fresh("server").resolve("out");
    var builder = process(data, Map.of("PORT", "0"));
    builder.command().addAll(List.of(arguments));
    var process = builder.redirectOutput(out.toFile()).start();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      var said = Files.readString(out);
      if (said.contains("Ctrl-C stops the server.")) {
        return new RunningServer(process, said);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    process.destroyForcibly();
    throw new IllegalStateException("the server did not start");
  }

  /** One for all tests that ask a server with its first data and leave it as it is, or nearly. */
  static synchronized RunningServer common() throws IOException {
    if (common == null) {
      var server = start(COMMON);
      TestFolder.beforeTheEnd(server::close);
      common = server;
    }
    return common;
  }

  /** Starts it where it cannot start, and waits for its end. */
  static Ended startInVain(Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    return startInVain(ProjectRoot.find(), data, environment);
  }

  /** The same in another checkout. */
  static Ended startInVain(Path project, Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    var process =
        process(data, environment)
            .directory(project.toFile())
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    // One that starts all the same would say nothing for ever.
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the server started");
    }
    var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.exitValue(), said);
  }

  private static Path freshArchive() {
    try {
      var archive = TARGET.resolve("server.jsa");
      Files.deleteIfExists(archive);
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder process(Path data, Map<String, String> environment) {
    var builder =
        new ProcessBuilder(
                new ArrayList<>(
                    List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + ARCHIVE,
                        "-Djava.io.tmpdir=" + TestFolder.fresh("tmp"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        TARGET.resolve("local.jar") + File.pathSeparator + TARGET.resolve("lib/*"),
                        Main.class.getName())))
            .directory(ProjectRoot.find().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("DATA_DIR", data.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Its address, without a slash at the end. */
  String url() {
    return find("Site +(http\\S+)/");
  }

  int port() {
    return URI.create(url()).getPort();
  }

  /** The secret part of the link that it printed for the secretariat. */
  String secretariatToken() {
    return find("Secretariat +\\S+#(\\S+)");
  }

  /** The link that it printed for somebody. */
  URI link(String whose) {
    return URI.create(find("\n  " + Pattern.quote(whose) + " {3,}(\\S+#\\S+)"));
  }

  /** Whether it printed this. */
  boolean says(String words) {
    return said.contains(words);
  }

  private String find(String pattern) {
    var match = Pattern.compile(pattern).matcher(said);
    if (!match.find()) {
      throw new IllegalStateException("not printed: " + pattern);
    }
    return match.group(1);
  }

  /** A visitor with cookies of their own. */
  Visitor visitor() {
    return new Visitor(url());
  }

  /** Every letter in the mailbox, newest first. */
  List<Story.Letter> letters() throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(get("/mail.json").body()).values().stream()
        .map(each -> new Story.Letter(each.get("to").asString(), each.get("text").asString()))
        .toList();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Tells it to end, as Ctrl-C does, and waits until it takes no more connections. */
  void askToEnd() {
    int port = port();
    process.destroy();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (answers(port)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the server goes on taking connections");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Ends it without any warning, as {@code kill -9} does. */
  void kill() throws InterruptedException {
    var store = process.descendants().toList();
    process.destroyForcibly().waitFor();
    for (var part : store) {
      part.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  /**
   * Ends it without warning amid what it does: the store goes on for a moment at a time while an
   * act is performed, and stands still for good once the server says by its log that something has
   * begun. What it would write after that is not written.
   */
  void killAmid(Runnable act, BooleanSupplier begun) throws IOException, InterruptedException {
    var store = process.descendants().toList();
    var steps = "kill -CONT %1$s; sleep 0.004; kill -STOP %1$s".formatted(pids(store));
    try (var acting = Executors.newVirtualThreadPerTaskExecutor()) {
      var acted = acting.submit(act);
      var end = Instant.now().plus(PATIENCE);
      while (!begun.getAsBoolean()) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("it did not begin");
        }
        new ProcessBuilder("sh", "-c", steps).inheritIO().start().waitFor();
        // What the server says of what it has read.
        LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
      }
      process.destroyForcibly().waitFor();
      store.forEach(ProcessHandle::destroyForcibly);
      acted.cancel(true);
    }
    for (var part : store) {
      part.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  private static String pids(List<ProcessHandle> processes) {
    return processes.stream().map(one -> Long.toString(one.pid())).collect(Collectors.joining(" "));
  }

  /** Ends it; the first one then writes the archive, of which half would slow all others down. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
