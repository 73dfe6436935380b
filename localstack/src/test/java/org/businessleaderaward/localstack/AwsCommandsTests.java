package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What all commands for AWS do: they say what they are for, and when AWS does not answer. What is
 * not known is not taken for what is not there.
 */
class AwsCommandsTests extends AwsFixture {
  @Test
  void sayWhatTheyDoAndAskNothingForIt() throws Exception {
    for (var command : commands()) {
      var help = run(Map.of(), command, "--help");
      help.succeeded();
      assertThat(help.said()).startsWith("Usage: " + command);
      assertThat(help.asked()).isEmpty();
      var wrong = run(Map.of(), command, "--no-such-option");
      assertThat(wrong.code()).as(wrong.said()).isEqualTo(2);
      assertThat(wrong.said()).isEqualTo(help.said());
      assertThat(wrong.asked()).isEmpty();
    }
  }

  private static List<String> commands() throws IOException {
    try (var files = Files.list(ProjectRoot.find().resolve("aws"))) {
      return files
          .filter(Files::isExecutable)
          .map(file -> "aws/" + file.getFileName())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aws/check", "aws/deploy", "aws/rehearse", "aws/remove", "aws/status", "aws/site"})
  void sayWhenAStackCannotBeAskedFor(String command) throws Exception {
    var ended = run("describe-stacks", command, "award");
    ended.failed(EXPIRED);
    assertThat(ended.changesOfStack()).isEmpty();
  }
}
