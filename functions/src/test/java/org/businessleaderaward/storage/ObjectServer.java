package org.businessleaderaward.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * One bucket behind as much of the S3 protocol as the stores use, over HTTP, so that the SDK's own
 * client is under test. It holds to checksums and conditions as S3 documents them. Whether the real
 * thing agrees is what the tests against LocalStack are for.
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares what is answered here.
public final class ObjectServer implements AutoCloseable {
  /** Name of the bucket. */
  public static final String BUCKET = "a-bucket";

  private static final Pattern PATH = Pattern.compile("/" + BUCKET + "(?:/(?<key>.*))?");
  private static final Pattern KEY_IN_XML = Pattern.compile("<Key>([^<]*)</Key>");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final NavigableMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();
  private final IdentityHashMap<StoredObject, Integer> versions = new IdentityHashMap<>();
  private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** What lies under a key. */
  public record StoredObject(byte[] bytes, String contentType, Map<String, String> metadata) {
    /** One of which nothing else is said. */
    public StoredObject(byte[] bytes, String contentType) {
      this(bytes, contentType, Map.of());
    }
  }

  private record Answer(int status, String contentType, byte[] body) {
    static Answer xml(int status, String body) {
      return new Answer(status, "application/xml", body.getBytes(UTF_8));
    }

    static Answer error(int status, String code) {
      return xml(status, "<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>");
    }

    static Answer empty(int status) {
      return new Answer(status, "text/plain", new byte[0]);
    }
  }

