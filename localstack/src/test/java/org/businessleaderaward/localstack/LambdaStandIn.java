package org.businessleaderaward.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a function process has around it on Lambda, at one address: the runtime's API with the
 * restore of a snapshot, the credentials, and AWS's services, which have nothing stored.
 */
final class LambdaStandIn implements AutoCloseable {
  private static final long SECONDS = 180;
  private static final String API = "/2018-06-01/runtime";
  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

  /** What the runtime wants to know of an event; it dies for want of one. */
  private static final Map<String, List<String>> NEXT =
      Map.of(
          "Content-Type", List.of("application/json"),
          "Lambda-Runtime-Aws-Request-Id", List.of("1"),
          "Lambda-Runtime-Deadline-Ms", List.of("9999999999999"),
          "Lambda-Runtime-Invoked-Function-Arn", List.of("arn:aws:lambda"),
          "Lambda-Runtime-Trace-Id", List.of("Root=1"));

  private static final String NO_OBJECTS =
      "<ListBucketResult><Name>snapshots</Name><KeyCount>0</KeyCount>"
          + "<IsTruncated>false</IsTruncated></ListBucketResult>";

  /** When a process is ready to be made a snapshot of. */
  final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private final CompletableFuture<Boolean> restored = new CompletableFuture<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> waiting = new CompletableFuture<>();
  private final List<ServiceCall> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile String accessKey = "BEFORE";

  /**
   * A call of one of AWS's services.
   *
   * @param what the operation of the store, or the method of HTTP
   * @param accessKey whose credentials signed it
   * @param connection the caller's end of the connection that brought it
   * @param body what was sent
   */
  record ServiceCall(String what, String accessKey, int connection, String body) {}

  LambdaStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Gives other credentials from now on, and lets the process go on until it wants an event. */
  List<ServiceCall> restore() {
    accessKey = "AFTER";
    calls.clear();
    restored.complete(true);
    waiting.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    return calls();
  }

  String answer(String event) throws InterruptedException {
    events.add(event);
    return Objects.requireNonNull(answers.poll(SECONDS, TimeUnit.SECONDS), "no answer");
  }

  List<ServiceCall> calls() {
    return List.copyOf(calls);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (path.equals(API + "/restore/next")) {
        ready.complete(true);
        restored.join();
        send(exchange, 200, "");
      } else if (path.equals(API + "/invocation/next")) {
        waiting.complete(true);
        var event = events.take();
        exchange.getResponseHeaders().putAll(NEXT);
        send(exchange, 200, event);
      } else if (path.startsWith(API)) {
        answers.add(body);
        send(exchange, 202, "");
      } else if (path.equals("/credentials")) {
        send(exchange, 200, credentials());
      } else {
        send(exchange, 200, service(exchange, body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String credentials() {
    return """
    {"AccessKeyId":"%s","SecretAccessKey":"secret","Token":"token","Expiration":"%s"}\
    """
        .formatted(
            accessKey, Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));
  }

  private String service(HttpExchange exchange, String body) {
    var headers = exchange.getRequestHeaders();
    var target = headers.getFirst("X-Amz-Target");
    var key = KEY.matcher(String.valueOf(headers.getFirst("Authorization")));
    calls.add(
        new ServiceCall(
            target == null ? exchange.getRequestMethod() : target.replaceFirst(".*[.]", ""),
            key.find() ? key.group(1) : "nobody",
            exchange.getRemoteAddress().getPort(),
            body));
    return target == null ? NO_OBJECTS : "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
