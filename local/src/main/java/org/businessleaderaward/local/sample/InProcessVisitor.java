package org.businessleaderaward.local.sample;

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
  private final Services services;
  private final Room room;
  private @Nullable String cookie;

  InProcessVisitor(Services services, Room room) {
    this.services = services;
    this.room = room;
  }

  /**
   * Sends an operation with one root field, and gives what the field holds.
   *
   * @throws IllegalStateException when it is refused, or fails
   */
  JsonNode act(String operation, Map<String, ?> variables) {
    var payload = ask(operation, variables).iterator();
    if (!payload.hasNext()) {
      throw new IllegalStateException(operation + " was not answered");
    }
    var field = payload.next();
    if (!field.path("userErrors").isEmpty()) {
      throw new IllegalStateException(operation + " was refused: " + field.path("userErrors"));
    }
    return field;
  }

  /**
   * Sends an operation, and gives all that it was answered with.
   *
   * @throws IllegalStateException when it fails
   */
  JsonNode ask(String operation, Map<String, ?> variables) {
    var text = SiteOperation.of(room, operation).text();
    var response = services.room(room).apply(event(Map.of("query", text, "variables", variables)));
    keepCookie(response);
    var answer = JsonMapper.shared().readTree(response.getBody());
    if (answer.has("errors")) {
      throw new IllegalStateException(operation + " failed: " + answer.path("errors"));
    }
    return answer.path("data");
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
