package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * GitHub's workflow: what it deploys was tested, is looked at, and waits for an approval, and
 * nothing else in it can reach AWS.
 */
class WorkflowTests {
  private static final Pattern PINNED =
      Pattern.compile("uses: \\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  private final String text = read();
  private final Map<?, ?> workflow = new Yaml().load(text);
  private final Map<String, Map<?, ?>> jobs = jobs();

  private static String read() {
    try {
      return Files.readString(ProjectRoot.find().resolve(".github/workflows/award.yml"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, Map<?, ?>> jobs() {
    var found = new TreeMap<String, Map<?, ?>>();
    map(workflow, "jobs").forEach((name, job) -> found.put((String) name, (Map<?, ?>) job));
    return found;
  }

  /** A tag can be moved to other code, which would run with the award's role. */
  @Test
  void everyActionIsNamedByItsCommit() {
    var actions = text.lines().filter(line -> line.contains("uses:")).toList();
    assertThat(actions).hasSizeGreaterThan(8).allMatch(line -> PINNED.matcher(line).find());
  }

  @Test
  void onlyWhatAnEnvironmentGuardsMayBecomeAwsRole() {
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(text).doesNotContain("pull_request_target", "write-all");
    var guarded = jobs.entrySet().stream().filter(job -> job.getValue().containsKey("environment"));
    assertThat(guarded.map(Map.Entry::getKey)).containsExactly("production", "staging");
    jobs.forEach(
        (name, job) -> {
          boolean deploys =
              steps(job).stream().anyMatch(step -> uses(step, "configure-aws-credentials"));
          assertThat(Optional.ofNullable(job.get("permissions")))
              .as(name)
              .isEqualTo(
                  deploys
                      ? Optional.of(Map.of("contents", "read", "id-token", "write"))
                      : name.equals("release")
                          ? Optional.of(Map.of("contents", "write"))
                          : Optional.empty());
          assertThat(deploys).as(name).isEqualTo(job.containsKey("environment"));
          assertThat(job.get("timeout-minutes")).as(name).isInstanceOf(Integer.class);
        });
  }

  @Test
  void theAwardIsDeployedAfterTheTestsAndTheStagingStackByItsOwnEnvironment() {
    var staging = job("staging");
    assertThat(staging.get("needs")).isEqualTo("test");
    assertThat(staging.get("environment")).isEqualTo("staging");
    assertThat(String.valueOf(staging.get("if")))
        .contains("github.ref == 'refs/heads/main'", "vars.DEPLOYS == 'true'");
    var production = job("production");
    assertThat(production.get("needs")).isEqualTo("staging");
    assertThat(production.get("environment")).isEqualTo("production");
    assertThat(production.containsKey("if")).isFalse();
  }

  /** Neither builds the functions anew. */
  @Test
  void bothDeployWhatWasTestedAndLookAtItThen() {
    var kept = steps(job("test")).stream().filter(step -> uses(step, "upload-artifact")).toList();
    assertThat(kept).hasSize(1);
    var artifact = map(kept.getFirst(), "with");
    assertThat(artifact.get("path")).isEqualTo("functions/target/lambda.zip");
    assertThat(artifact.get("if-no-files-found")).isEqualTo("error");
    for (var name : List.of("staging", "production")) {
      var steps = steps(job(name));
      assertThat(steps).as(name).noneMatch(step -> uses(step, "setup-java"));
      assertThat(steps)
          .as(name)
          .filteredOn(step -> uses(step, "download-artifact"))
          .singleElement()
          .satisfies(
              step ->
                  assertThat(step.get("with"))
                      .isEqualTo(
                          Map.of(
                              "name",
                              Objects.requireNonNull(map(kept.getFirst(), "with").get("name")),
                              "path",
                              "functions/target")));
      assertThat(steps.stream().flatMap(WorkflowTests::command))
          .as(name)
          .containsExactly("aws/deploy \"$STACK\"", "aws/status \"$STACK\"");
      assertThat(steps)
          .filteredOn(step -> "aws/deploy \"$STACK\"".equals(step.get("run")))
          .allSatisfy(step -> assertThat(map(step, "env").get("BUILT")).isEqualTo(1));
    }
  }

  /** What is compared by, and where whoever runs the site cannot change it. */
  @Test
  void aTagIsReleasedWithTheHashesOfTheSiteThatItsSourcesMake() {
    var release = job("release");
    assertThat(release.get("needs")).isEqualTo("test");
    assertThat(String.valueOf(release.get("if"))).contains("refs/tags/v", "vars.SITE_URL != ''");
    assertThat(steps(release).stream().flatMap(WorkflowTests::command))
        .containsExactly("./run compare \"$SITE_URL\"", ".ci/release \"$SITE_URL\"");
  }

  /** With something in the place of GitHub's program, which says what it was asked. */
  @Test
  void aReleaseHasTheListAndItsHash(@TempDir Path folder) throws Exception {
    var made = folder.resolve("project");
    Files.createDirectories(made.resolve(".ci"));
    var release = made.resolve(".ci/release");
    Files.copy(ProjectRoot.find().resolve(".ci/release"), release);
    var list = made.resolve("frontend-static/build/hashes.txt");
    assertThat(release(folder, release)).as("without a list").isNotZero();
    Files.createDirectories(list.getParent());
    Files.writeString(list, "0".repeat(64) + "  index.html\n");
    assertThat(release(folder, release)).isZero();
    assertThat(folder.resolve("asked"))
        .content()
        .contains("release create v1.0", list.getFileName() + " --verify-tag")
        .contains(Sha256.of(list).hex(), "./run compare https://award.example");
  }

  private static int release(Path folder, Path release) throws Exception {
    var gh = folder.resolve("gh");
    Files.writeString(gh, "#!/bin/sh\n[ \"$2\" = create ] || exit 1\necho \"$@\" >\"$ASKED\"\n");
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    var process =
        new ProcessBuilder("bash", release.toString(), "https://award.example").inheritIO();
    process.environment().put("GITHUB_REF_NAME", "v1.0");
    process.environment().put("ASKED", folder.resolve("asked").toString());
    process.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    return process.start().waitFor();
  }

  private Map<?, ?> job(String name) {
    return Objects.requireNonNull(jobs.get(name), name);
  }

  private static List<Map<?, ?>> steps(Map<?, ?> job) {
    return ((List<?>) Objects.requireNonNull(job.get("steps")))
        .stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
  }

  private static boolean uses(Map<?, ?> step, String action) {
    return String.valueOf(step.get("uses")).contains("/" + action + "@");
  }

  private static Stream<String> command(Map<?, ?> step) {
    return Optional.ofNullable(step.get("run")).map(String::valueOf).stream();
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    return (Map<?, ?>) Objects.requireNonNull(from.get(key), key);
  }
}
