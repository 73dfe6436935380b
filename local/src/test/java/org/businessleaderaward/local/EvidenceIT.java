package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Files of evidence by the forms and addresses that the rooms hand out, over HTTP as browsers do.
 */
class EvidenceIT {
  private static final byte[] PDF = Evidence.pdf();
  private static final int LONGEST = 10 * 1024 * 1024;

  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.common();
  }

  @Test
  void takesAFileAndGivesItBackToSave() throws Exception {
    var evidence = Evidence.of(server.visitor(), "Amina");
    var upload = evidence.announce(PDF.length);
    assertThat(Evidence.send(upload, PDF).statusCode()).isEqualTo(204);
    var confirmed = evidence.confirm(upload);
    assertThat(confirmed.get("name").asString()).isEqualTo("Report.pdf");
    var url = evidence.download(confirmed);
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
    var evidence = Evidence.of(server.visitor(), "Bettina");
    var whole = new byte[LONGEST];
    System.arraycopy(PDF, 0, whole, 0, PDF.length);
    var upload = evidence.announce(LONGEST);
    assertThat(Evidence.send(upload, whole).statusCode()).isEqualTo(204);
    assertThat(evidence.confirm(upload).get("size").asInt()).isEqualTo(LONGEST);
    var tooLong = evidence.announce(LONGEST);
    var answer = Evidence.send(tooLong, new byte[LONGEST + 1]);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("EntityTooLarge");
    assertThat(Evidence.send(tooLong, new byte[2 * LONGEST]).body()).contains("EntityTooLarge");
    assertNothingIncoming();
  }

  private static void assertNothingIncoming() throws IOException {
    try (var files = Files.walk(RunningServer.COMMON.resolve("evidence"))) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(file -> file.toString().contains("incoming"))
          .noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