  /** Starts it on a free port. */
  public ObjectServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The SDK's clients of it. */
  public Buckets buckets() {
    return Buckets.at(
        endpoint(),
        Region.EU_CENTRAL_1,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")));
  }

  /** What is in the bucket, by key; a change of it is one of the bucket. */
  public NavigableMap<String, StoredObject> objects() {
    return objects;
  }

  /** The tags of what is in the bucket, by key. */
  public Map<String, Map<String, String>> tags() {
    return tags;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.getResponseHeaders().set("ETag", tag(answer.body()));
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        exchange.getResponseHeaders().set("Content-Length", "" + answer.body().length);
      }
      exchange.sendResponseHeaders(
          answer.status(), head || answer.body().length == 0 ? -1 : answer.body().length);
      if (!head && answer.body().length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches()) {
      return Answer.error(404, "NoSuchBucket");
    }
    var key = path.group("key");
    var query = query(exchange.getRequestURI());
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, key);
      case "GET" -> {
        if (key == null) {
          yield list(query.getOrDefault("prefix", ""));
        }
        yield query.containsKey("tagging") ? tagging(exchange, key) : get(exchange, key);
      }
      case "HEAD" -> get(exchange, key);
      case "DELETE" -> delete(key);
      case "POST" -> deleteAll(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      default -> Answer.error(405, "MethodNotAllowed");
    };
  }

  private Answer put(HttpExchange exchange, String key) throws IOException {
    var source = header(exchange, "x-amz-copy-source");
    if (source != null) {
      return copy(
          exchange,
          URLDecoder.decode(source, UTF_8).substring(BUCKET.length() + 1),
          header(exchange, "x-amz-copy-source-if-match"),
          key);
    }
    var bytes = body(exchange);
    var sum = header(exchange, "x-amz-checksum-sha256");
    if (sum != null && !sum.equals(sha256(bytes))) {
      return Answer.error(400, "BadDigest");
    }
    var type = header(exchange, "Content-Type");
    var stored =
        new StoredObject(bytes, type == null ? "binary/octet-stream" : type, metadata(exchange));
    if ("*".equals(header(exchange, "If-None-Match"))) {
      return objects.putIfAbsent(key, stored) == null
          ? Answer.empty(200)
          : Answer.error(412, "PreconditionFailed");
    }
    objects.put(key, stored);
    return Answer.empty(200);
  }

  private Answer copy(HttpExchange exchange, String from, @Nullable String wanted, String to) {
    var stored = objects.get(from);
    if (stored == null) {
      return Answer.error(404, "NoSuchKey");
    }
    if (wanted != null && !wanted.equals(tag(stored.bytes()))) {
      return Answer.error(412, "PreconditionFailed");
    }
    objects.put(to, stored);
    exchange.getResponseHeaders().set("x-amz-copy-source-version-id", version(stored));
    return Answer.xml(200, "<CopyObjectResult><ETag>\"copied\"</ETag></CopyObjectResult>");
  }

  private Answer tagging(HttpExchange exchange, String key) {
    var stored = objects.get(key);
    if (stored == null) {
      return Answer.error(404, "NoSuchKey");
    }
    sayVersion(exchange, stored);
    var set =
        tags.getOrDefault(key, Map.of()).entrySet().stream()
            .map(
                tag ->
                    "<Tag><Key>%s</Key><Value>%s</Value></Tag>"
                        .formatted(tag.getKey(), tag.getValue()))
            .collect(Collectors.joining());
    return Answer.xml(200, "<Tagging><TagSet>" + set + "</TagSet></Tagging>");
  }

  /** What is put under a key is another version of it, be it the same bytes. */
  private String version(StoredObject stored) {
    synchronized (versions) {
      return "version-" + versions.computeIfAbsent(stored, one -> versions.size());
    }
  }

  private void sayVersion(HttpExchange exchange, StoredObject stored) {
    exchange.getResponseHeaders().set("x-amz-version-id", version(stored));
  }

  private Answer get(HttpExchange exchange, String key) {
    var stored = objects.get(key);
    if (stored == null) {
      return Answer.error(404, "NoSuchKey");
    }
    sayVersion(exchange, stored);
    var range = RANGE.matcher(String.valueOf(header(exchange, "Range")));
    if (range.matches()) {
      int end = Math.min(Integer.parseInt(range.group(2)) + 1, stored.bytes().length);
      return new Answer(
          206,
          stored.contentType(),
          Arrays.copyOfRange(stored.bytes(), Integer.parseInt(range.group(1)), end));
    }
    return new Answer(200, stored.contentType(), stored.bytes());
  }

  private Answer list(String prefix) {
    var contents =
        objects.keySet().stream()
            .filter(key -> key.startsWith(prefix))
            .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
            .collect(Collectors.joining());
    return Answer.xml(
        200,
        "<ListBucketResult><IsTruncated>false</IsTruncated>" + contents + "</ListBucketResult>");
  }

  private Answer delete(String key) {
    objects.remove(key);
    return Answer.empty(204);
  }

  private Answer deleteAll(String wanted) {
    KEY_IN_XML.matcher(wanted).results().forEach(match -> objects.remove(match.group(1)));
    return Answer.xml(200, "<DeleteResult></DeleteResult>");
  }

  /** The body without the frames that the SDK puts around it when it streams. */
  private static byte[] body(HttpExchange exchange) throws IOException {
    var bytes = exchange.getRequestBody().readAllBytes();
    var length = header(exchange, "x-amz-decoded-content-length");
    if (length == null) {
      return bytes;
    }
    var content = new byte[Integer.parseInt(length)];
    int from = 0;
    int to = 0;
    while (to < content.length) {
      int line = from;
      while (bytes[line] != '\r') {
        line++;
      }
      var size = new String(bytes, from, line - from, UTF_8).split(";", -1)[0];
      int chunk = Integer.parseInt(size, 16);
      System.arraycopy(bytes, line + 2, content, to, chunk);
      to += chunk;
      from = line + 2 + chunk + 2;
    }
    return content;
  }

  /** What is kept with an object, by the names of its headers in small letters. */
  private static Map<String, String> metadata(HttpExchange exchange) {
    var found = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              var lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith("x-amz-meta-") || lower.equals("cache-control")) {
                found.put(lower, values.getFirst());
              }
            });
    return found;
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static Map<String, String> query(URI uri) {
    var query = uri.getRawQuery();
    return query == null
        ? Map.of()
        : Arrays.stream(query.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0],
                    pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
  }

  private static String tag(byte[] bytes) {
    return "\"" + sha256(bytes) + "\"";
  }

  private static String sha256(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
