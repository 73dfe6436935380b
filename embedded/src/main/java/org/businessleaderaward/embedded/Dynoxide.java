package org.businessleaderaward.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Dynoxide, a DynamoDB on SQLite, as a child process. What it has acknowledged is in its file, even
 * when it is killed. Closing ends the process.
 */
public final class Dynoxide implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;

  private final Process process;
  private final URI endpoint;

  private Dynoxide(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /**
   * Starts it on a free port of the loopback interface.
   *
   * @param file the database's file; made when missing
   * @throws IllegalStateException when there is no executable, or it will not run on this file
   */
  public static Dynoxide start(Path file) {
    var executable = executable();
    IllegalStateException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return start(executable, file);
      } catch (IllegalStateException e) {
        last = e;
      }
    }
    throw new IllegalStateException("the embedded store did not start", last);
  }

  private static Dynoxide start(Path executable, Path file) {
    int port = freePort();
    var log = file.resolveSibling(file.getFileName() + ".log");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  executable.toString(),
                  "--host",
                  "127.0.0.1",
                  "--port",
                  Integer.toString(port),
                  "--db-path",
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers(port)) {
        return new Dynoxide(process, URI.create("http://127.0.0.1:" + port));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    process.destroyForcibly();
    throw new IllegalStateException("Dynoxide does not run on " + file + "; it says: " + tail(log));
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  /** The child process. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** A new client for it. */
  public DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded")))
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .overrideConfiguration(o -> Arrays.stream(interceptors).forEach(o::addExecutionInterceptor))
        .build();
  }

  /** Creates the template's tables that are not there yet. */
  public void createTables(Collection<Template.Table> tables) {
    try (var client = client()) {
      var there = client.listTablesPaginator().tableNames().stream().toList();
      for (var table : tables) {
        if (!there.contains(table.create().tableName())) {
          client.createTable(table.create());
          if (table.timeToLiveAttribute() != null) {
            client.updateTimeToLive(
                r ->
                    r.tableName(table.create().tableName())
                        .timeToLiveSpecification(
                            t -> t.enabled(true).attributeName(table.timeToLiveAttribute())));
          }
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** {@code DYNOXIDE}, else the npm package of the folder {@code local}, else the search path. */
  private static Path executable() {
    var candidates = new ArrayList<Path>();
    Optional.ofNullable(System.getenv("DYNOXIDE")).map(Path::of).ifPresent(candidates::add);
    candidates.add(ProjectRoot.find().resolve("local/node_modules/@dynoxide/linux-x64/dynoxide"));
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream.of(path.split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, "dynoxide"))
        .forEach(candidates::add);
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no dynoxide found: run `npm ci` in the folder local (Linux on x64), or put"
                        + " it on the PATH (cargo install dynoxide-rs), or name it in DYNOXIDE"));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String tail(Path log) {
    try {
      var text = Files.readString(log).strip();
      return text.substring(Math.max(0, text.length() - 500));
    } catch (IOException e) {
      return "nothing";
    }
  }
}
