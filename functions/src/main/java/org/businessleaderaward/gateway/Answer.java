package org.businessleaderaward.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.http.AnswerType;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is written.
 *
 * @param status HTTP status
 * @param headers headers that this answer adds to those of every answer
 * @param executed whether there is a {@code data} entry
 * @param data the data, if executed; null when an error took all of it
 * @param errors errors as callers see them
 */
record Answer(
    int status,
    Map<String, String> headers,
    boolean executed,
    @Nullable Object data,
    List<Map<String, Object>> errors) {
  private static final int UNAVAILABLE = 503;

  /** The answer to an operation that was executed. */
  static Answer executed(@Nullable Object data, List<Map<String, Object>> errors, AnswerType type) {
    var status =
        data == null && !errors.isEmpty() ? lost(ErrorView.code(errors.getFirst()), type) : 200;
    return new Answer(status, Map.of(), true, data, errors);
  }

  /** The answer to a well-formed request whose document or variables do not fit the schema. */
  static Answer invalid(List<Map<String, Object>> errors, AnswerType type) {
    var status = type == AnswerType.JSON ? 200 : 400;
    return new Answer(status, Map.of(), false, null, errors);
  }

  /** The answer to a call that was turned away. */
  static Answer refused(HttpRefusal refusal) {
    return new Answer(
        refusal.status(),
        refusal.headers(),
        false,
        null,
        List.of(ErrorView.plain(refusal.code(), refusal.reason())));
  }

  /** The answer when the gateway itself failed. */
  static Answer fault(RuntimeException fault) {
    var kind = Faults.Kind.of(fault);
    return new Answer(
        kind == Faults.Kind.UNAVAILABLE ? UNAVAILABLE : 500,
        Map.of(),
        false,
        null,
        List.of(ErrorView.plain(kind.name(), kind.message())));
  }

  /**
   * The status when an error took all data. JSON says 200 to older clients even then, except to
   * those who should slow down.
   */
  private static int lost(String code, AnswerType type) {
    var status =
        switch (code) {
          case "UNAUTHENTICATED" -> 401;
          case "FORBIDDEN", "PASSKEY_NEEDED" -> 403;
          // Not 404, which the edge answers with the site's page for what is not there.
          case "NOT_FOUND" -> 422;
          case "TOO_MANY_REQUESTS" -> 429;
          case "BAD_REQUEST", "LIMIT_EXCEEDED" -> 400;
          case "UNAVAILABLE" -> UNAVAILABLE;
          default -> 500;
        };
    return type == AnswerType.JSON && status != 429 ? 200 : status;
  }

  /**
   * Why it was refused: the code of the first error or, of a mutation, of the first refusal in what
   * it answers; empty when it was not.
   */
  Optional<String> refusal() {
    if (!errors.isEmpty()) {
      return Optional.of(ErrorView.code(errors.getFirst()));
    }
    return data instanceof Map<?, ?> fields
        ? fields.values().stream().flatMap(Answer::refusals).findFirst()
        : Optional.empty();
  }

  private static Stream<String> refusals(@Nullable Object payload) {
    return payload instanceof Map<?, ?> fields && fields.get("userErrors") instanceof List<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .map(error -> String.valueOf(((Map<?, ?>) error).get("code")))
        : Stream.empty();
  }

  /** The JSON object after the GraphQL specification, section 7. */
  Map<String, @Nullable Object> body(Scope scope, boolean cacheable) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    if (executed) {
      body.put("data", data);
    }
    body.put("extensions", extensions(scope, cacheable));
    return body;
  }

  /** What is said beside the answer; of one that others may get, only what is theirs as well. */
  private static Map<String, Object> extensions(Scope scope, boolean cacheable) {
    var extensions = new LinkedHashMap<String, Object>();
    extensions.put("requestId", scope.requestId());
    if (scope.cost() > 0 && scope.room() == Room.PUBLIC) {
      extensions.put(
          "cost", Map.of("requested", scope.cost(), "limit", OperationLimits.cost(scope.hasKey())));
    }
    scope
        .standing()
        .filter(standing -> !cacheable)
        .ifPresent(
            standing ->
                extensions.put(
                    "rate",
                    Map.of(
                        "limit", standing.limit(),
                        "remaining", standing.remaining(),
                        "resetsAt", standing.resetsAt().toString())));
    extensions.putAll(scope.said());
    return extensions;
  }
}
