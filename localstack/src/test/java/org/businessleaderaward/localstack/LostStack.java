package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.jury.trusteeship.MovedVote;
import org.businessleaderaward.local.Story;
import org.businessleaderaward.local.Visitor;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A stack that is lost in the middle of its vote, and the next one of its name, by the five steps
 * of {@code docs/runbook.md}. LocalStack keeps nothing of a stack that is deleted: what one leaves
 * on AWS is put there, under its names. Nor does it know what has a tag: that one question is
 * answered in its place.
 */
final class LostStack {
  static final String NAME = "award-lost";

  private static final String ADDRESS = "https://lost.example";
  private static final String BUCKET = NAME + "-evidence-1a2b3c";
  private static final Path LOCALSTACK = ProjectRoot.find().resolve("localstack");

  private final Deployment deployment;
  private final Path archive;
  private final String key;
  private final String path;

  /** The one entry that its directory has. */
  private final Entry entry = DirectorySeed.read().getFirst();

  /** Puts there what the stack left, in the middle of a vote. */
  LostStack(Deployment deployment, LedVote led, Path folder) throws IOException {
    this.deployment = deployment;
    this.archive = folder.resolve("lost");
    try (var store = deployment.client(DynamoDbClient.builder());
        var files = deployment.client(S3Client.builder());
        var kms = deployment.client(KmsClient.builder())) {
      Template.read(ProjectRoot.find().resolve("template.yaml"))
          .tables(NAME)
          .forEach(table -> store.createTable(table.create()));
      files.createBucket(
          r ->
              r.bucket(BUCKET)
                  .createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
      key = kms.createKey().keyMetadata().arn();
    }
    path = tools(folder) + ":" + LOCALSTACK.resolve("tools") + ":" + System.getenv("PATH");
    assertThat(
            ask(
                "TABLE_PREFIX=" + NAME,
                "EVIDENCE_BUCKET=" + BUCKET,
                "SITE_URL=" + ADDRESS,
                "TALLY_KEY_ID=" + key,
                "./run",
                "import",
                led.archiveAt(ADDRESS).toString()))
        .contains("Every log is intact")
        .doesNotContain("The address is another");
    try (var store = deployment.client(DynamoDbClient.builder())) {
      var storage = Storage.of(store, NAME);
      var writes = new EntryWrites(storage, new Changes(storage));
      new Transactions(storage).commit(set -> writes.add(set, entry));
    }
  }

  /** The AWS command line, which knows what has the tag of the stack. */
  private Path tools(Path folder) throws IOException {
    var tools = Files.createDirectories(folder.resolve("tags"));
    var script =
        """
        #!/bin/sh
        case "$*" in
          *resourcegroupstaggingapi*award-stack,Values=%s*) printf 'arn:aws:s3:::%s\\t%s\\n' ;;
          *) exec "%s" "$@" ;;
        esac
        """
            .formatted(NAME, BUCKET, key, LOCALSTACK.resolve("tools/aws"));
    var aws = Files.writeString(tools.resolve("aws"), script);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    return tools;
  }

  /** Makes it anew, by the commands alone. */
  void makeAnew() {
    assertThat(ask("aws/deploy", NAME, "--no-site"))
        .contains("There is no stack " + NAME + ", but its tables are still there");
    assertThat(ask("SITE_URL=" + ADDRESS, "./run", "export", archive.toString(), "--stack", NAME))
        .contains("The archive is made of what it left", key, "Its fingerprint is ");
    assertThat(ask("aws/remove", NAME, "--archive", archive.toString(), "--keep-key"))
        .contains("Nothing is left of " + NAME + ", but its tally key.");
    assertThat(
            ask(
                "aws/deploy",
                NAME,
                "--no-site",
                "Edge=false",
                "SiteUrl=" + ADDRESS,
                "FirstCall=none",
                "OldTallyKey=" + key))
        .contains(NAME + ": CREATE_COMPLETE");
    new ServedStack(deployment, NAME).takeTemplates();
    assertThat(ask("./run", "import", archive.toString(), "--stack", NAME))
        .contains("Every log is intact")
        .doesNotContain("The address is another", "stayed where it was sealed");
    assertThat(Story.eventually("the page of an entry that was taken in", this::page))
        .contains(ADDRESS + "/en/directory/" + entry.id());
    assertThat(ask("aws/status", NAME)).contains("set aside     nothing");
  }

  /** What the worker of the directory has made of the entry, where the site left its templates. */
  private Optional<String> page() {
    var bucket = new ServedStack(deployment, NAME).output("SnapshotBucket");
    var key = "pages/en/directory/" + entry.id() + "/index.html";
    try (var files = deployment.client(S3Client.builder())) {
      return Optional.of(
          files.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  /**
   * Two of four jurors had voted in the stack that was lost. One of the others opens the link that
   * was mailed before, in the new one's room, and votes; the last one does, too, the vote is closed
   * and its count released, and one of the people decrypts. The function count does the rest, by
   * the key of the first.
   */
  void goOn(LedVote led) {
    voteInItsRoom(led);
    try (var store = deployment.client(DynamoDbClient.builder())) {
      var storage = Storage.of(store, NAME);
      var moved = new MovedVote(led.vote(), storage);
      moved.voteAndClose(Instant.now());
      assertThat(Story.eventually("the list of receipts", moved::receipts)).isEqualTo(4);
      moved.confirm(Instant.now());
      Story.eventually("that people are asked for their parts", moved::asked);
      assertThat(moved.decrypt(2, Instant.now())).isEmpty();
      var log = new AuditLog(storage);
      // Two have to decrypt: besides that person the service, by the key of the stack that was
      // lost.
      assertThat(
              Story.eventually(
                  "the count in the stack that was made anew",
                  () -> log.details(EDITION, "BALLOTS_COUNTED").stream().findFirst()))
          .matches("[0-9a-f]{64}");
      assertThat(log.verify(EDITION)).isInstanceOf(AuditVerifier.Verdict.Intact.class);
    }
  }

  private void voteInItsRoom(LedVote led) {
    new ServedStack(deployment, NAME).serve();
    var juror = new Visitor(deployment.site());
    juror.act("jury", "OpenJurorLink", Map.of("token", led.links().get(2)));
    var vote = led.vote().vote;
    var sealed = vote.sealed(vote.jurors.get(2), 1, 1, 2, 3);
    var cast =
        juror.act("jury", "CastBallot", Map.of("input", Map.of("sealed", sealed, "version", 1)));
    assertThat(cast.at("/receipt/receipt").asString()).matches("([A-Z2-7]{4}-?){13}");
    new ServedStack(deployment, Deployment.STACK).serve();
  }

  /** Has it go, so that its functions compute no longer; {@link RehearsedStacks} waits for that. */
  void end() {
    try (var stacks = deployment.client(CloudFormationClient.builder())) {
      stacks.deleteStack(r -> r.stackName(NAME));
    }
  }

  private String ask(String... command) {
    var known =
        Stream.of("env", "PATH=" + path, "YES=" + NAME, "AWARD_PASSPHRASE=" + LedVote.PASSPHRASE);
    return deployment.ask(Stream.concat(known, Stream.of(command)).toArray(String[]::new)).said();
  }
}
