package org.businessleaderaward.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ./run} knows the stages before it builds anything. */
class StageTests {
  @ParameterizedTest
  @EnumSource
  void isLetThrough(Stage stage) throws Exception {
    // Whatever is wrong after it is looked at after it.
    assertThat(run(stage.argument(), "--nothing")).contains("unknown argument --nothing");
  }

  @Test
  void refusesAnotherAtOnceAndNamesAll() throws Exception {
    var said = run("--demo=count");
    assertThat(said).contains("there is no stage in --demo=count");
    for (var stage : Stage.values()) {
      assertThat(said).contains(stage.argument().substring("--demo=".length()));
    }
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("./run"));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .directory(ProjectRoot.find().toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    return said;
  }
}
