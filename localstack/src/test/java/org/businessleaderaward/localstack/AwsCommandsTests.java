package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the commands for AWS do when AWS does not answer, and with a stack that is not as it should
 * be. What is not known is not taken for what is not there.
 */
class AwsCommandsTests {
  private static final String EXPIRED = "The security token included in the request is expired";

  private static final List<String> COMMANDS =
      List.of(
          ".ci/build.sh",
          "aws/check",
          "aws/common.sh",
          "aws/deploy",
          "aws/package",
          "aws/remove",
          "aws/site",
          "aws/status",
          "template.yaml");

  private static final String EVIDENCE = "award-evidence-1";
  private static final String KEY = "0a1b";

  private static final String DEPLOY_BUCKET = "award-deploy-123456789012-eu-central-1";

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

  private Ended run(String refused, String... command) throws IOException, InterruptedException {
    return run(Map.of("REFUSED", refused), command);
  }

  private Ended run(Map<String, String> account, String... command)
      throws IOException, InterruptedException {
    var project = copy();
    var asked = project.resolve("asked");
    var builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(ACCOUNT);
    builder.environment().putAll(account);
    builder.environment().put("ASKED", asked.toString());
    builder.environment().put("PATH", project.resolve("tools") + ":" + System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
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
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/aws"))) {
      Files.createDirectories(Objects.requireNonNull(aws.getParent()));
      Files.copy(in, aws);
    }
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    return project;
  }

