package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** What README shows of the commands for AWS is what they print. */
class AwsReadmeTests extends AwsFixture {
  /** Where README leaves lines out, one says so; what is typed is not printed here. */
  @Test
  void printWhatReadmeShows() throws Exception {
    var key = "0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d";
    var trial =
        with(
            "PROTECTION",
            "false",
            "BUCKETS",
            "award-evidence-1a2b3c4d5e6f",
            "KEYS",
            key,
            "RESOURCES",
            """
            AWS::S3::Bucket award-evidence-1a2b3c4d5e6f CREATE_COMPLETE
            AWS::KMS::Key %s CREATE_COMPLETE\
            """
                .formatted(key));
    var printed =
        Stream.of(
                run(with("STATUS", "GONE", "TABLES", ""), "aws/deploy", "award", "--no-site")
                    .said(),
                run(Map.of(), "aws/status", "award").said(),
                run(trial, "aws/remove", "award").said(),
                titles("aws/site"),
                titles(".ci/build.sh"))
            .flatMap(String::lines)
            .map(AwsReadmeTests::comparable)
            .collect(Collectors.toSet());
    var readme = Files.readString(ProjectRoot.find().resolve("README.md"));
    var shown =
        Pattern.compile("(?ms)^```\\n((?:Building|jury|These) .*?)^```")
            .matcher(readme)
            .results()
            .flatMap(block -> block.group(1).lines())
            .filter(line -> !line.contains("…") && !line.contains("Type award"))
            .map(AwsReadmeTests::comparable)
            .toList();
    assertThat(shown).hasSizeGreaterThan(25);
    assertThat(printed).containsAll(shown);
  }

  private static String comparable(String line) {
    return line.strip().replaceAll("\\s+", " ").replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z", "then");
  }

  /** What a command says of its steps, and of a trial. */
  private static String titles(String command) throws IOException {
    var text = Files.readString(ProjectRoot.find().resolve(command));
    var said =
        Pattern.compile("step \\S+ \"([^\"$]+)\"")
            .matcher(text)
            .results()
            .map(step -> step.group(1) + " ...");
    var echoed =
        Pattern.compile("echo \"([^\"]+)\"")
            .matcher(text)
            .results()
            .map(echo -> echo.group(1).replace("$stack", "award"));
    return Stream.concat(said, echoed).collect(Collectors.joining("\n"));
  }
}
