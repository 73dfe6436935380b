package org.businessleaderaward.gateway.http;

import java.util.Locale;
import java.util.Optional;

/** The two media types of GraphQL over HTTP (draft, section 5). */
public enum AnswerType {
  /** Status codes tell how it went. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** What older clients know; a well-formed request is answered with 200. */
  JSON("application/json");

  private final String mediaType;

  AnswerType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As the header says it. */
  public String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /**
   * The type that a caller prefers (RFC 9110, section 12.5.1); of two that are wanted alike, the
   * one that is named first. Without a wish, and for a wildcard, it is JSON.
   */
  public static Optional<AnswerType> preferred(String accept) {
    if (accept.isBlank()) {
      return Optional.of(JSON);
    }
    Optional<AnswerType> best = Optional.empty();
    double bestQuality = 0;
    for (var range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      var parts = range.split(";", -1);
      var type = named(parts[0].strip());
      var quality = quality(parts);
      if (type.isPresent() && quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return best;
  }

  private static Optional<AnswerType> named(String range) {
    return switch (range) {
      case "application/graphql-response+json" -> Optional.of(GRAPHQL_RESPONSE);
      case "application/json", "application/*", "*/*" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      var parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
