package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.crypto.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes with a stack, what does not, and what has to be known before. */
class AwsRemoveTests extends AwsFixture {
  private static final String EVIDENCE = "award-evidence-1";
  private static final String KEY = "0a1b";

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

  @Test
  void emptyABucketOnceMoreIntoWhichSomethingWasWrittenMeanwhile() throws Exception {
    var account = new HashMap<>(award());
    account.putAll(Map.of("WRITTEN", EVIDENCE, "PROTECTION", "false"));
    var ended = run(account, "aws/remove", "award");
    ended.succeeded();
    assertThat(ended.changesOfStack()).containsExactly("delete-stack", "delete-stack");
    assertThat(ended.asked())
        .filteredOn(line -> line.contains("delete-objects --bucket " + EVIDENCE))
        .hasSize(2);
  }

  @Test
  void takesNamesOfObjectsThatAreLongerThanACommandLine() throws Exception {
    var account = new HashMap<>(award());
    account.putAll(Map.of("LONG", "200000", "PROTECTION", "false"));
    run(account, "aws/remove", "award").succeeded();
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
    ended.failed("Nothing of award was found in eu-central-1.");
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
