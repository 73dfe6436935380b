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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Dynoxide, a DynamoDB on SQLite, as a child process. What it has acknowledged is in its file, even
 * when it is killed. Closing ends the process, and so does the end of this JVM, however it ends: a
 * shell between the two waits for the JVM's end of a pipe to close, which even {@code kill -9}
 * does.
 */
public final class Dynoxide implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 3;

  /** It wants to see a signature, but checks none: making them would cost as much as the rest. */
  private static final Map<String, List<String>> SIGNED =
      Map.of(
          "X-Amz-Date",
          List.of("20270101T000000Z"),
          "Authorization",
          List.of(
              "AWS4-HMAC-SHA256 Credential=embedded/20270101/eu-central-1/dynamodb/aws4_request,"
                  + " SignedHeaders=host, Signature=0"));

  private static final AwsCredentialsProvider UNSIGNED = AnonymousCredentialsProvider.create();

  /**
   * Runs the command in a process group of its own, so that an interrupt from the terminal does not
   * end it before this JVM has answered what it was asked, and ends it when standard input ends.
   * Its files are for their owner only.
   */
  private static final String UNTIL_INPUT_ENDS =
      """
      exec 3<&0
      set -m
      trap '' INT HUP
      umask 077
      "$@" </dev/null 3<&- & store=$!
      { cat <&3 >/dev/null; kill $store; } </dev/null >/dev/null 2>&1 &
      set +m
      exec 3<&-
      wait $store
      """;

  /** There is no executable to run. */
  public static final class Missing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }

  private final Process process;
  private final URI endpoint;

  /**
   * Not the deployed functions' client: that one no longer gives an answer once the JVM goes down,
   * when there are still callers who wait for theirs.
   */
  private final SdkHttpClient http = Apache5HttpClient.create();

  private Dynoxide(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /**
   * Starts it on a free port of an address of the loopback interface that nobody can guess.
   *
   * @param file the database's file; made when missing
   * @throws Missing when there is no executable
   * @throws IllegalStateException when it will not run on this file
   */
  public static Dynoxide start(Path file) {
    return start(file, List.of());
  }

  /**
   * The same with tables: at the start they cost a hundredth of what they cost one by one.
   *
   * @param schema a file with what is said of tables that are described, as a list in JSON
   */
  public static Dynoxide start(Path file, Path schema) {
    return start(file, List.of("--schema", schema.toString()));
  }

  private static Dynoxide start(Path file, List<String> options) {
    var executable = executable();
    IllegalStateException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return start(executable, file, options);
      } catch (IllegalStateException e) {
        last = e;
      }
    }
    throw new IllegalStateException(
        "Dynoxide does not run on "
            + file
            + (last == null ? "" : "; it says: " + last.getMessage()));
  }

  private static Dynoxide start(Path executable, Path file, List<String> options) {
    var host = LoopbackAddress.drawn();
    int port = freePort(host);
    var log = file.resolveSibling(file.getFileName() + ".log");
    var builder =
        new ProcessBuilder(
            "bash",
            "-c",
            UNTIL_INPUT_ENDS,
            "dynoxide",
            executable.toString(),
            "--host",
            host.getHostAddress(),
            "--port",
            Integer.toString(port),
            "--db-path",
            file.toString());
    builder.command().addAll(options);
    Process process;
    try {
      process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers(host, port)) {
        return new Dynoxide(process, URI.create("http://" + host.getHostAddress() + ":" + port));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    end(process);
    throw new IllegalStateException(tail(log));
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  /** Calls when it has ended, for whatever reason. */
  public void onExit(Runnable call) {
    var _ = process.onExit().thenRun(call);
  }

  /** A new client for it. All share its connections, so that one costs little. */
  public DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(UNSIGNED)
        .httpClient(http)
        .overrideConfiguration(
            o -> {
              o.headers(SIGNED);
              Arrays.stream(interceptors).forEach(o::addExecutionInterceptor);
            })
        .build();
  }

  /** A new client for its streams. */
  public DynamoDbStreamsClient streamsClient() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(UNSIGNED)
        .overrideConfiguration(o -> o.headers(SIGNED))
        .httpClient(http)
        .build();
  }

  /** Creates the template's tables that are not there yet. */
  public void createTables(Collection<Template.Table> tables) {
    try (var client = client()) {
      tables.forEach(table -> create(client, table));
    }
  }

  private static void create(DynamoDbClient client, Template.Table table) {
    try {
      client.createTable(table.create());
    } catch (ResourceInUseException e) {
      // It is there already.
      return;
    }
    if (table.timeToLiveAttribute() != null) {
      client.updateTimeToLive(
          r ->
              r.tableName(table.create().tableName())
                  .timeToLiveSpecification(
                      t -> t.enabled(true).attributeName(table.timeToLiveAttribute())));
    }
  }

  @Override
  public void close() {
    http.close();
    end(process);
  }

  private static void end(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The pipe is closed already: the process has ended.
    }
    try {
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
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
                new Missing(
                    "no dynoxide found: run `npm ci` in the folder local (Linux on x64), or put"
                        + " it on the PATH (cargo install dynoxide-rs), or name it in DYNOXIDE"));
  }

  private static int freePort(InetAddress host) {
    try (var socket = new ServerSocket(0, 1, host)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(InetAddress host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 200);
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
