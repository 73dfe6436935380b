package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the commands for AWS do when AWS does not answer: they say so and change nothing. What is
 * not known is not taken for what is not there.
 */
class AwsCommandsTests {
  private static final String EXPIRED = "The security token included in the request is expired";

  /** An AWS command line that writes down what it is asked, and fails from a question on. */
  private static final String AWS =
      """
      #!/usr/bin/env bash
      echo "$*" >>"$ASKED"
      case "$*" in
        *"$REFUSED"*) echo "An error occurred (ExpiredToken): %s" >&2; exit 254 ;;
        *get-caller-identity*) echo 123456789012 ;;
        *describe-stacks*StackStatus*) echo "${STATUS:-UPDATE_COMPLETE}" ;;
        *describe-stacks*Protection*) echo "${PROTECTION:-true}" ;;
        *list-object-versions*) echo '{"Objects": [{"Key": "a", "VersionId": "1"}]}' ;;
        *list-tables*) printf 'award-jury\\taward-audit\\n' ;;
      esac
      """
          .formatted(EXPIRED);

  @TempDir Path folder;

  private record Ended(int code, String said, List<String> asked) {
    List<String> changes() {
      return asked.stream()
          .filter(
              line ->
                  line.matches(
                      "(\\S+ )?(cloudformation|dynamodb|kms|logs|s3|s3api|iam|lambda)"
                          + " (create|update|delete|execute|schedule|put|rm|mb|cp|sync).*"))
          .toList();
    }
  }

  private Ended run(String refused, String... command) throws IOException, InterruptedException {
    return run(Map.of("REFUSED", refused), command);
  }

  private Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var aws = Files.writeString(folder.resolve("aws"), AWS);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    var asked = folder.resolve("asked");
    Files.deleteIfExists(asked);
    var builder = new ProcessBuilder(command).directory(ProjectRoot.find().toFile());
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("ASKED", asked.toString());
    builder.environment().putAll(environment);
    builder.environment().put("AWS_REGION", "eu-central-1");
    builder.environment().put("YES", "award");
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(
        process.waitFor(), said, Files.exists(asked) ? Files.readAllLines(asked) : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws/check", "aws/remove", "aws/status", "aws/site"})
  void sayWhenAStackCannotBeAskedFor(String command) throws Exception {
    var ended = run("describe-stacks", command, "award");
    assertThat(ended.code()).as(ended.said()).isNotZero();
    assertThat(ended.said()).contains(EXPIRED);
    assertThat(ended.changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"describe-stacks --stack-name award --query Stacks[0].Param", "list-tables"})
  void removeNothingOfWhichNobodyKnowsWhetherItIsProtected(String refused) throws Exception {
    var ended = run(refused, "aws/remove", "award");
    assertThat(ended.code()).as(ended.said()).isNotZero();
    assertThat(ended.said()).contains(EXPIRED);
    assertThat(ended.changes()).isEmpty();
  }

  @Test
  void removeNothingOfAnAwardThatWasNotExported() throws Exception {
    var ended = run("nothing is refused", "aws/remove", "award");
    assertThat(ended.code()).as(ended.said()).isNotZero();
    assertThat(ended.said()).contains("export");
    assertThat(ended.changes()).isEmpty();
  }

  @Test
  @Timeout(60)
  void endAtTheFirstObjectThatIsNotDeleted() throws Exception {
    var trial = Map.of("REFUSED", "delete-objects", "PROTECTION", "false");
    var ended = run(trial, "aws/remove", "award");
    assertThat(ended.code()).as(ended.said()).isNotZero();
    assertThat(ended.said()).contains(EXPIRED);
    assertThat(ended.asked()).filteredOn(line -> line.contains("delete-objects")).hasSize(1);
    assertThat(ended.asked()).noneMatch(line -> line.contains("delete-stack"));
  }
}
