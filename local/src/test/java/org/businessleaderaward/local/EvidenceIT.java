package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files of evidence by the forms and addresses that the rooms hand out, over HTTP as browsers do.
 */
class EvidenceIT {
  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 10 * 1024 * 1024;

  @TempDir static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void takesAFileAndGivesItBackToSave() throws Exception {
    var nominator = nominator("Amina");
    var upload = announce(nominator, PDF.length);
    assertThat(send(upload, PDF).statusCode()).isEqualTo(204);
    var confirmed = confirm(nominator, upload).get("nomination").get("evidenceFiles").get(0);
    assertThat(confirmed.get("name").asString()).isEqualTo("Report.pdf");
    var url =
        nominator
            .ask("nominations", "OwnEvidenceDownload", Map.of("file", confirmed.get("id")))
            .at("/evidenceDownload/url")
            .asString();
    var answer = get(url);
    assertThat(answer.body()).isEqualTo(PDF);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"Report.pdf\"");
    assertThat(get(url.replace("Report", "Other")).statusCode()).isEqualTo(403);
  }

  @Test
  void row46TakesTenMebibytesAndNotAByteMore() throws Exception {
    var nominator = nominator("Bettina");
    var whole = new byte[LONGEST];
    System.arraycopy(PDF, 0, whole, 0, PDF.length);
    var upload = announce(nominator, LONGEST);
    assertThat(send(upload, whole).statusCode()).isEqualTo(204);
    assertThat(
            confirm(nominator, upload)
                .get("nomination")
                .get("evidenceFiles")
                .get(0)
                .get("size")
                .asInt())
        .isEqualTo(LONGEST);
    var tooLong = announce(nominator, LONGEST);
    var answer = send(tooLong, new byte[LONGEST + 1]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("EntityTooLarge");
    assertThat(send(tooLong, new byte[2 * LONGEST]).body()).contains("EntityTooLarge");
    assertNothingIncoming();
  }

  private static void assertNothingIncoming() throws IOException {
    try (var files = Files.walk(data.resolve("evidence"))) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(file -> file.toString().contains("incoming"))
          .noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  private static Visitor nominator(String nominee) {
    var visitor = server.visitor();
    var edition =
        visitor.ask("nominations", "NominationRoom", Map.of("language", "EN")).get("edition");
    visitor.act("nominations", "SaveDraft", Map.of("input", Nomination.of(nominee, edition)));
    return visitor;
  }

  private static JsonNode announce(Visitor nominator, int size) {
    return nominator
        .act(
            "nominations",
            "BeginUpload",
            Map.of("input", Map.of("name", "Report.pdf", "type", "PDF", "size", size)))
        .get("upload");
  }

  private static JsonNode confirm(Visitor nominator, JsonNode upload) {
    return nominator.act(
        "nominations",
        "ConfirmUpload",
        Map.of("input", Map.of("upload", upload.get("id"), "name", "Report.pdf", "version", 1)));
  }

  private static HttpResponse<String> send(JsonNode upload, byte[] file)
      throws IOException, InterruptedException {
    var boundary = "a-boundary-that-no-file-has";
    var body = new ByteArrayOutputStream();
    for (var field : upload.get("fields")) {
      part(body, boundary, field.get("name").asString(), "");
      body.writeBytes(field.get("value").asString().getBytes(StandardCharsets.UTF_8));
      body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    part(body, boundary, "file", "; filename=\"Report.pdf\"\r\nContent-Type: application/pdf");
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(upload.get("url").asString()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, String more) {
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
            .formatted(boundary, name, more);
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
  }

  private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
