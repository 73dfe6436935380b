package org.businessleaderaward.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.gateway.http.AnswerType;
import org.businessleaderaward.gateway.http.EntityTag;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as API Gateway takes it. */
final class ResponseWriter {
  private static final long LONGEST_CACHED = 60;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;
  private static final String NOT_KEPT = "no-store";

  /** As the edge says it: who calls the API by its own address is told as well. */
  private static final String TLS_ALONE = "max-age=63072000; includeSubDomains";

  static final String NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'";

  private final Room room;
  private final JsonMapper json;

  ResponseWriter(Room room, JsonMapper json) {
    this.room = room;
    this.json = json;
  }

  APIGatewayProxyResponseEvent write(HttpCall call, Answer answer, Scope scope, AnswerType type) {
    var headers = headers(call, type.contentType(), NOTHING_LOADED);
    boolean cacheable = cacheable(call, answer);
    headers.put("Cache-Control", cacheable ? caching(scope) : NOT_KEPT);
    if (room == Room.PUBLIC) {
      headers.put("Vary", "Accept");
    }
    headers.putAll(answer.headers());
    if (cacheable && isKnown(call, json.writeValueAsBytes(answer.data()), headers)) {
      return notModified(headers);
    }
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(answer.status())
        .withHeaders(headers)
        .withMultiValueHeaders(cookies(answer, scope))
        .withIsBase64Encoded(false)
        .withBody(isHead(call) ? "" : json.writeValueAsString(answer.body(scope, cacheable)));
  }

  /** Writes what is answered in another protocol than the room's own. */
  APIGatewayProxyResponseEvent write(HttpCall call, ProtocolCalls.Written written, Scope scope) {
    var form = ProtocolCalls.form(written.reply());
    var headers = headers(call, form.getFirst(), form.getLast());
    if (written.reply() instanceof RoomProtocol.Reply.Picture picture) {
      sayWhoMayShow(picture, headers);
    }
    headers.putAll(written.headers());
    var body =
        switch (written.reply()) {
          case RoomProtocol.Reply.FramedPage page -> page.html();
          case RoomProtocol.Reply.Picture picture -> picture.base64();
          case RoomProtocol.Reply.Json(var data) -> json.writeValueAsString(data);
          case RoomProtocol.Reply.Missing _, RoomProtocol.Reply.TooMany _ -> "";
        };
    boolean cacheable = isRead(call) && written.status() == 200;
    headers.put("Cache-Control", cacheable ? caching(written.reply(), scope) : NOT_KEPT);
    if (cacheable && isKnown(call, body.getBytes(StandardCharsets.UTF_8), headers)) {
      return notModified(headers);
    }
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(written.status())
        .withHeaders(headers)
        .withIsBase64Encoded(written.reply() instanceof RoomProtocol.Reply.Picture && !isHead(call))
        .withBody(isHead(call) ? "" : body);
  }

  private static void sayWhoMayShow(
      RoomProtocol.Reply.Picture picture, Map<String, String> headers) {
    headers.put(
        "Cross-Origin-Resource-Policy", picture.forAnySite() ? "cross-origin" : "same-origin");
    if (!picture.forAnySite()) {
      headers.keySet().removeIf(name -> name.startsWith("Access-Control-"));
      headers.put("X-Robots-Tag", "noindex");
    }
  }

  private Map<String, String> headers(HttpCall call, String type, String policy) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", type);
    headers.put("X-Request-Id", call.id());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Content-Security-Policy", policy);
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Strict-Transport-Security", TLS_ALONE);
    if (room == Room.PUBLIC) {
      headers.put("Access-Control-Allow-Origin", "*");
      headers.put("Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
    }
    return headers;
  }

  /** Says by which tag this content is known, and whether the caller has it already. */
  private static boolean isKnown(HttpCall call, byte[] content, Map<String, String> headers) {
    var tag = EntityTag.of(content);
    headers.put("ETag", tag);
    return call.header("If-None-Match").filter(given -> EntityTag.isAmong(given, tag)).isPresent();
  }

  private static APIGatewayProxyResponseEvent notModified(Map<String, String> headers) {
    headers.remove("Content-Type");
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(NOT_MODIFIED)
        .withHeaders(headers)
        .withIsBase64Encoded(false)
        .withBody("");
  }

  private static boolean isRead(HttpCall call) {
    return call.method().equals("GET") || isHead(call);
  }

  /** By HEAD goes what goes by GET, but for the body (RFC 9110, section 9.3.2). */
  private static boolean isHead(HttpCall call) {
    return call.method().equals("HEAD");
  }

  /**
   * What a browser asks before a page of another site may call the public room (CORS preflight in
   * the Fetch standard): anybody may, without cookies.
   */
  APIGatewayProxyResponseEvent preflight() {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(NO_CONTENT)
        .withHeaders(
            Map.of(
                "Access-Control-Allow-Origin", "*",
                "Access-Control-Allow-Methods", "GET, HEAD, POST",
                "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Api-Key",
                "Access-Control-Max-Age", String.valueOf(Duration.ofDays(1).toSeconds()),
                "Strict-Transport-Security", TLS_ALONE))
        .withIsBase64Encoded(false)
        .withBody("");
  }

  /**
   * For a minute at most, and never beyond the instant at which the answer is known to change, such
   * as the end of an embargo; whole seconds, the last begun one left out.
   */
  private static String caching(Scope scope) {
    long seconds =
        scope
            .changesAt()
            .map(instant -> Duration.between(scope.now(), instant).toSeconds())
            .filter(left -> left < LONGEST_CACHED)
            .orElse(LONGEST_CACHED);
    return seconds > 0 ? "public, max-age=" + seconds : NOT_KEPT;
  }

  /**
   * A picture that was removed is not to be given out for longer because the room cannot be asked:
   * without a word, CloudFront goes on with what it has.
   */
  private static String caching(RoomProtocol.Reply reply, Scope scope) {
    var caching = caching(scope);
    return reply instanceof RoomProtocol.Reply.Picture && !caching.equals(NOT_KEPT)
        ? caching + ", stale-if-error=0"
        : caching;
  }

  /**
   * Only what is asked for by GET or HEAD and is whole; an answer's request id is then that of the
   * first.
   */
  private boolean cacheable(HttpCall call, Answer answer) {
    return room == Room.PUBLIC
        && isRead(call)
        && answer.status() == 200
        && answer.errors().isEmpty();
  }

  /** A session is begun or ended only by an answer that says so. */
  private static Map<String, List<String>> cookies(Answer answer, Scope scope) {
    return answer.data() == null || scope.cookies().isEmpty()
        ? Map.of()
        : Map.of("Set-Cookie", List.copyOf(scope.cookies()));
  }
}
