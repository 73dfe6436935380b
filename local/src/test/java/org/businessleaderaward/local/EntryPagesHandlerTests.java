package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.businessleaderaward.directory.pages.FolderPageFiles;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPagesHandlerTests {
  private static final String FERRIES = "/en/directory/partnership-ferries-3/";

  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @BeforeEach
  void start() throws Exception {
    server.setHandler(new EntryPagesHandler(folder.resolve("pages")));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.stop();
  }

  @Test
  void givesOutTheWorkersPageAndItsData() throws Exception {
    write(FERRIES + "index.html", "<p>Ferries</p>");
    write(FERRIES + "entry.json", "{}");
    var page = get(FERRIES);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("<p>Ferries</p>");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(get(FERRIES + "entry.json").body()).isEqualTo("{}");
    write("/sitemap-entries-newest.xml", "<urlset/>");
    assertThat(get("/sitemap-entries-newest.xml").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatBecameOfAnEntry() throws Exception {
    write(FERRIES + FolderPageFiles.GONE, "<p>Gone</p>");
    assertThat(get(FERRIES).statusCode()).isEqualTo(410);
    assertThat(get(FERRIES).body()).isEqualTo("<p>Gone</p>");
    Files.delete(at(FERRIES + FolderPageFiles.GONE));
    write(FERRIES + FolderPageFiles.MOVED, "/en/directory/partnership-boats-4/");
    assertThat(get(FERRIES).statusCode()).isEqualTo(301);
    assertThat(get(FERRIES).headers().firstValue("Location").orElseThrow())
        .endsWith("/en/directory/partnership-boats-4/");
  }

  /** What this handler does not have is looked for in the built site, which here is not there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        FERRIES,
        "/en/directory/",
        "/en/directory/partnership-ferries-3/other.txt",
        "/en/directory/partnership-/../../../../secret.txt",
        "/en/directory/partnership-%2e%2e/index.html",
        "/sitemap-entries-../secret.txt",
        "/secret.txt"
      })
  void leavesAllElseToTheSite(String path) throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    write("/secret.txt", "secret");
    write("/en/directory/partnership-ferries-3/other.txt", "other");
    var answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("secret\n", "other\n").isNotEqualTo("secret");
  }

  @Test
  void answersNobodyWhoWrites() throws Exception {
    write(FERRIES + "index.html", "<p>Ferries</p>");
    var request = HttpRequest.newBuilder(uri(FERRIES)).POST(BodyPublishers.noBody()).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  private Path at(String path) {
    return folder.resolve("pages").resolve(path.substring(1));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(at(path).resolveSibling(""));
    Files.writeString(at(path), text);
  }

  private URI uri(String path) {
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }
}
