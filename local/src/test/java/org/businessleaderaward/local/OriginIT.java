package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OriginIT {
  private static final Map<String, Integer> HALVES =
      Map.of(
          "GET /en/ HTTP/1.1\r\nHost: local",
          400,
          "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 5000\r\n\r\n{",
          408,
          "POST /evidence-uploads/ HTTP/1.1\r\nHost: localhost\r\n"
              + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n--b",
          403);

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.common();
  }

  @Test
  void answersMalformedJsonWith400AndSaysSo() {
    var answer = server.visitor().send("", "{\"query\":");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not well-formed JSON");
  }

  @Test
  void answersReadmesFiveQueriesAsTheyArePasted() throws IOException {
    var readme = Files.readString(ProjectRoot.find().resolve("README.md"));
    var queries =
        Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL)
            .matcher(readme)
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(queries).hasSize(5);
    for (var query : queries) {
      var answer =
          server.visitor().send("", JsonMapper.shared().writeValueAsString(Map.of("query", query)));
      var root = JsonMapper.shared().readTree(answer.body());
      assertThat(root.has("errors")).as(answer.body()).isFalse();
      assertThat(root.at("/data").values())
          .as(query)
          .isNotEmpty()
          .noneMatch(JsonNode::isNull)
          .noneMatch(found -> found.has("edges") && found.get("edges").isEmpty());
    }
  }

  @Test
  void compressesWhatIsReadForWhoAsksAndUnpacksNothing() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(server.url() + "/en/"));
      var plain = http.send(page.build(), HttpResponse.BodyHandlers.ofByteArray());
      var gzip =
          http.send(
              page.header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(gzip.headers().allValues("Vary")).contains("Accept-Encoding");
      assertThat(gzip.body()).hasSizeLessThan(plain.body().length / 2);
      try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
        assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
      }
      var packed = new ByteArrayOutputStream();
      try (var out = new GZIPOutputStream(packed)) {
        out.write("{\"query\":\"{ __typename }\"}".getBytes(US_ASCII));
      }
      var sent =
          HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
              .header("Content-Type", "application/json")
              .header("Content-Encoding", "gzip")
              .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
              .build();
      assertThat(http.send(sent, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void namesAnUnknownField() {
    var answer = server.visitor().send("", "{\"query\":\"{ laureateOfHearts }\"}");
    assertThat(answer.body()).contains("laureateOfHearts").contains("VALIDATION_FAILED");
  }

  @Test
  void namesTheFieldOfAnOverlongTextAndItsLimit() {
    var draft =
        Map.of(
            "nominee",
            Map.of("name", "x".repeat(201)),
            "nominator",
            Map.of(),
            "statements",
            List.of(),
            "evidenceLinks",
            List.of(),
            "language",
            "EN");
    var payload =
        server
            .visitor()
            .ask("nominations", "SaveDraft", Map.of("input", draft))
            .at("/saveDraft/userErrors");
    assertThat(payload.values()).hasSize(1);
    assertThat(payload.at("/0/code").asString()).isEqualTo("TOO_LONG");
    assertThat(payload.at("/0/field").toString()).isEqualTo("[\"input\",\"nominee\",\"name\"]");
    assertThat(payload.at("/0/message").asString()).contains("200");
  }

  @Test
  void answersAQueryThatIsNotPercentEncodedTextWith400() throws Exception {
    for (var query : List.of("%", "%ff", "%zz")) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        var request = "GET /graphql?query=" + query + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(query).startsWith("HTTP/1.1 400 ").contains("application/json");
      }
    }
  }

  @Test
  void row65AnswersOthersWhileHundredsSendHalfARequest() throws Exception {
    var halves = new ArrayList<Socket>();
    try {
      var texts = List.copyOf(HALVES.keySet());
      for (int i = 0; i < 400; i++) {
        var half = new Socket(InetAddress.getLoopbackAddress(), server.port());
        halves.add(half);
        half.getOutputStream().write(texts.get(i % texts.size()).getBytes(US_ASCII));
      }
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(
                  HttpRequest.newBuilder(URI.create(server.url() + "/graphql?query=%7Bme%7D"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer).succeedsWithin(Duration.ofSeconds(60));
    } finally {
      for (var half : halves) {
        half.close();
      }
    }
  }

  @Test
  void row65EndsARequestThatBreaksOffWithoutAWordOfTheServersOwn() throws Exception {
    var answers = new TreeMap<String, String>();
    for (var half : HALVES.keySet()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        socket.getOutputStream().write(half.getBytes(US_ASCII));
        socket.shutdownOutput();
        answers.put(
            half, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(answers)
        .allSatisfy(
            (half, answer) -> {
              // Of half a head the server may see no more than that the connection is over.
              if (half.contains("\r\n\r\n") || !answer.isEmpty()) {
                assertThat(answer).startsWith("HTTP/1.1 " + HALVES.get(half) + " ");
              }
              assertThat(answer).doesNotContain("<html", "EOF", "xception");
            });
  }

  /**
   * Whoever stops altogether is cut off after Jetty's half a minute: {@code Besieger} sees that.
   */
  @Test
  void row65AnswersOthersWhileOneTricklesAByteAtATimeAndThenThatOne() throws Exception {
    var body = "{\"query\":\"{ laureateOfHearts }\"}";
    var request =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setTcpNoDelay(true);
      for (byte one : request.getBytes(US_ASCII)) {
        socket.getOutputStream().write(one);
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        if (one == '\n') {
          assertThat(server.get("/config.json").statusCode()).isEqualTo(200);
        }
      }
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 ").contains("laureateOfHearts");
    }
  }

  @Test
  void answersABodyOfTwoMegabytesWith413() {
    var answer = server.visitor().send("", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void takesBytesThatAreNoTextForWhatTheyAre() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0}))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void row73SaysOnEveryAnswerWhatABrowserMayNotDo() throws Exception {
    assertThat(server.get("/en/").body())
        .contains("require-trusted-types-for", "trusted-types svelte-trusted-html default");
    for (var path :
        new String[] {"/en/", "/mail", "/graphiql", "/config.json", "/nowhere", "/graphql"}) {
      var headers = server.get(path).headers();
      assertThat(headers.firstValue("Content-Type").orElseThrow())
          .as(path)
          .matches(
              "application/json.*|application/graphql-response[+]json.*|text/.*;\\s?charset=utf-8");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
      assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
      assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).contains("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
          .as(path)
          .contains("same-origin");
    }
  }

  @Test
  void answersWhatIsNotThereWith404() throws Exception {
    assertThat(server.get("/en/nowhere/").statusCode()).isEqualTo(404);
    assertThat(server.get("/mail/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsTheSiteThatItIsLocal() throws Exception {
    assertThat(server.get("/config.json").body()).isEqualTo("{\"local\":true}");
  }

  @Test
  void row56AnswersToNoForeignName() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /mail.json HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                  .getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }
}
