package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.businessleaderaward.HostileTexts;
import tools.jackson.databind.json.JsonMapper;

/**
 * One caller of the public room, at an address of loopback of their own. Some read as people do;
 * others do without a pause what rows 51, 52, 54 and 65 of the table of attacks say.
 */
final class Besieger {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TAKEN = 200;
  private static final int TOO_OFTEN = 429;
  private static final int HALVES = 10;
  private static final Duration BETWEEN_BYTES = Duration.ofSeconds(1);
  private static final String HALF =
      "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 5000\r\n\r\n{";

  /** Some of each kind of text that the test of the cost knows. */
  private static final int OF_EACH_KIND = 4;

  private static final List<String> TEXTS = texts();

  private static final String SEARCH =
      "query($s: String) { partnerships(first: 50, search: $s) { totalCount didYouMean"
          + " edges { highlights { field } } facets { kinds { count } } } }";

  private final InetAddress address;
  private final HttpClient http;
  private final Map<String, Long> asked;
  private final int kind;
  private int next;

  Besieger(int number, Map<String, Long> asked) {
    this.address =
        InetAddress.ofLiteral("127.0.%d.%d".formatted(1 + number / 250, 1 + number % 250));
    this.http = HttpClient.newBuilder().localAddress(address).connectTimeout(PATIENCE).build();
    this.asked = asked;
    this.kind = number / 3 % 4;
  }

  private static List<String> texts() {
    var texts = new HostileTexts(new Random(51));
    return IntStream.range(0, OF_EACH_KIND * HostileTexts.KINDS)
        .mapToObj(i -> texts.of(i % HostileTexts.KINDS))
        .toList();
  }

  /** Asks what a reader of the site asks; an answer that is no success is an error. */
  void readOn(String url) {
    var words = List.of("training", "Vienna", "supply chains", "coalition", "travail");
    var answer = ask(url, SEARCH, Map.of("s", words.get(next++ % words.size())));
    if (answer.statusCode() != TAKEN || answer.body().contains("\"errors\"")) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  /** Goes on without a pause as long as it lasts; a server that is away is waited for. */
  void goOn(Supplier<String> url, BooleanSupplier lasts) {
    while (lasts.getAsBoolean()) {
      var at = url.get();
      try {
        if (at.isEmpty()) {
          pause(Duration.ofMillis(100));
        } else {
          once(at, lasts);
        }
      } catch (IOException | UncheckedIOException refused) {
        pause(Duration.ofMillis(20));
      }
    }
  }

  private void once(String url, BooleanSupplier lasts) throws IOException {
    switch (kind) {
      case 0 -> {
        note("row 51: texts", ask(url, SEARCH, Map.of("s", TEXTS.get(next++ % TEXTS.size()))));
      }
      case 1 -> {
        note("row 52: lists", ask(url, list(), Map.of()));
      }
      case 2 -> {
        note(
            "row 54: as often as it can",
            ask(url, "{ currentEdition(language: EN) { year state } }", Map.of()));
      }
      default -> halves(URI.create(url), lasts);
    }
  }

  /** A list by its default value, in as many fields as there may be. */
  private static String list() {
    var names =
        JsonMapper.shared().writeValueAsString(Collections.nCopies(50, "Organisation of trafick"));
    var fields = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      fields.append(" a%d: matchOrganisations(names: $n) { candidates { score } }".formatted(i));
    }
    return "query($n: [String!]! = %s) {%s }".formatted(names, fields);
  }

  /** Requests that never end: a byte now and then, until the server has had enough. */
  private void halves(URI url, BooleanSupplier lasts) throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < HALVES; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort(), address, 0);
        sockets.add(socket);
        socket.getOutputStream().write(HALF.getBytes(US_ASCII));
        note("row 65: by halves", "begun");
      }
      while (lasts.getAsBoolean()) {
        pause(BETWEEN_BYTES);
        for (var socket : sockets) {
          socket.getOutputStream().write(' ');
        }
      }
    } catch (IOException e) {
      note("row 65: by halves", "all ten given up, one was cut off");
      throw e;
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private HttpResponse<String> ask(String url, String query, Map<String, ?> variables) {
    var body =
        JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
    var request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void note(String what, HttpResponse<String> answer) {
    note(what, outcome(answer));
  }

  private void note(String what, String outcome) {
    asked.merge(what + ": " + outcome, 1L, Long::sum);
  }

  /** What became of a request: what the server did about it, and not only that it was sent. */
  private static String outcome(HttpResponse<String> answer) {
    if (answer.statusCode() == TOO_OFTEN) {
      return "refused, asked too often";
    }
    if (answer.body().contains("points of cost")) {
      return "refused for its cost";
    }
    var error = JsonMapper.shared().readTree(answer.body()).at("/errors/0/extensions/code");
    return answer.statusCode() == TAKEN && error.isMissingNode()
        ? "taken"
        : "otherwise, %d %s".formatted(answer.statusCode(), error.asString(""));
  }

  private static void pause(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
  }
}
