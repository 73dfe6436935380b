package org.businessleaderaward.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.gateway.http.AnswerType;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.jspecify.annotations.Nullable;

/** Asks a room for what a call in another protocol needs, and turns away what is no such call. */
final class ProtocolCalls {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Not 404, which the edge answers with the site's page for what is not there. */
  private static final int NOTHING_THERE = 422;

  private static final int TOO_LARGE = 413;

  private final RoomGraph graph;

  ProtocolCalls(RoomGraph graph) {
    this.graph = graph;
  }

  /** An answer with an error. */
  private static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Unanswered(Answer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }

  /**
   * What goes back, before it is written.
   *
   * @param reply the protocol's answer; what is refused says a code and a message as JSON
   */
  record Written(
      int status, Map<String, String> headers, RoomProtocol.Reply reply, String refused) {
    static Written fault(RuntimeException fault) {
      return of(Answer.fault(fault));
    }

    static Written of(Answer answer) {
      var error = answer.errors().getFirst();
      int status = answer.status() == 200 ? 500 : answer.status();
      return refused(
          status, ErrorView.code(error), String.valueOf(error.get("message")), answer.headers());
    }

    static Written refused(int status, String code, String message, Map<String, String> headers) {
      var error = Map.of("status", "error", "code", code, "message", message);
      return new Written(status, headers, new RoomProtocol.Reply.Json(error), code);
    }
  }

  Written answer(RoomProtocol protocol, HttpCall call, Scope scope) {
    try {
      graph.takeCall(scope);
      return written(protocol.answer(read(call), (text, values) -> ask(text, values, scope)));
    } catch (HttpRefusal refusal) {
      return Written.refused(refusal.status(), refusal.code(), refusal.reason(), refusal.headers());
    } catch (Refusal refusal) {
      return Written.refused(
          400, refusal.code().name(), String.valueOf(refusal.getMessage()), Map.of());
    } catch (Unanswered unanswered) {
      return Written.of(unanswered.answer);
    }
  }

  private static Written written(RoomProtocol.Reply reply) {
    return switch (reply) {
      case RoomProtocol.Reply.Missing(var message) ->
          Written.refused(NOTHING_THERE, "NOT_FOUND", message, Map.of());
      case RoomProtocol.Reply.TooMany(var message) ->
          Written.refused(TOO_LARGE, "LIMIT_EXCEEDED", message, Map.of());
      default -> new Written(200, Map.of(), reply, "");
    };
  }

  private static RoomProtocol.Call read(HttpCall call) {
    var path =
        Arrays.stream(call.path().split("/", -1)).filter(part -> !part.isEmpty()).skip(1).toList();
    return switch (call.method()) {
      case "GET", "HEAD" -> new RoomProtocol.Call(path, call.query());
      case "POST" -> new RoomProtocol.Call(path, form(call));
      default -> throw HttpRefusal.method("GET, HEAD, POST");
    };
  }

  /** What a form sends, and beside it what stands in the address. */
  private static Map<String, String> form(HttpCall call) {
    var content = call.header("Content-Type").orElse("").split(";", 2)[0].strip();
    if (!content.toLowerCase(Locale.ROOT).equals(FORM)) {
      throw HttpRefusal.unsupportedMediaType(FORM);
    }
    var fields = new HashMap<>(call.query());
    for (var field : call.text(RequestReader.MOST_BYTES).split("&", -1)) {
      var parts = field.split("=", 2);
      fields.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw HttpRefusal.badRequest("the form is not percent-encoded");
    }
  }

  @SuppressWarnings("unchecked") // The data of an executed operation.
  private Map<String, @Nullable Object> ask(
      String operation, Map<String, @Nullable Object> variables, Scope scope) {
    var answer =
        graph.answer(
            GraphQlRequest.reading(operation, variables), scope, AnswerType.GRAPHQL_RESPONSE);
    if (!answer.errors().isEmpty()) {
      throw new Unanswered(answer);
    }
    return (Map<String, @Nullable Object>) Objects.requireNonNull(answer.data());
  }

  /** What a browser and a cache are told of a reply's form. */
  static List<String> form(RoomProtocol.Reply reply) {
    return switch (reply) {
      case RoomProtocol.Reply.FramedPage page ->
          List.of(
              "text/html; charset=utf-8",
              "default-src 'none'; style-src "
                  + page.styles()
                  + "; base-uri 'none'; form-action 'none'; frame-ancestors *");
      case RoomProtocol.Reply.Picture _ -> List.of("image/jpeg", ResponseWriter.NOTHING_LOADED);
      default -> List.of(AnswerType.JSON.contentType(), ResponseWriter.NOTHING_LOADED);
    };
  }
}
