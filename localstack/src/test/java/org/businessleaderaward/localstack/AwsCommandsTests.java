package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
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

  /**
   * The first command line does not know it, the second wants it for a text; a file does for both.
   */
  @Test
  void giveNoPayloadThatEitherCommandLineRefuses() throws IOException {
    var project = ProjectRoot.find();
    for (var command : commands()) {
      assertThat(project.resolve(command)).content().doesNotContain("cli-binary-format");
    }
    assertThat(project.resolve("localstack/deploy")).content().doesNotContain("cli-binary-format");
  }

  /** By these names a removal, and an archive of what was lost, find what a stack has left. */
  @Test
  void knowEachTableAndFunctionOfTheTemplate() throws Exception {
    var project = ProjectRoot.find();
    var template = Template.read(project.resolve("template.yaml"));
    assertThat(named(project.resolve("aws/common.sh"), "grep -xE \"\\$1-\\(([a-z|]+)\\)\""))
        .containsExactlyInAnyOrderElementsOf(
            template.tables("").stream()
                .map(table -> table.create().tableName().substring(1))
                .toList());
    var functions = template.stack("award", Map.of()).resources("AWS::Serverless::Function");
    assertThat(named(project.resolve("aws/remove"), "/aws/lambda/\\$stack-\\(([a-z|]+)\\)"))
        .containsExactlyInAnyOrderElementsOf(
            functions.values().stream()
                .map(function -> Promises.functionName(function).replaceFirst("award-", ""))
                .toList());
  }

  private static List<String> named(Path script, String pattern) throws IOException {
    var found = Pattern.compile(pattern).matcher(Files.readString(script));
    assertThat(found.find()).as(pattern).isTrue();
    return List.of(found.group(1).split("[|]"));
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
