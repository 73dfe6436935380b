package org.businessleaderaward.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a browser: sends the operations that the site sends, keeps the cookies. Java's own
 * cookie jar sends no secure cookie to localhost, as browsers do.
 */
public final class Visitor {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;
  private final Consumer<Duration> answered;
  private final Map<String, String> cookies = new TreeMap<>();

  /** Somebody new to a site, at an address without a slash at the end. */
  public Visitor(String url) {
    this(url, took -> {});
  }

  private Visitor(String url, Consumer<Duration> answered) {
    this.url = url;
    this.answered = answered;
  }

  /** The address of the site. */
  String url() {
    return url;
  }

  /** The id of the person whose session of a room this is. */
  String person(String room) {
    var name = Room.valueOf(room.toUpperCase(Locale.ROOT)).cookieName();
    var cookie = Objects.requireNonNull(cookies.get(name));
    return cookie.substring(0, cookie.indexOf('.'));
  }

  /** The same visitor, cookies included, at another address. */
  Visitor at(String otherUrl) {
    return at(otherUrl, answered);
  }

  /** The same, who says how long each answer took. */
  Visitor at(String otherUrl, Consumer<Duration> heard) {
    var visitor = new Visitor(otherUrl, heard);
    visitor.cookies.putAll(cookies);
    return visitor;
  }

  /** Takes the cookies that this visitor has got since, at another address. */
  void take(Visitor there) {
    cookies.putAll(there.cookies);
  }

  /** Sends an operation of the site to a room and gives its data. */
  public JsonNode ask(String room, String operation, Map<String, ?> variables) {
    var answer = JsonMapper.shared().readTree(send(room, body(room, operation, variables)).body());
    if (answer.has("errors")) {
      throw new AssertionError(operation + " was answered with " + answer.get("errors"));
    }
    return answer.get("data");
  }

  /**
   * Sends an operation whose single field is a mutation, and gives its payload when nothing was
   * refused.
   */
  public JsonNode act(String room, String operation, Map<String, ?> variables) {
    var payload = ask(room, operation, variables).iterator().next();
    if (!payload.get("userErrors").isEmpty()) {
      throw new AssertionError(operation + " was refused: " + payload.get("userErrors"));
    }
    return payload;
  }

  /** Posts a body to a room. */
  public HttpResponse<String> send(String room, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/graphql" + (room.isEmpty() ? "" : "/" + room)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      long sent = System.nanoTime();
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answered.accept(Duration.ofNanos(System.nanoTime() - sent));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  /** What is posted to a room for an operation of the site. */
  static String body(String room, String operation, Map<String, ?> variables) {
    var known = Room.valueOf(room.isEmpty() ? "PUBLIC" : room.toUpperCase(Locale.ROOT));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "query",
                SiteOperation.of(known, operation).text(),
                "operationName",
                operation,
                "variables",
                variables));
  }
}
