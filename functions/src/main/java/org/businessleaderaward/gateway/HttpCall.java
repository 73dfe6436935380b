package org.businessleaderaward.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP call as API Gateway hands it on (REST API, proxy integration). What API Gateway leaves
 * out or sets to null is empty here.
 *
 * @param method method in upper case
 * @param path path without the stage
 * @param headers every value of each header; names compare without case
 * @param query the query's parameters, decoded, the last of each
 * @param body the body as sent, or as base64
 * @param base64 whether the body is base64
 * @param id the request's id
 * @param sourceIp address of the caller
 * @param apiKey the key by which API Gateway knows a partner; empty on routes that ask for none
 */
record HttpCall(
    String method,
    String path,
    Map<String, List<String>> headers,
    Map<String, String> query,
    String body,
    boolean base64,
    String id,
    String sourceIp,
    Optional<String> apiKey) {

  static HttpCall of(APIGatewayProxyRequestEvent event) {
    APIGatewayProxyRequestEvent.@Nullable ProxyRequestContext context = event.getRequestContext();
    @Nullable String id = context == null ? null : context.getRequestId();
    @Nullable String ip =
        context == null || context.getIdentity() == null
            ? null
            : context.getIdentity().getSourceIp();
    @Nullable String method = event.getHttpMethod();
    @Nullable String path = event.getPath();
    @Nullable String body = event.getBody();
    @Nullable Map<String, String> query = event.getQueryStringParameters();
    return new HttpCall(
        method == null ? "" : method.toUpperCase(Locale.ROOT),
        path == null ? "" : path,
        headers(event),
        query == null ? Map.of() : query,
        body == null ? "" : body,
        Boolean.TRUE.equals(event.getIsBase64Encoded()),
        id == null ? UUID.randomUUID().toString() : id,
        ip == null ? "" : ip,
        apiKey(context));
  }

  private static Optional<String> apiKey(
      APIGatewayProxyRequestEvent.@Nullable ProxyRequestContext context) {
    return context == null || context.getIdentity() == null
        ? Optional.empty()
        : Optional.ofNullable(context.getIdentity().getApiKey());
  }

  private static Map<String, List<String>> headers(APIGatewayProxyRequestEvent event) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    @Nullable Map<String, String> single = event.getHeaders();
    if (single != null) {
      single.forEach((name, value) -> headers.put(name, Stream.ofNullable(value).toList()));
    }
    @Nullable Map<String, List<String>> many = event.getMultiValueHeaders();
    if (many != null) {
      many.forEach(
          (name, values) -> headers.put(name, values.stream().filter(Objects::nonNull).toList()));
    }
    return headers;
  }

  /** A header's value; several are joined by a comma, as RFC 9110, section 5.3, allows. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .filter(values -> !values.isEmpty())
        .map(values -> String.join(", ", values));
  }

  /** The value of a cookie; the first when there are several. */
  Optional<String> cookie(String name) {
    return headers.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";", -1)))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /**
   * The body as text.
   *
   * @throws HttpRefusal when it is over so many bytes, or no UTF-8
   */
  String text(int mostBytes) {
    if (body.length() > (base64 ? 4L * mostBytes / 3 + 4 : mostBytes)) {
      throw HttpRefusal.tooLarge(mostBytes);
    }
    try {
      var bytes = base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > mostBytes) {
        throw HttpRefusal.tooLarge(mostBytes);
      }
      return base64
          ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
          : body;
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw HttpRefusal.badRequest("the body is no UTF-8 text");
    }
  }
}
