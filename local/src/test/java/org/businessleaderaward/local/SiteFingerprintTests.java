package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** By what {@code run} and {@code test} know whether the site is to be built anew. */
class SiteFingerprintTests {
  private static final Pattern READ = Pattern.compile("process\\.env\\.([A-Z_]+)");

  @Test
  void changesWithEachSettingThatTheSiteIsBuiltWith() throws Exception {
    var config = Files.readString(ProjectRoot.find().resolve("frontend-static/vite.config.ts"));
    var settings = new TreeSet<>(READ.matcher(config).results().map(m -> m.group(1)).toList());
    settings.remove("VITEST");
    assertThat(settings).contains("DATA_LICENCE", "SECURITY_CONTACT");
    var without = fingerprint(Map.of());
    assertThat(fingerprint(Map.of("HOME", "/elsewhere"))).isEqualTo(without);
    for (var setting : settings) {
      assertThat(fingerprint(Map.of(setting, "https://other.example")))
          .as(setting)
          .isNotEqualTo(without);
    }
  }

  /** Of no files: they are not what is asked here, and there are many. */
  private static String fingerprint(Map<String, String> environment)
      throws IOException, InterruptedException {
    var script = ". .ci/build.sh; fingerprint() { :; }; site_fingerprint";
    var builder =
        new ProcessBuilder("/bin/bash", "-euo", "pipefail", "-c", script)
            .directory(ProjectRoot.find().toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
