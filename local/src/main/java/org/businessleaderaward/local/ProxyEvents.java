package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;

/**
 * HTTP as API Gateway's REST APIs hand it to a Lambda function with proxy integration, payload 1.0.
 */
final class ProxyEvents {
  private static final String FOR_ANY_FRAME = "frame-ancestors *";

  private ProxyEvents() {}

  /**
   * The event for a request; empty when its query is not percent-encoded UTF-8. A body that is not
   * UTF-8 is given in base64.
   */
  static Optional<APIGatewayProxyRequestEvent> event(Request request, String path, byte[] body) {
    Map<String, List<String>> query;
    try {
      query = multiValue(Request.extractQueryParameters(request, StandardCharsets.UTF_8));
    } catch (BadMessageException | IllegalArgumentException e) {
      return Optional.empty();
    }
    var headers = multiValue(request.getHeaders());
    var event =
        new APIGatewayProxyRequestEvent()
            .withResource(path)
            .withPath(path)
            .withHttpMethod(request.getMethod())
            .withHeaders(last(headers))
            .withMultiValueHeaders(headers)
            .withQueryStringParameters(query.isEmpty() ? null : last(query))
            .withMultiValueQueryStringParameters(query.isEmpty() ? null : query)
            .withRequestContext(
                new APIGatewayProxyRequestEvent.ProxyRequestContext()
                    .withResourcePath(path)
                    .withPath(path)
                    .withHttpMethod(request.getMethod())
                    .withStage("local")
                    .withRequestId(UUID.randomUUID().toString())
                    .withIdentity(
                        new APIGatewayProxyRequestEvent.RequestIdentity()
                            .withSourceIp(Request.getRemoteAddr(request))));
    return Optional.of(withBody(event, body));
  }

  private static APIGatewayProxyRequestEvent withBody(
      APIGatewayProxyRequestEvent event, byte[] body) {
    if (body.length == 0) {
      return event.withIsBase64Encoded(false);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return event.withBody(text).withIsBase64Encoded(false);
    } catch (CharacterCodingException e) {
      return event.withBody(Base64.getEncoder().encodeToString(body)).withIsBase64Encoded(true);
    }
  }

  /** Sets status and headers, and gives the body. */
  static ByteBuffer answer(APIGatewayProxyResponseEvent event, Response response) {
    response.setStatus(event.getStatusCode());
    var fields = response.getHeaders();
    var multiValue = event.getMultiValueHeaders();
    if (event.getHeaders() != null) {
      event.getHeaders().forEach(fields::put);
      // What any site may frame says so itself, as behind the edge.
      if (event.getHeaders().getOrDefault("Content-Security-Policy", "").endsWith(FOR_ANY_FRAME)) {
        fields.remove("X-Frame-Options");
      }
    }
    if (multiValue != null) {
      multiValue.forEach(
          (name, values) -> {
            fields.remove(name);
            values.forEach(value -> fields.add(name, value));
          });
    }
    var body = event.getBody() == null ? "" : event.getBody();
    return ByteBuffer.wrap(
        Boolean.TRUE.equals(event.getIsBase64Encoded())
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> multiValue(HttpFields fields) {
    var names = new LinkedHashMap<String, List<String>>();
    var spelling = new HashMap<String, String>();
    for (var field : fields) {
      var name = spelling.computeIfAbsent(field.getLowerCaseName(), lower -> field.getName());
      names.computeIfAbsent(name, n -> new ArrayList<>()).add(field.getValue());
    }
    return names;
  }

  private static Map<String, List<String>> multiValue(Fields fields) {
    var names = new LinkedHashMap<String, List<String>>();
    fields.forEach(field -> names.put(field.getName(), field.getValues()));
    return names;
  }

  private static Map<String, String> last(Map<String, List<String>> values) {
    var last = new LinkedHashMap<String, String>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }
}
