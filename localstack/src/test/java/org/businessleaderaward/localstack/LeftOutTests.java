package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A machine with neither Docker nor Python: a checkout with nothing else on the search path. */
class LeftOutTests {
  private static final List<String> COMMANDS =
      List.of(".ci/build.sh", "localstack/common.sh", "localstack/up", "localstack/down");
  private static final List<String> TOOLS =
      List.of(
          "bash", "cat", "cksum", "curl", "cut", "dirname", "find", "mkdir", "rm", "sed", "sort",
          "tr", "xargs");

  @TempDir Path folder;

  @Test
  void upSaysThatPythonOrDockerIsNeeded() throws Exception {
    var up = up();
    assertThat(up.code()).as(up.said()).isEqualTo(1);
    assertThat(LeftOut.isWhatItSays(up)).as(up.said()).isTrue();
    assertThat(up.said()).contains("start a Docker engine");
  }

  @Test
  void anythingElseThatStopsUpIsNoReason() {
    assertThat(LeftOut.isWhatItSays(new Deployment.Ended(1, "LocalStack does not answer")))
        .isFalse();
  }

  @Test
  void theTestsAreLeftOutThenButFailInCi() {
    assertThatThrownBy(() -> LeftOut.because("no Python", Map.of()))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no Python");
    assertThatThrownBy(() -> LeftOut.because("no Python", Map.of("CI", "true")))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("no Python");
  }

  private Deployment.Ended up() throws IOException, InterruptedException {
    for (var command : COMMANDS) {
      var copy = folder.resolve(command);
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(ProjectRoot.find().resolve(command), copy);
    }
    var bin = Files.createDirectory(folder.resolve("bin"));
    for (var tool : TOOLS) {
      Files.createSymbolicLink(bin.resolve(tool), installed(tool));
    }
    var builder =
        new ProcessBuilder(bin.resolve("bash").toString(), "localstack/up")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("LOCALSTACK_PORT", "9");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Deployment.Ended(process.waitFor(), said);
  }

  private static Path installed(String tool) {
    return Stream.of(Objects.requireNonNull(System.getenv("PATH")).split(":", -1))
        .map(part -> Path.of(part, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