  private static Map<String, String> with(String... names) {
    var account = new HashMap<String, String>();
    for (int i = 0; i < names.length; i += 2) {
      account.put(names[i], names[i + 1]);
    }
    return account;
  }

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
                run(with("STATUS", "GONE"), "aws/deploy", "award", "--no-site").said(),
                run(Map.of(), "aws/status", "award").said(),
                run(trial, "aws/remove", "award").said(),
                titles("aws/site"),
                titles(".ci/build.sh"))
            .flatMap(String::lines)
            .map(AwsCommandsTests::comparable)
            .collect(Collectors.toSet());
    var readme = Files.readString(ProjectRoot.find().resolve("README.md"));
    var shown =
        Pattern.compile("(?ms)^```\\n((?:Building|jury|Of) .*?)^```")
            .matcher(readme)
            .results()
            .flatMap(block -> block.group(1).lines())
            .filter(line -> !line.contains("…") && !line.contains("Type award"))
            .map(AwsCommandsTests::comparable)
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
  @ValueSource(strings = {"aws/check", "aws/deploy", "aws/remove", "aws/status", "aws/site"})
  void sayWhenAStackCannotBeAskedFor(String command) throws Exception {
    var ended = run("describe-stacks", command, "award");
    ended.failed(EXPIRED);
    assertThat(ended.changesOfStack()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"describe-stacks --stack-name award --query Stacks[0].Param", "list-tables"})
  void removeNothingOfWhichNobodyKnowsWhetherItIsProtected(String refused) throws Exception {
    var ended = run(refused, "aws/remove", "award");
    ended.failed(EXPIRED);
    assertThat(ended.changes()).isEmpty();
  }

  @Test
  void removeNothingOfAnAwardThatWasNotExported() throws Exception {
    var ended = run(Map.of(), "aws/remove", "award");
    ended.failed("export");
    assertThat(ended.changes()).isEmpty();
  }

  @Test
  @Timeout(60)
  void endAtTheFirstObjectThatIsNotDeleted() throws Exception {
    var ended =
        run(with("REFUSED", "delete-objects", "PROTECTION", "false"), "aws/remove", "award");
    ended.failed(EXPIRED);
    assertThat(ended.asked()).filteredOn(line -> line.contains("delete-objects")).hasSize(1);
    assertThat(ended.asked()).noneMatch(line -> line.contains("delete-stack"));
  }

  @ParameterizedTest
  @CsvSource({
    "GONE, CREATE, create-change-set execute-change-set",
    "REVIEW_IN_PROGRESS, CREATE, delete-change-set create-change-set execute-change-set",
    "CREATE_COMPLETE, UPDATE, delete-change-set create-change-set execute-change-set",
    "ROLLBACK_COMPLETE, CREATE, delete-stack create-change-set execute-change-set",
    // What is under way is waited for.
    "CREATE_IN_PROGRESS CREATE_COMPLETE, UPDATE, delete-change-set create-change-set"
        + " execute-change-set",
    "ROLLBACK_IN_PROGRESS ROLLBACK_COMPLETE, CREATE, delete-stack create-change-set"
        + " execute-change-set",
  })
  void deployWhateverHappenedBefore(String status, String kind, String changes) throws Exception {
    var account =
        with(
            "STATUS",
            status,
            "TABLES",
            status.endsWith("ROLLBACK_COMPLETE") ? "award-second-jury" : "award-jury");
    var ended = run(account, "aws/deploy", "award", "--no-site", "MailFrom=a@b.example");
    ended.succeeded();
    assertThat(ended.changesOfStack()).containsExactly(changes.split(" "));
    var created =
        ended.asked().stream().filter(line -> line.contains("create-change-set")).findFirst();
    assertThat(created.orElseThrow())
        .contains("--change-set-type " + kind, "{\"ParameterKey\":\"MailFrom\",\"ParameterValue\"");
    // A stack that was never made has no value that could stay.
    assertThat(created.orElseThrow().contains("UsePreviousValue")).isEqualTo(kind.equals("UPDATE"));
  }

  @ParameterizedTest
  @CsvSource({
    "GONE, CREATE_COMPLETE, no, Nothing was done",
    "GONE, CREATE_COMPLETE, '', Nobody is at the terminal",
    "GONE, FAILED a parameter is missing, award, CloudFormation refuses: a parameter is missing",
    "UPDATE_COMPLETE, CREATE_COMPLETE, no, Nothing was done",
    "UPDATE_COMPLETE, FAILED a parameter is missing, award, CloudFormation refuses",
  })
  void deployNothingAndLeaveNothingOfIt(String status, String change, String yes, String says)
      throws Exception {
    var ended =
        run(
            with("STATUS", status, "CHANGE", change, "YES", yes),
            "aws/deploy",
            "award",
            "--no-site");
    ended.failed(says);
    if (status.equals("GONE")) {
      assertThat(ended.changesOfStack())
          .containsExactly("create-change-set", "delete-change-set", "delete-stack");
    } else {
      assertThat(ended.changesOfStack())
          .containsExactly("delete-change-set", "create-change-set", "delete-change-set");
    }
  }

  @Test
  void deployNothingWhereNothingWouldChange() throws Exception {
    var change = "FAILED The submitted information didn't contain changes.";
    var ended = run(Map.of("CHANGE", change), "aws/deploy", "award", "--no-site");
    ended.succeeded();
    assertThat(ended.said()).contains("Nothing to change");
    assertThat(ended.changesOfStack())
        .containsExactly("delete-change-set", "create-change-set", "delete-change-set");
  }

  @ParameterizedTest
  @CsvSource({
    "ROLLBACK_COMPLETE, its tables are there: award-jury",
    "ROLLBACK_FAILED, can only be removed: aws/remove award",
    "UPDATE_ROLLBACK_FAILED, continue-update-rollback --stack-name award",
  })
  void deployNothingOverWhatSomebodyHasToLookAtFirst(String status, String says) throws Exception {
    var ended = run(Map.of("STATUS", status), "aws/deploy", "award", "--no-site");
    ended.failed(says);
    assertThat(ended.changesOfStack()).isEmpty();
  }

  @Test
  void removeAStackThatCouldNotBeMade() throws Exception {
    var account =
        with(
            "STATUS",
            "ROLLBACK_COMPLETE",
            "TABLES",
            "",
            "PROTECTION",
            "false",
            "RESOURCES",
            """
            AWS::S3::Bucket award-evidence-1 DELETE_COMPLETE
            AWS::KMS::Key 0a1b DELETE_COMPLETE
            AWS::S3::Bucket award-sitefiles-1 DELETE_COMPLETE\
            """);
    var ended = run(account, "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.said()).contains("Nothing is left of award.");
    assertThat(ended.changesOfStack()).containsExactly("delete-stack");
    assertThat(ended.asked()).noneMatch(line -> line.contains("evidence") || line.contains("0a1b"));
  }

  /** Its creation met the tables of an earlier stack, so that its own protection says nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS"})
  void removeNothingOfAnAwardWhoseNextStackCouldNotBeMade(String status) throws Exception {
    var account = new HashMap<>(left());
    account.putAll(
        with("STATUS", status, "TABLES", "award-jury", "PROTECTION", "false", "PROTECTED", "true"));
    var ended = run(account, "aws/remove", "award");
    ended.failed("is an award's, not a trial");
    assertThat(ended.changes()).isEmpty();
  }

  /** By its key a vote may still have to be counted. */
  @Test
  void removeNothingThatAnEarlierStackOfTheNameLeft() throws Exception {
    var account = new HashMap<>(left());
    account.putAll(with("STATUS", "ROLLBACK_COMPLETE", "PROTECTION", "false"));
    var ended = run(account, "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.said()).contains("An earlier stack of this name left " + EVIDENCE + " " + KEY);
    assertThat(ended.changesOfStack()).containsExactly("delete-stack");
    assertThat(ended.changes()).hasSize(1);
  }

  @Test
  void removeTheRoleOfTheLogsWhereNoOtherApiNeedsIt() throws Exception {
    var role = "award-ApiLoggingRole-1";
    var account = new HashMap<>(left());
    account.put("ROLES", role);
    var ended = run(account, "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.changes()).contains("iam delete-role --role-name " + role);

    account.put("APIS", "another-api");
    ended = run(account, "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.said()).contains("the role " + role);
    assertThat(ended.changes()).noneMatch(line -> line.contains(role));

    account.put("REFUSED", "get-rest-apis");
    ended = run(account, "aws/remove", "award");
    ended.failed(EXPIRED);
    assertThat(ended.changes()).noneMatch(line -> line.contains(role));
  }

  @Test
  void removeAnAwardThatWasExported() throws Exception {
    var archive = archive("award", EVIDENCE, Instant.now(), "manifest");
    var ended = run(award(), "aws/remove", "award", "--archive", archive);
    ended.succeeded();
    assertThat(ended.said()).contains("Nothing is left of award, but its tally key");
    assertThat(ended.changesOfStack()).containsExactly("delete-stack");
    assertThat(ended.changes())
        .contains(
            "dynamodb delete-table --table-name award-audit",
            "s3api delete-bucket --bucket " + EVIDENCE)
        .anyMatch(line -> line.startsWith("kms schedule-key-deletion --key-id " + KEY));
  }

  @ParameterizedTest
  @CsvSource({
    "award-2, award-evidence-1, 1, manifest, is of another award: of award-2",
    "award, award-evidence-2, 1, manifest, whose files of evidence are in award-evidence-2",
    "award, award-evidence-1, 25, manifest, Make a new one",
    "award, award-evidence-1, 1, another manifest, Checking that the archive is whole failed",
    "award, award-evidence-1, 1, , There is no finished archive",
  })
  void removeNothingForAnArchiveThatIsNotTheAwards(
      String award, String evidence, int hoursAgo, String manifest, String says) throws Exception {
    var made = Instant.now().minus(Duration.ofHours(hoursAgo));
    var ended =
        run(
            award(),
            "aws/remove",
            "award",
            "--archive",
            archive(award, evidence, made, Objects.requireNonNullElse(manifest, "")));
    ended.failed(says);
    assertThat(ended.changes()).isEmpty();
  }

  /** As a removal that was broken off after the stack was deleted leaves it, too. */
  @Test
  void removeWhatAStackLeftThatIsGoneAndNothingOfAnother() throws Exception {
    var ended = run(left(), "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.said()).contains("Nothing is left of award, but its tally key");
    assertThat(ended.changes())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("s3api delete-objects --bucket " + EVIDENCE),
            line -> assertThat(line).isEqualTo("s3api delete-bucket --bucket " + EVIDENCE),
            line -> assertThat(line).startsWith("kms schedule-key-deletion --key-id " + KEY));
  }

  @Test
  void removeWhatAStackLeftButTheKeyByWhichItsVoteIsCounted() throws Exception {
    var ended = run(left(), "aws/remove", "award", "--keep-key");
    ended.succeeded();
    assertThat(ended.changes()).contains("s3api delete-bucket --bucket " + EVIDENCE);
    assertThat(ended.asked()).noneMatch(line -> line.startsWith("kms"));
  }

  /** Tags can be searched for a while after what they were on is gone. */
  @Test
  void removeNothingWhereNothingIsLeft() throws Exception {
    var account = new HashMap<>(left());
    account.put("BUCKETS", "award-second-evidence-1");
    account.put("KEYS", "");
    var ended = run(account, "aws/remove", "award");
    ended.failed("There is nothing of award in eu-central-1.");
    assertThat(ended.changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get-resources",
        "list-buckets",
        "list-roles",
        "describe-log-groups",
        "describe-key",
        "describe-table",
        "list-stack-resources"
      })
  void removeNothingWhereNotAllIsKnown(String refused) throws Exception {
    var account = new HashMap<>(award());
    account.put("REFUSED", refused);
    account.put("PROTECTION", "false");
    var ended = run(account, "aws/remove", "award");
    ended.failed(EXPIRED);
    assertThat(ended.changes()).isEmpty();
  }

  /** An award's stack, protected. */
  private static Map<String, String> award() {
    return with(
        "BUCKETS",
        EVIDENCE + " award-second-evidence-1 " + DEPLOY_BUCKET,
        "KEYS",
        KEY,
        "RESOURCES",
        """
        AWS::S3::Bucket award-evidence-1 CREATE_COMPLETE
        AWS::KMS::Key 0a1b CREATE_COMPLETE\
        """);
  }

  /** What outlives a stack, but for its tables. */
  private static Map<String, String> left() {
    return with(
        "STATUS",
        "GONE",
        "TABLES",
        "award-second-jury",
        "BUCKETS",
        EVIDENCE + " award-second-evidence-1",
        "KEYS",
        KEY,
        "TAGGED",
        "arn:aws:s3:::award-evidence-1 arn:aws:kms:eu-central-1:123456789012:key/0a1b");
  }

  /** An archive as an export leaves it; without a manifest it is not finished. */
  private String archive(String award, String evidence, Instant finished, String manifest)
      throws IOException {
    var archive = Files.createTempDirectory(folder, "archive");
    Files.writeString(
        archive.resolve("archive.txt"),
        """
        award: %s
        evidence: %s
        address: https://award.example
        finished: %s
        %s  manifest.age
        """
            .formatted(
                award,
                evidence,
                finished.truncatedTo(ChronoUnit.SECONDS),
                Sha256.of("manifest").hex()));
    if (!manifest.isEmpty()) {
      Files.writeString(archive.resolve("manifest.age"), manifest);
    }
    return archive.toString();
  }
}
