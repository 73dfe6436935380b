package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build says of the parts that it is made of, and under which licences they are. */
class PartsIT {
  private static final Path ROOT = ProjectRoot.find();
  private static final Path SITE = ROOT.resolve("frontend-static/build");

  @Test
  void theFunctionsNameEachJarThatTheyAreMadeOf() throws IOException {
    try (var stated = PartsIT.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      var parts =
          components(JsonMapper.shared().readTree(stated))
              .map(part -> part.path("name").asString() + "-" + part.path("version").asString())
              .toList();
      assertThat(parts).isNotEmpty().doesNotHaveDuplicates().containsAll(deployedJars());
    }
  }

  @Test
  void theSiteNamesTheScriptsThatItIsMadeOf() throws IOException {
    var stated = JsonMapper.shared().readTree(Files.readString(SITE.resolve(".well-known/sbom")));
    assertThat(components(stated).map(part -> part.path("name").asString()))
        .contains("svelte", "kit");
    var workers = Files.readString(SITE.resolve("licences/workers.cdx.json"));
    assertThat(components(JsonMapper.shared().readTree(workers)))
        .extracting(part -> part.path("name").asString())
        .contains("curves", "hashes");
    assertThat(SITE.resolve("licences/scripts.md")).content().contains("## svelte - ", "(MIT)");
  }

  @Test
  void theSiteHasTheLicenceOfEachOfItsFonts() {
    assertThat(SITE.resolve("licences/fonts.txt"))
        .content()
        .contains("@fontsource/inter\n", "@fontsource/noto-naskh-arabic\n")
        .contains("SIL OPEN FONT LICENSE Version 1.1");
  }

  /** What is known of them is made up here; the build asks OSV itself. */
  @Test
  void row74NamesAPartWithAKnownHoleAndIsSilentOfNoneOnlyWhenItWasAnswered() throws Exception {
    var osv = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var hole = "{\"vulns\":[{\"id\":\"GHSA-made-up\"}]}";
    var holed = new AtomicReference<>("svelte");
    osv.createContext(
        "/v1/querybatch",
        exchange -> {
          var asked = JsonMapper.shared().readTree(exchange.getRequestBody()).path("queries");
          var answers =
              asked
                  .valueStream()
                  .map(one -> one.at("/package/purl").asString())
                  .map(purl -> purl.startsWith("pkg:npm/" + holed.get() + "@") ? hole : "{}")
                  .collect(Collectors.joining(",", "{\"results\":[", "]}"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answers.length);
          exchange.getResponseBody().write(answers);
          exchange.close();
        });
    osv.start();
    var listening = osv.getAddress();
    var address = "http://" + listening.getAddress().getHostAddress() + ":" + listening.getPort();
    try {
      assertThat(advisories(address))
          .startsWith("1 pkg:npm/svelte@")
          .contains("has a known hole: https://osv.dev/GHSA-made-up");
      holed.set("nothing");
      assertThat(advisories(address)).startsWith("0 advisories: ").contains(" 0 known holes");
    } finally {
      osv.stop(0);
    }
    assertThat(advisories(address)).startsWith("2 advisories: OSV could not be asked: ");
  }

  /** {@code ./test} leaves out what OSV does not answer, and nothing else. */
  @Test
  void row74TellsThatThereIsNothingToAskAboutFromWhatIsNotAnswered(@TempDir Path folder)
      throws Exception {
    var none = Files.writeString(folder.resolve("none.json"), "{\"components\":[]}");
    assertThat(advisories("http://127.0.0.1:1", none))
        .startsWith("3 advisories: there is nothing to ask about: ");
    assertThat(advisories("http://127.0.0.1:1", folder.resolve("gone.json"))).startsWith("3 ");
  }

  /** Else a fault of the script would pass as that nobody answers, and the tests would go on. */
  @Test
  void row74TellsAFaultOfItsOwnFromWhatIsNotAnswered(@TempDir Path folder) throws Exception {
    var script = Files.copy(ROOT.resolve(".ci/advisories.mjs"), folder.resolve("advisories.mjs"));
    Files.createDirectory(folder.resolve("advisories-accepted.txt"));
    assertThat(advisories(script, "http://127.0.0.1:1", SITE.resolve(".well-known/sbom")))
        .startsWith("1 ")
        .doesNotContain("could not be asked");
  }

  private static String advisories(String osv) throws Exception {
    return advisories(osv, SITE.resolve(".well-known/sbom"));
  }

  private static String advisories(String osv, Path parts) throws Exception {
    return advisories(ROOT.resolve(".ci/advisories.mjs"), osv, parts);
  }

  private static String advisories(Path script, String osv, Path parts) throws Exception {
    var process =
        new ProcessBuilder("node", script.toString(), "--from", osv, parts.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }

  private static Stream<JsonNode> components(JsonNode parts) {
    assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
    return parts.path("components").valueStream();
  }

  /** The jars that the functions run with; the server's own are in the same folder. */
  private static List<String> deployedJars() throws IOException {
    try (var jars = Files.list(ROOT.resolve("local/target/lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(
              jar ->
                  !jar.matches(
                      "(functions|embedded|jetty|jagged|sqlite-jdbc|apache5|httpclient5|httpcore5)-.*"))
          .map(jar -> jar.replaceFirst("\\.jar$", ""))
          .toList();
    }
  }
}
