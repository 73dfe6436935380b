package org.businessleaderaward.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rooms with the real schemas and fields that count how often they are read, for tests. */
final class Rooms {
  static final URI SITE = URI.create("https://award.example");
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final JsonMapper JSON = new JsonMapper();

  private final RoomFunction function;
  private final Room room;

  private Rooms(Room room, List<RoomFields> fields) {
    this.room = room;
    this.function =
        new RoomFunction(room, fields, Clock.fixed(NOW, ZoneOffset.UTC), SITE, new EdgeMark(""));
  }

  static Rooms of(Room room, RoomFields... fields) {
    return new Rooms(room, List.of(fields));
  }

  /** An answer with its body read. */
  record Answered(APIGatewayProxyResponseEvent response, JsonNode body) {
    int status() {
      return response.getStatusCode();
    }

    String header(String name) {
      return response.getHeaders().getOrDefault(name, "");
    }

    String code() {
      return body.path("errors").path(0).path("extensions").path("code").asString("");
    }
  }

  Answered answer(APIGatewayProxyRequestEvent event) {
    var response = function.apply(event);
    return new Answered(response, JSON.readTree(response.getBody()));
  }

  /** Posts a document as a client does that knows GraphQL over HTTP. */
  Answered post(String query) {
    return post(Map.of("query", query));
  }

  Answered post(Map<String, ?> request) {
    return answer(call("POST").withBody(JSON.writeValueAsString(request)));
  }

  Answered get(Map<String, String> query) {
    return answer(call("GET").withQueryStringParameters(query));
  }

  APIGatewayProxyRequestEvent call(String method) {
    var identity = new RequestIdentity();
    identity.setSourceIp("192.0.2.1");
    var context = new ProxyRequestContext();
    context.setRequestId("request-1");
    context.setIdentity(identity);
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(method)
        .withPath(room.path())
        .withRequestContext(context)
        .withHeaders(
            new HashMap<>(
                Map.of(
                    "Content-Type", "application/json",
                    "Accept", "application/graphql-response+json")));
  }

  /** The call with a header more, or another value of one. */
  static APIGatewayProxyRequestEvent with(
      APIGatewayProxyRequestEvent call, String name, @Nullable String value) {
    call.getHeaders().put(name, value);
    return call;
  }
}
