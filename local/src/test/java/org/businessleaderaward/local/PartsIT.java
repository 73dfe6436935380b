package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
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

  private static Stream<JsonNode> components(JsonNode parts) {
    assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
    return parts.path("components").valueStream();
  }

  /** The jars that the functions run with; the server's own are in the same folder. */
  private static List<String> deployedJars() throws IOException {
    try (var jars = Files.list(ROOT.resolve("local/target/lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(jar -> !jar.matches("(functions|embedded|jetty|jagged)-.*"))
          .map(jar -> jar.replaceFirst("\\.jar$", ""))
          .toList();
    }
  }
}
