package org.businessleaderaward.gateway;

import graphql.GraphQLError;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as callers see them: at most five, each with a code, none with an inside of ours. */
final class ErrorView {
  static final int MOST = 5;

  private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

  private ErrorView() {}

  /** Errors of a request that was not executed: of its text, its operation or its variables. */
  static List<Map<String, Object>> ofRequest(List<? extends GraphQLError> errors) {
    return errors.stream()
        .limit(MOST)
        .map(error -> view(error, error.getMessage(), requestCode(error)))
        .toList();
  }

  /** Errors of fields. One that no fetcher threw is a fault of ours, and masked. */
  static List<Map<String, Object>> ofFields(List<? extends GraphQLError> errors) {
    return errors.stream().limit(MOST).map(ErrorView::ofField).toList();
  }

  /** An error with nothing but a message and a code. */
  static Map<String, Object> plain(String code, String message) {
    return Map.of("message", message, "extensions", Map.of("code", code));
  }

  /** The code of an error as seen. */
  static String code(Map<String, Object> view) {
    return view.get("extensions") instanceof Map<?, ?> extensions
        ? String.valueOf(extensions.get("code"))
        : "";
  }

  private static Map<String, Object> ofField(GraphQLError error) {
    var extensions = error.getExtensions();
    if (extensions != null && extensions.get("code") instanceof String code) {
      return view(error, error.getMessage(), code);
    }
    LOG.error("a fault in an answer: {}", error.getMessage());
    var kind = Faults.Kind.INTERNAL_ERROR;
    return view(error, kind.message(), kind.name());
  }

  private static String requestCode(GraphQLError error) {
    return error instanceof ValidationError ? "VALIDATION_FAILED" : "BAD_REQUEST";
  }

  private static Map<String, Object> view(GraphQLError error, String message, String code) {
    var view = new LinkedHashMap<String, Object>();
    view.put("message", message);
    var locations = error.getLocations();
    if (locations != null && !locations.isEmpty()) {
      view.put(
          "locations",
          locations.stream()
              .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    var path = error.getPath();
    if (path != null) {
      view.put("path", path);
    }
    view.put("extensions", Map.of("code", code));
    return view;
  }
}
