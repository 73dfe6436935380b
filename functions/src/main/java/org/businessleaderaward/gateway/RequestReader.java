package org.businessleaderaward.gateway;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GraphQL request out of an HTTP call, or refuses the call. */
final class RequestReader {
  /**
   * The most bytes that a body may have: a nomination in the longest script, with room to spare.
   */
  static final int MOST_BYTES = 262_144;

  private static final List<String> JSON_CONTENT =
      List.of(
          "application/json",
          "application/json;charset=utf-8",
          "application/json;charset=\"utf-8\"");

  private final Room room;
  private final JsonMapper json;

  RequestReader(Room room, JsonMapper json) {
    this.room = room;
    this.json = json;
  }

  GraphQlRequest read(HttpCall call) {
    return switch (call.method()) {
      case "POST" -> fromBody(call);
      case "GET", "HEAD" -> {
        if (room != Room.PUBLIC) {
          throw HttpRefusal.method("POST");
        }
        yield fromQuery(call);
      }
      default -> throw HttpRefusal.method(room == Room.PUBLIC ? "GET, HEAD, POST" : "POST");
    };
  }

  private GraphQlRequest fromBody(HttpCall call) {
    var content = call.header("Content-Type").orElse("");
    if (!JSON_CONTENT.contains(content.replace(" ", "").toLowerCase(Locale.ROOT))) {
      throw HttpRefusal.unsupportedMediaType(JSON_CONTENT.getFirst());
    }
    var body = parse(call.text(MOST_BYTES), "the body");
    if (body instanceof List) {
      throw HttpRefusal.badRequest("batches are not taken: send one request at a time");
    }
    return request(object(body, "the body"), false);
  }

  private GraphQlRequest fromQuery(HttpCall call) {
    var parameters = new java.util.HashMap<String, @Nullable Object>(call.query());
    for (var name : List.of("variables", "extensions")) {
      var text = call.query().get(name);
      if (text != null) {
        parameters.put(name, text.isBlank() ? null : parse(text, name));
      }
    }
    return request(parameters, true);
  }

  private static GraphQlRequest request(
      Map<String, @Nullable Object> parameters, boolean readOnly) {
    var extensions = object(parameters.get("extensions"), "extensions");
    var persisted = object(extensions.get("persistedQuery"), "extensions.persistedQuery");
    return new GraphQlRequest(
        text(parameters, "query"),
        text(parameters, "operationName").filter(name -> !name.isEmpty()),
        object(parameters.get("variables"), "variables"),
        text(persisted, "sha256Hash"),
        readOnly);
  }

  private @Nullable Object parse(String text, String what) {
    try {
      return json.readValue(text, Object.class);
    } catch (JacksonException e) {
      throw HttpRefusal.badRequest(what + " is not well-formed JSON");
    }
  }

  private static Optional<String> text(Map<String, @Nullable Object> parameters, String name) {
    return switch (parameters.get(name)) {
      case null -> Optional.empty();
      case String text -> Optional.of(text);
      default -> throw HttpRefusal.badRequest(name + " must be a string");
    };
  }

  private static Map<String, @Nullable Object> object(@Nullable Object value, String what) {
    return switch (value) {
      case null -> Map.of();
      case Map<?, ?> map -> {
        var entries = new java.util.LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        yield Collections.unmodifiableMap(entries);
      }
      default -> throw HttpRefusal.badRequest(what + " must be an object");
    };
  }
}
