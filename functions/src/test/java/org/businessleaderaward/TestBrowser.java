package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a room the operations that the site sends, and keeps the room's cookie. */
public final class TestBrowser {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestAward award;
  private final Room room;
  private String address = "192.0.2.1";
  private String cookie = "";
  private boolean withKey;

  TestBrowser(TestAward award, Room room) {
    this.award = award;
    this.room = room;
  }

  /** An answer with its body read. */
  public record Answer(int status, Map<String, List<String>> headers, JsonNode body) {
    /** A part of the data, by the names on the way to it. */
    public JsonNode data(String... path) {
      var node = body.path("data");
      for (var name : path) {
        node = node.path(name);
      }
      return node;
    }

    /** The code of the first error; empty without one. */
    public String error() {
      return body.path("errors").path(0).path("extensions").path("code").asString("");
    }

    /** The code of the first refusal in a mutation's payload; empty without one. */
    public String refusal(String mutation) {
      return data(mutation, "userErrors").path(0).path("code").asString("");
    }
  }

  /** The same browser at another network address. */
  public TestBrowser at(String sourceAddress) {
    address = sourceAddress;
    return this;
  }

  /** The same browser as one that API Gateway knows by a partner's key. */
  public TestBrowser withKey() {
    withKey = true;
    return this;
  }

  /** The session's cookie; empty without a session. */
  public String cookie() {
    return cookie;
  }

  /** Takes a cookie as somebody does who has got hold of one, or has been given one. */
  public TestBrowser withCookie(String value) {
    cookie = value;
    return this;
  }

  /** Sends an operation as the site does. */
  public Answer send(String operation, Map<String, ?> variables) {
    return post(JSON.writeValueAsString(Map.of("query", text(operation), "variables", variables)));
  }

  /** Sends an operation without variables. */
  public Answer send(String operation) {
    return send(operation, Map.of());
  }

  /** Opens the room by a secure link. */
  public Answer open(String token) {
    var operation =
        switch (room) {
          case NOMINATIONS -> "OpenNominatorLink";
          case NOMINEE -> "OpenNomineeLink";
          case ORGANISATION -> "OpenOrganisationLink";
          case ADVISORY -> "OpenAdviserLink";
          case JURY -> "OpenJurorLink";
          case TRUSTEE -> "OpenTrusteeLink";
          case SECRETARIAT -> "OpenSecretariatLink";
          case PUBLIC, PARTNERS -> throw new IllegalArgumentException("no link opens " + room);
        };
    return send(operation, Map.of("token", token));
  }

  /** Sets up an authenticator's passkey, by which its owner then passes the door. */
  public Answer enrol(TestAuthenticator authenticator) {
    var options = send("RequestPasskey").data("requestPasskey", "options").asString();
    var answer = send("EnrolPasskey", Map.of("credential", authenticator.make(options)));
    if (answer.refusal("enrolPasskey").isEmpty()) {
      award.authenticators.put(cookie.substring(0, cookie.indexOf('.')), authenticator);
    }
    return answer;
  }

  /** Passes the door of the room by the passkey of whom the link was for, or sets up the first. */
  public TestBrowser passDoor() {
    var known = award.authenticators.get(cookie.substring(0, cookie.indexOf('.')));
    var refusal =
        known == null
            ? enrol(new TestAuthenticator(TestAward.SITE)).refusal("enrolPasskey")
            : prove(known).refusal("provePasskey");
    assertThat(refusal).isEmpty();
    return this;
  }

  /** Uses an authenticator's passkey. */
  public Answer prove(TestAuthenticator authenticator) {
    var options = send("RequestProof").data("requestProof", "options").asString();
    return send("ProvePasskey", Map.of("credential", authenticator.use(options)));
  }

  /** Sends a body as it is. */
  public Answer post(String body) {
    return answer(event("POST").withBody(body));
  }

  /** Asks by GET, with an operation in the query string as scanners and previews do. */
  public Answer get(String method, String operation, Map<String, ?> variables) {
    return answer(
        event(method)
            .withQueryStringParameters(
                Map.of("query", text(operation), "variables", JSON.writeValueAsString(variables))));
  }

  private Answer answer(APIGatewayProxyRequestEvent event) {
    APIGatewayProxyResponseEvent response =
        award.<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(room).apply(event);
    var headers =
        response.getMultiValueHeaders() == null
            ? Map.<String, List<String>>of()
            : response.getMultiValueHeaders();
    headers.getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
    var body =
        response.getBody() == null || response.getBody().isEmpty() ? "{}" : response.getBody();
    return new Answer(response.getStatusCode(), headers, JSON.readTree(body));
  }

  private void keep(String setCookie) {
    var pair = setCookie.substring(0, setCookie.indexOf(';'));
    cookie = pair.substring(pair.indexOf('=') + 1);
  }

  private APIGatewayProxyRequestEvent event(String method) {
    var identity = new RequestIdentity();
    identity.setSourceIp(address);
    if (withKey) {
      identity.setApiKey("key-of-a-partner");
    }
    var context = new ProxyRequestContext();
    context.setRequestId("request-1");
    context.setIdentity(identity);
    var headers =
        new HashMap<>(
            Map.of(
                "Content-Type", "application/json",
                "Accept", "application/graphql-response+json",
                "Origin", TestAward.SITE));
    if (!cookie.isEmpty()) {
      headers.put("Cookie", room.cookieName() + "=" + cookie);
    }
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(method)
        .withPath(room.path())
        .withRequestContext(context)
        .withHeaders(headers);
  }

  private String text(String operation) {
    return SiteOperation.of(room, operation).text();
  }
}
