package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody made up who uses one room as the site does: its known operations, and the session's
 * cookie.
 */
final class InProcessVisitor {
  private final Backend backend;
  private final Room room;
  private @Nullable String cookie;

  InProcessVisitor(Backend backend, Room room) {
    this.backend = backend;
    this.room = room;
  }

  /**
   * Sends an operation with one root field, and gives what the field holds.
   *
   * @throws IllegalStateException when it is refused
   */
  JsonNode act(String operation, Map<String, ?> variables) {
    var text = SiteOperation.of(room, operation).text();
    var response = backend.room(room).apply(event(Map.of("query", text, "variables", variables)));
    keepCookie(response);
    var answer = JsonMapper.shared().readTree(response.getBody());
    var payload = answer.path("data").iterator();
    if (answer.has("errors") || !payload.hasNext()) {
      throw new IllegalStateException(operation + " failed: " + answer.path("errors"));
    }
    var field = payload.next();
    if (!field.path("userErrors").isEmpty()) {
      throw new IllegalStateException(operation + " was refused: " + field.path("userErrors"));
    }
    return field;
  }

  private APIGatewayProxyRequestEvent event(Map<String, ?> body) {
    var headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    if (cookie != null) {
      headers.put("Cookie", cookie);
    }
    var multiValue = new HashMap<String, List<String>>();
    headers.forEach((name, value) -> multiValue.put(name, List.of(value)));
    return new APIGatewayProxyRequestEvent()
        .withResource(room.path())
        .withPath(room.path())
        .withHttpMethod("POST")
        .withHeaders(headers)
        .withMultiValueHeaders(multiValue)
        .withRequestContext(
            new APIGatewayProxyRequestEvent.ProxyRequestContext()
                .withHttpMethod("POST")
                .withRequestId(UUID.randomUUID().toString())
                .withIdentity(
                    new APIGatewayProxyRequestEvent.RequestIdentity().withSourceIp("127.0.0.1")))
        .withBody(JsonMapper.shared().writeValueAsString(body))
        .withIsBase64Encoded(false);
  }

  private void keepCookie(APIGatewayProxyResponseEvent response) {
    var multiValue = response.getMultiValueHeaders();
    if (multiValue != null && multiValue.get("Set-Cookie") != null) {
      var set = Objects.requireNonNull(multiValue.get("Set-Cookie")).getLast();
      cookie = set.substring(0, set.indexOf(';'));
    }
  }
}
