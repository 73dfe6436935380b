package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal has the other commands do, which here only note what they are given. */
class AwsRehearseTests {
  private static final String NOTE =
      """
      #!/usr/bin/env bash
      given="$(basename "$0") $*"
      echo "${given//$TMPDIR*\\//} YES=${YES:-}" >>"$NOTED"
      [[ "$given" != *"$FAILING"* ]]
      """;

  /**
   * No stack is there but award, and those that were made and not removed, which have an address.
   */
  private static final String AWS =
      """
      #!/usr/bin/env bash
      case "$*" in
        *SiteUrl*) echo https://site.example ;;
        *"--stack-name award "*) echo CREATE_COMPLETE ;;
        *)
          all="$*"; name=${all#*--stack-name }; name=${name%% *}
          if [ "$FAILING" != deploy ] && grep -q "^deploy $name " "$NOTED" 2>/dev/null && ! grep -q "^remove $name " "$NOTED"; then
            echo CREATE_COMPLETE
          else
            echo "Stack does not exist" >&2; exit 254
          fi ;;
      esac
      """;

  @TempDir Path project;

  @BeforeEach
  void copy() throws IOException {
    for (var file : List.of(".ci/build.sh", "aws/common.sh", "aws/rehearse")) {
      var copied = project.resolve(file);
      Files.createDirectories(Objects.requireNonNull(copied.getParent()));
      Files.copy(ProjectRoot.find().resolve(file), copied);
    }
    for (var command : List.of("aws/check", "aws/deploy", "aws/status", "aws/remove", "run")) {
      write(command, NOTE);
    }
    write("tools/aws", AWS);
    Files.createDirectories(project.resolve("tmp"));
  }

  @Test
  void leadsFromAFirstStackToASecondAndRemovesBoth() throws Exception {
    var said = run("none fails", "drill", "MailFrom=award@your.example");
    assertThat(noted())
        .containsExactly(
            "check drill-first MailFrom=award@your.example YES=drill",
            "check drill MailFrom=award@your.example YES=drill",
            "deploy drill-first MailFrom=award@your.example FirstCall=open YES=drill-first",
            "run export first --stack drill-first YES=drill",
            "deploy drill MailFrom=award@your.example FirstCall=none MailDomain=known YES=drill",
            "run import first --stack drill YES=drill",
            "status drill YES=drill",
            "run export second --stack drill YES=drill",
            "remove drill --archive second YES=drill",
            "remove drill-first YES=drill-first");
    assertThat(said)
        .contains("drill-first stands at https://site.example", "which this command cannot read")
        .containsPattern(" 0 s  Removing drill-first\n");
    assertThat(project.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void leavesAnAwardThatItRehearsesWithAsItIs() throws Exception {
    run("none fails", "drill", "--of", "award", "--no-site");
    assertThat(noted())
        .contains("run export first --stack award YES=drill")
        .noneMatch(line -> line.matches("(deploy|remove) award.*"))
        .endsWith("remove drill --archive second YES=drill");
  }

  @Test
  void removesWhatItMadeWhenAStepFails() throws Exception {
    var said = run("import", "drill");
    assertThat(noted())
        .endsWith(
            "run import first --stack drill YES=drill",
            "remove drill YES=drill",
            "remove drill-first YES=drill-first");
    assertThat(said).doesNotContain("Rehearsed");
    assertThat(project.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void writesToNobodyFromACopyOfAnAward() throws Exception {
    for (var given : List.of("MailFrom=award@your.example", "MailDomain=known")) {
      assertThat(run("none fails", "drill", "--of", "award", given)).contains("write to nobody");
    }
    assertThat(project.resolve("noted")).doesNotExist();
  }

  /** The second would be refused, after the first was made: CNAMEAlreadyExists. */
  @Test
  void takesNoDomainWhichOnlyOneOfTwoStacksCouldHave() throws Exception {
    var certificate = "CertificateArn=arn:aws:acm:us-east-1:123456789012:certificate/1";
    for (var given : List.of("Domain=award.example", certificate)) {
      assertThat(run("none fails", "drill", given)).contains("belongs to one stack");
      assertThat(run("none fails", "drill", "--of", "award", given))
          .contains("takes no " + given.replaceAll("=.*", ""), "belongs to one stack");
    }
    assertThat(project.resolve("noted")).doesNotExist();
  }

  @Test
  void removesNothingWhereNoStackCameToBe() throws Exception {
    assertThat(run("deploy", "drill")).contains("There is no stack drill-first");
    assertThat(noted()).noneMatch(line -> line.startsWith("remove"));
  }

  @Test
  void takesNoStackThatIsThereForARehearsal() throws Exception {
    assertThat(run("none fails", "award")).contains("There is a stack award already");
    assertThat(run("none fails", "drill", "--of", "drill"))
        .contains("cannot be imported into itself");
    assertThat(run("none fails", "drill", "--of", "gone")).contains("There is no stack gone");
    assertThat(project.resolve("noted")).doesNotExist();
  }

  private String run(String failing, String... arguments) throws Exception {
    var builder =
        new ProcessBuilder("aws/rehearse")
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.command().addAll(List.of(arguments));
    var environment = builder.environment();
    environment.put("FAILING", failing);
    environment.put("NOTED", project.resolve("noted").toString());
    environment.put("TMPDIR", project.resolve("tmp").toString());
    environment.put("PATH", project.resolve("tools") + ":" + System.getenv("PATH"));
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("YES", arguments[0]);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private List<String> noted() throws IOException {
    return Files.readAllLines(project.resolve("noted"));
  }

  private void write(String name, String script) throws IOException {
    var file = project.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
