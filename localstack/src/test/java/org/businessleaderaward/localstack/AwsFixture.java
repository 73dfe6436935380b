package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands for AWS with {@code src/test/resources/aws}, which stands in for AWS. */
abstract class AwsFixture {
  static final String EXPIRED = "The security token included in the request is expired";

  private static final List<String> COMMANDS =
      List.of(
          ".ci/build.sh",
          "aws/check",
          "aws/common.sh",
          "aws/deploy",
          "aws/package",
          "aws/rehearse",
          "aws/remove",
          "aws/site",
          "aws/status",
          "run",
          "identity.json",
          "template.yaml");

  static final String DEPLOY_BUCKET = "award-deploy-123456789012-eu-central-1";

  /** An account with an award's stack in it. */
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "REFUSED", "nothing is refused",
          "STATUS", "UPDATE_COMPLETE",
          "CHANGE", "CREATE_COMPLETE",
          "BUCKETS", DEPLOY_BUCKET,
          "TABLES", "award-jury award-audit",
          "AWS_REGION", "eu-central-1",
          "WAIT_SECONDS", "0",
          "BUILT", "1",
          "YES", "award");

  @TempDir Path folder;

  record Ended(int code, String said, List<String> asked) {
    List<String> changes() {
      return asked.stream()
          .filter(
              line ->
                  line.matches(
                      "(\\S+ )?(cloudformation|dynamodb|kms|logs|s3|s3api|iam|lambda)"
                          + " (create|update|delete|execute|schedule|put|rm|mb|cp|sync).*"))
          .toList();
    }

    /** What was changed about the stack, in the order of it. */
    List<String> changesOfStack() {
      return changes().stream()
          .filter(line -> line.startsWith("cloudformation "))
          .map(line -> line.split(" ", 3)[1])
          .toList();
    }

    void succeeded() {
      assertThat(code).as(said).isZero();
    }

    void failed(String words) {
      assertThat(code).as(said).isNotZero();
      assertThat(said).contains(words);
    }
  }

  Ended run(String refused, String... command) throws IOException, InterruptedException {
    return run(Map.of("REFUSED", refused), command);
  }

  Ended run(Map<String, String> account, String... command)
      throws IOException, InterruptedException {
    var project = copy();
    if (account.containsKey("CONTACT")) {
      var identity = project.resolve("identity.json");
      var set = "\"contact\": \"" + account.get("CONTACT") + "\"";
      Files.writeString(
          identity, Files.readString(identity).replaceFirst("\"contact\": \"[^\"]*\"", set));
    }
    var asked = project.resolve("asked");
    var builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(ACCOUNT);
    builder.environment().putAll(account);
    builder.environment().put("ASKED", asked.toString());
    builder.environment().put("ASIDE", folder.toString());
    builder.environment().put("PATH", project.resolve("tools") + ":" + System.getenv("PATH"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(
        process.waitFor(), said, Files.exists(asked) ? Files.readAllLines(asked) : List.of());
  }

  /** The commands in a folder of their own, with something built, and what stands in for AWS. */
  private Path copy() throws IOException {
    var project = Files.createTempDirectory(folder, "project");
    for (var command : COMMANDS) {
      var copied = project.resolve(command);
      Files.createDirectories(Objects.requireNonNull(copied.getParent()));
      Files.copy(ProjectRoot.find().resolve(command), copied);
    }
    var zip = project.resolve("functions/target/lambda.zip");
    Files.createDirectories(Objects.requireNonNull(zip.getParent()));
    Files.writeString(zip, "functions");
    var aws = project.resolve("tools/aws");
    try (var in = Objects.requireNonNull(AwsFixture.class.getResourceAsStream("/aws"))) {
      Files.createDirectories(Objects.requireNonNull(aws.getParent()));
      Files.copy(in, aws);
    }
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    // Stands in for npm as well: what it installs and builds is there, and empty.
    var npm = project.resolve("tools/npm");
    Files.writeString(
        npm,
        """
        #!/bin/sh
        mkdir -p "$2/node_modules" "$2/build"
        if [ "$5" = announced ]; then
          echo "$7 is asked whom it has announced" >>"$ASKED"
          [ -z "${ROOM_SILENT:-}" ] || { echo "Error: no answer" >&2; exit 1; }
          echo {} >"$8"
          exit
        fi
        [ "$3" != run ] || printf 'a weakness goes to %s\\nlaureates are in %s\\n' "${SECURITY_CONTACT:-nobody}" "${ANNOUNCED##*/}" >>"$ASKED"
        """);
    assertThat(npm.toFile().setExecutable(true)).isTrue();
    return project;
  }

  static Map<String, String> with(String... names) {
    var account = new HashMap<String, String>();
    for (int i = 0; i < names.length; i += 2) {
      account.put(names[i], names[i + 1]);
    }
    return account;
  }
}
