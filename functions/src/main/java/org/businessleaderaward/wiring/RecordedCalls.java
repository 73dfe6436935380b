package org.businessleaderaward.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the store answered once, in the place of the store: so that what is behind a session can be
 * answered before a snapshot, when there is nobody whose session it could be. On the thread that
 * asks nothing reaches AWS meanwhile. A read that was not recorded finds nothing; a write to the
 * store, such as the note that somebody opened a dossier, is answered as done, and is not; of
 * another service nothing is answered.
 */
public final class RecordedCalls {
  private static final ScopedValue<RecordedCalls> UNDER_WAY = ScopedValue.newInstance();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the name of a table begins with: of the one that a call or its answer names first. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?<=\"TableName\":\"|\"RequestItems\":\\{\"|\"Responses\":\\{\")[^\"]*-(?=[a-z]+\")");

  private static final Pattern READ = Pattern.compile("GetItem|BatchGetItem|Query");
  private static final String STORE = "DynamoDB_";
  private static final byte[] NOTHING = "{}".getBytes(UTF_8);

  private final Map<Call, String> answers = new HashMap<>();
  private final List<String> missed = new CopyOnWriteArrayList<>();

  /** An operation of the store and what it is asked, whatever the tables' names begin with. */
  private record Call(String operation, JsonNode asked) {
    static Call of(String target, String body) {
      var operation = target.substring(target.indexOf('.') + 1);
      return new Call(operation, JSON.readTree(PREFIX.matcher(body).replaceAll("")));
    }
  }

  /**
   * Those of a list of objects with {@code target}, {@code asked} and {@code answered}. To the same
   * the first answer is given: the others are what was on record after what is written for it.
   */
  public static RecordedCalls of(JsonNode list) {
    var recorded = new RecordedCalls();
    for (var one : list) {
      recorded.answers.putIfAbsent(
          Call.of(one.path("target").asString(), one.path("asked").toString()),
          one.path("answered").toString());
    }
    return recorded;
  }

  /** Those of a store that has nothing. */
  public static RecordedCalls none() {
    return new RecordedCalls();
  }

  /** Has these answered while something runs on this thread. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> asking) throws X {
    return ScopedValue.where(UNDER_WAY, this).call(asking);
  }

  /** Whether what this thread reads was recorded: nothing that answers a caller is made of it. */
  public static boolean isUnderWay() {
    return UNDER_WAY.isBound();
  }

  static Optional<RecordedCalls> underWay() {
    return UNDER_WAY.isBound() ? Optional.of(UNDER_WAY.get()) : Optional.empty();
  }

  /** HTTP by which nothing is ever sent: what is not asked while they answer fails. */
  public static SdkHttpClient http() {
    return new SdkHttpClient() {
      @Override
      public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return underWay().orElseThrow().answering(request);
      }

      @Override
      public void close() {
        // There is nothing open.
      }
    };
  }

  /** Which reads were not recorded. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  ExecutableHttpRequest answering(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(
                SdkHttpResponse.builder()
                    .statusCode(200)
                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                    .build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer(request))))
            .build();
      }

      @Override
      public void abort() {
        // It is answered at once.
      }
    };
  }

  private byte[] answer(HttpExecuteRequest request) {
    var target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    if (!target.startsWith(STORE)) {
      throw new IllegalStateException("only the store is asked for nobody");
    }
    var body = body(request);
    var call = Call.of(target, body);
    var recorded = answers.get(call);
    if (recorded != null) {
      return named(recorded, body);
    }
    if (READ.matcher(call.operation()).matches()) {
      missed.add(call.operation() + " " + call.asked());
    }
    return NOTHING;
  }

  /** An answer with the tables named as they are in what was asked. */
  private static byte[] named(String answer, String asked) {
    var prefix = PREFIX.matcher(asked).results().map(MatchResult::group).findFirst().orElse("");
    return PREFIX.matcher(answer).replaceAll(Matcher.quoteReplacement(prefix)).getBytes(UTF_8);
  }

  private static String body(HttpExecuteRequest request) {
    var content = request.contentStreamProvider();
    if (content.isEmpty()) {
      return "{}";
    }
    try (var stream = content.get().newStream()) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
