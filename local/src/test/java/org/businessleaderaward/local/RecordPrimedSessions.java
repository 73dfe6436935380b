package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.local.sample.Samples;
import org.businessleaderaward.local.sample.Services;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.local.sample.TurnedClock;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TestFolder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what the store answers to the reads of each role of the small sample, for the functions
 * to be primed with: a file for each room with sessions. To be run when rooms read something else;
 * {@code PrimingTests} say so.
 */
public final class RecordPrimedSessions {
  private static final String SITE = "http://localhost:8080";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CODES = "its codes, each once";
  private static final Pattern WAY = Pattern.compile(".*/en/([a-z]+)/(?:\\?[a-z=]+)?#(.+)");

  private static final Pattern REFUSED = Pattern.compile("INTERNAL_ERROR|UNAUTHENTICATED");
  private static final Pattern READ = Pattern.compile("(GetItem|BatchGetItem|Query)Request");

  private RecordPrimedSessions() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder they go to
   */
  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var recorder = new Recorder();
    var clock = new TurnedClock(Clock.systemUTC());
    try (var data = DataFolder.open(TestFolder.fresh("sample"));
        var store = Store.open(data, ProjectRoot.find().resolve("template.yaml"));
        var client = store.client(recorder);
        var backend = backend(client, data, clock)) {
      backend.bean(ProgrammeSeed.class).load(clock.instant());
      backend.bean(DirectorySeed.class).load();
      var desk = new SecretariatDesk(backend, SITE);
      var ways = new LinkedHashMap<String, String>();
      new Samples(backend, clock, SITE, desk::member)
          .show(Stage.SMALL, (whose, way) -> note(ways, whose, way));
      for (var role : Role.values()) {
        var token = Optional.ofNullable(ways.get(role.link().page()));
        if (token.isPresent()) {
          var cookie = cookie(backend, role, token.get(), ways.getOrDefault(CODES, ""));
          // One that has read nothing yet, as a function before its snapshot.
          try (var fresh = backend(client, data, clock)) {
            var recorded = record(fresh, role.room(), cookie, recorder);
            Files.writeString(folder.resolve(role.room().id() + ".json"), recorded + "\n");
          }
        }
      }
    }
    System.exit(0);
  }

  private static Backend backend(DynamoDbClient client, DataFolder data, TurnedClock clock) {
    return Backend.start(
        Storage.of(client, Store.PREFIX),
        new MailFolder(data.mail(), clock),
        clock,
        data,
        data.path(),
        SITE);
  }

  /** Of the secretariat that of its office, which comes in by a code in the place of a passkey. */
  private static void note(Map<String, String> ways, String whose, String way) {
    var found = WAY.matcher(way);
    if (whose.equals(CODES)) {
      ways.put(CODES, way.substring(0, way.indexOf(' ')));
    } else if (found.matches() && !whose.equals("Sample secretariat")) {
      ways.putIfAbsent(found.group(1), found.group(2));
    }
  }

  private static String cookie(Services services, Role role, String token, String code) {
    var open =
        SiteOperation.of(role.room()).stream()
            .map(SiteOperation::text)
            .filter(text -> text.contains("openLink"))
            .findFirst()
            .orElseThrow();
    var cookie = sent(services, role.room(), "", open, Map.of("token", token)).orElseThrow();
    if (!role.isBehindPasskey()) {
      return cookie;
    }
    var use = SiteOperation.of(role.room(), "UseRecoveryCode").text();
    return sent(services, role.room(), cookie, use, Map.of("code", code)).orElse(cookie);
  }

  private static String record(Services services, Room room, String cookie, Recorder recorder) {
    // So late that nothing is known of before, and noted anew that somebody is there.
    var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(11));
    var variables = new HashMap<String, Object>(Map.of("language", "EN", "first", 25));
    recorder.begin();
    if (room == Room.SECRETARIAT) {
      variables.putAll(Map.of("fit", Map.of(), "order", "OLDEST", "status", "SHORTLISTED"));
      var board =
          Priming.events(room, cookie, variables).stream()
              .filter(event -> event.contains("NominationBoard("))
              .findFirst()
              .orElseThrow();
      var first = body(services, room, at, board).at("/data/board/edges/0/node");
      variables.put("id", first.path("id").asString());
      variables.put("email", first.path("nomineeEmail").asString("nobody@example.org"));
    }
    // Twice: of what a function keeps it asks otherwise when it has it.
    for (int round = 0; round < 2; round++) {
      for (var event : Priming.events(room, cookie, variables)) {
        var body = body(services, room, at, event);
        if (REFUSED.matcher(body.toString()).find()) {
          throw new IllegalStateException(room + ": " + event + "\n" + body);
        }
      }
    }
    System.out.println(room + ": " + recorder.calls.size() + " calls");
    // A line for each call, so that two recordings can be told apart.
    var calls =
        recorder.end().stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n"));
    return """
    {"at":"%s","cookie":"%s","variables":%s,"calls":[
    %s
    ]}\
    """
        .formatted(at, cookie, JSON.writeValueAsString(variables), calls);
  }

  /** Sends an operation, and gives the session that it sets, if it sets one. */
  private static Optional<String> sent(
      Services services, Room room, String cookie, String text, Map<String, ?> variables) {
    var event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("POST")
            .withPath(room.path())
            .withHeaders(
                Map.of(
                    "Content-Type", "application/json", "Cookie", room.cookieName() + "=" + cookie))
            .withRequestContext(
                new APIGatewayProxyRequestEvent.ProxyRequestContext().withRequestId("recorded"))
            .withBody(JSON.writeValueAsString(Map.of("query", text, "variables", variables)));
    var answer = services.room(room).apply(event);
    var refused = JSON.readTree(answer.getBody()).findValuesAsString("code");
    if (!refused.isEmpty()) {
      throw new IllegalStateException(room + ": " + answer.getBody());
    }
    return Optional.ofNullable(answer.getMultiValueHeaders())
        .flatMap(headers -> Optional.ofNullable(headers.get("Set-Cookie")))
        .map(List::getLast)
        .map(set -> set.substring(set.indexOf('=') + 1, set.indexOf(';')));
  }

  private static JsonNode body(Services services, Room room, Instant at, String event) {
    var request = JSON.readValue(event, APIGatewayProxyRequestEvent.class);
    var answer =
        Priming.<Optional<String>, RuntimeException>during(
            at, () -> Optional.of(services.room(room).apply(request).getBody()));
    return JSON.readTree(answer.orElseThrow());
  }

  /** Notes what the store is asked and what it answers. */
  private static final class Recorder implements ExecutionInterceptor {
    private final Set<JsonNode> calls = new LinkedHashSet<>();
    private volatile boolean on;

    void begin() {
      calls.clear();
      on = true;
    }

    List<JsonNode> end() {
      on = false;
      return List.copyOf(calls);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      var operation = context.request().getClass().getSimpleName();
      // What is written, such as who opened a dossier, needs no answer that was recorded.
      if (!on || context.responseBody().isEmpty() || !READ.matcher(operation).matches()) {
        return context.responseBody();
      }
      try (var answer = context.responseBody().get();
          var asked = context.requestBody().orElseThrow().contentStreamProvider().newStream()) {
        var bytes = answer.readAllBytes();
        calls.add(
            JSON.createObjectNode()
                .put("target", operation.replaceFirst("Request$", ""))
                .putPOJO("asked", JSON.readTree(new String(asked.readAllBytes(), UTF_8)))
                .putPOJO("answered", JSON.readTree(bytes)));
        return Optional.of(new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
