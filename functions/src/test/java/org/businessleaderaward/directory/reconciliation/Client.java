package org.businessleaderaward.directory.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.gateway.Room;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as API Gateway hands calls on. */
final class Client {
  private final TestAward award;
  private final Map<String, String> headers = new HashMap<>();
  private String address = "192.0.2.7";

  Client(TestAward award) {
    this.award = award;
  }

  /** An answer of the service. */
  record Answer(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }
  }

  /** From this address. */
  Client at(String other) {
    address = other;
    return this;
  }

  Client with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Answer get(String path, Map<String, String> query) {
    return send("GET", path, query, "");
  }

  Answer get(String path) {
    return get(path, Map.of());
  }

  Answer head(String path) {
    return send("HEAD", path, Map.of(), "");
  }

  Answer options(String path) {
    return send("OPTIONS", path, Map.of(), "");
  }

  /** Sends a form. */
  Answer post(String path, Map<String, String> fields) {
    with("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    return postBody(
        path,
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(joining("&")));
  }

  Answer postBody(String path, String body) {
    return send("POST", path, Map.of(), body);
  }

  private Answer send(String method, String path, Map<String, String> query, String body) {
    var context = new ProxyRequestContext();
    context.setRequestId("request-1");
    var identity = new RequestIdentity();
    identity.setSourceIp(address);
    context.setIdentity(identity);
    var event =
        new APIGatewayProxyRequestEvent()
            .withHttpMethod(method)
            .withPath(path)
            .withRequestContext(context)
            .withHeaders(headers)
            .withQueryStringParameters(query)
            .withBody(body);
    APIGatewayProxyResponseEvent answer =
        award
            .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
            .apply(event);
    return new Answer(answer.getStatusCode(), answer.getHeaders(), answer.getBody());
  }
}
