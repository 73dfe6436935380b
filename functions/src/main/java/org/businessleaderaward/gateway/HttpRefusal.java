package org.businessleaderaward.gateway;

import java.time.Duration;
import java.util.Map;

/** A call that is turned away before anything is executed. */
final class HttpRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;
  private final long cost;

  private HttpRefusal(int status, String code, String message, Map<String, String> headers) {
    this(status, code, message, headers, 0);
  }

  private HttpRefusal(
      int status, String code, String message, Map<String, String> headers, long cost) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.cost = cost;
  }

  static HttpRefusal badRequest(String message) {
    return new HttpRefusal(400, "BAD_REQUEST", message, Map.of());
  }

  /** A request that is beyond one of the limits of {@link OperationLimits}. */
  static HttpRefusal overLimit(String message) {
    return new HttpRefusal(400, "LIMIT_EXCEEDED", message, Map.of());
  }

  /** A request that is beyond the limit of cost. */
  static HttpRefusal tooDear(String message, long cost) {
    return new HttpRefusal(400, "LIMIT_EXCEEDED", message, Map.of(), cost);
  }

  static HttpRefusal foreignOrigin() {
    return new HttpRefusal(403, "FORBIDDEN", "this room answers its own site only", Map.of());
  }

  static HttpRefusal method(String allowed) {
    return new HttpRefusal(
        405, "METHOD_NOT_ALLOWED", "allowed: " + allowed, Map.of("Allow", allowed));
  }

  static HttpRefusal notAcceptable() {
    return new HttpRefusal(
        406,
        "NOT_ACCEPTABLE",
        "answers come as application/graphql-response+json or application/json",
        Map.of());
  }

  static HttpRefusal tooLarge(int mostBytes) {
    return new HttpRefusal(
        413, "PAYLOAD_TOO_LARGE", "a body has at most " + mostBytes + " bytes", Map.of());
  }

  static HttpRefusal unsupportedMediaType(String wanted) {
    return new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", "send " + wanted + " in UTF-8", Map.of());
  }

  /** A caller that has nothing left for this minute. */
  static HttpRefusal tooMuch(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return new HttpRefusal(
        429,
        "TOO_MANY_REQUESTS",
        "more than what is left of this minute's points; the next minute begins in "
            + seconds
            + " seconds",
        Map.of("Retry-After", String.valueOf(seconds)));
  }

  /** What the operation would have cost, in points; 0 when that is not why. */
  long cost() {
    return cost;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Map<String, String> headers() {
    return headers;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
