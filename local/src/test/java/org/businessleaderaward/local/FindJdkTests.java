package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How {@code run} and {@code test} find a JDK 25, on a machine that has only what a test puts
 * there.
 */
class FindJdkTests {
  /** Looks as the scripts do, but takes nothing that lies outside the test's folder for a JDK. */
  private static final String FIND_ONLY_HERE =
      """
      . .ci/build.sh
      eval "really_$(declare -f is_jdk_25)"
      is_jdk_25() { case $1 in "$ONLY_IN"/*) really_is_jdk_25 "$1" ;; *) false ;; esac; }
      find_jdk
      echo "$JAVA_HOME"
      """;

  private record Ended(int code, String out, String error) {}

  private Path folder;

  @BeforeEach
  void resolveLinks(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void saysWhatToInstallWhenThereIsNone() throws Exception {
    jdk("seventeen", "17.0.19");
    jdk("two-hundred-fifty", "250.0.1");
    Files.createDirectories(folder.resolve("no-jdk/bin"));
    for (var home : new String[] {"seventeen", "two-hundred-fifty", "no-jdk", "nowhere"}) {
      var ended = find(home, "seventeen");
      assertThat(ended.code()).as(home).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.error())
          .startsWith("No JDK 25 was found.")
          .contains("https://adoptium.net/temurin/releases/?version=25")
          .contains("set JAVA_HOME");
    }
  }

  @Test
  void takesTheOneInJavaHome() throws Exception {
    jdk("chosen", "25.0.2");
    jdk("on-the-path", "25");
    assertThat(find("chosen", "on-the-path").out()).isEqualTo(folder.resolve("chosen").toString());
  }

  @Test
  void takesTheOneOnThePathRatherThanAnOldJavaHome() throws Exception {
    jdk("old", "17.0.19");
    jdk("on-the-path", "25");
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("links/bin")).resolve("javac"),
        folder.resolve("on-the-path/bin/javac"));
    assertThat(find("old", "links").out()).isEqualTo(folder.resolve("on-the-path").toString());
  }

  @Test
  void takesTheOneOfAVersionManagerInTheHomeFolder() throws Exception {
    jdk(".sdkman/candidates/java/25-tem", "25.0.1");
    assertThat(find("nowhere", "nowhere").out())
        .isEqualTo(folder.resolve(".sdkman/candidates/java/25-tem").toString());
  }

  private void jdk(String name, String version) throws IOException {
    var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Files.writeString(bin.resolve("javac"), "#!/bin/sh\n").toFile().setExecutable(true);
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private Ended find(String javaHome, String onThePath) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("/bin/bash", "-euo", "pipefail", "-c", FIND_ONLY_HERE)
            .directory(ProjectRoot.find().toFile());
    var environment = builder.environment();
    environment.clear();
    environment.put("ONLY_IN", folder.toString());
    environment.put("HOME", folder.toString());
    environment.put("JAVA_HOME", folder.resolve(javaHome).toString());
    environment.put("PATH", folder.resolve(onThePath).resolve("bin") + ":/usr/bin:/bin");
    var process = builder.start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Ended(process.waitFor(), out, error);
  }
}
