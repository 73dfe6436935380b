package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.jury.trustees.KmsShareSeal;
import org.businessleaderaward.jury.trusteeship.MovedVote;
import org.businessleaderaward.jury.trusteeship.SharedVote;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A vote in its middle on its way from a laptop to stores of AWS and back. The stores are tables
 * and a bucket without functions: what those do with an archive that was taken in, {@link
 * RehearsedStacks} and {@link LostStack} show.
 */
final class FromLaptop {
  private static final String FINGERPRINT = "Its fingerprint is ";
  private static final String HOLDS = "Every log is intact";

  private final Path folder;

  FromLaptop(Path folder) {
    this.folder = folder;
  }

  /** Leads it to a store and on to another, and back to a laptop, where people decrypt. */
  void travel(Deployment deployment, LedVote led) throws IOException {
    var laptop = folder.resolve("laptop");
    assertThat(here(deployment, laptop, "import", led.archive())).contains(HOLDS);
    var archive = folder.resolve("from-laptop");
    assertThat(here(deployment, laptop, "export", archive)).contains(FINGERPRINT);
    empty(deployment, "laptop");
    assertThat(there(deployment, "laptop", "import", archive))
        .contains(HOLDS, "The address is another", "sends all of them new links");
    canBeCounted(deployment, "laptop");
    var second = folder.resolve("from-store");
    assertThat(there(deployment, "laptop", "export", second)).contains(FINGERPRINT);
    empty(deployment, "laptop-2");
    assertThat(there(deployment, "laptop-2", "import", second))
        .contains(HOLDS)
        .doesNotContain("The address is another");
    canBeCounted(deployment, "laptop-2");
    comeBack(deployment, second, led.vote());
  }

  /**
   * The others vote, and the count is released. The service's share is in KMS and stays there; the
   * other two are enough.
   */
  private void comeBack(Deployment deployment, Path archive, SharedVote led) {
    var back = folder.resolve("back");
    assertThat(here(deployment, back, "import", archive))
        .contains(
            "The share of the key of the vote of",
            "it cannot leave where it is",
            "2 of the 2 people who share the key decrypt without the service");
    assertThat(here(deployment, back, "import", archive, "--leave-share"))
        .contains(HOLDS, "2 of the 2 people who share it have to decrypt");
    try (var store = Dynoxide.start(back.resolve("store.db"));
        var client = store.client()) {
      var storage = Storage.of(client, "award-local");
      var now = Instant.now();
      var moved = new MovedVote(led, storage);
      moved.voteAndClose(now);
      moved.fix(now);
      assertThat(moved.receipts()).contains(4);
      moved.confirm(now);
      var count = led.vote.counting(storage, now, new FileShareSeal(back.resolve("keys")));
      assertThat(count.count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
      assertThat(moved.decrypt(2, now)).isEmpty();
      assertThat(count.count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
      assertThat(moved.decrypt(3, now)).isEmpty();
      assertThat(count.count(EDITION)).isInstanceOf(CountBallots.Ending.Counted.class);
    }
  }

  /** The tables and the bucket, as a stack that was made with FirstCall=none has them. */
  private static void empty(Deployment deployment, String name) throws IOException {
    var template = Template.read(ProjectRoot.find().resolve("template.yaml"));
    try (var store = deployment.client(DynamoDbClient.builder());
        var files = deployment.client(S3Client.builder())) {
      template.tables(name).forEach(table -> store.createTable(table.create()));
      files.createBucket(
          r ->
              r.bucket(name + "-evidence")
                  .createBucketConfiguration(c -> c.locationConstraint("eu-central-1")));
    }
  }

  /** The share of the key, which the count needs, is sealed by the stack's key, and opens. */
  private static void canBeCounted(Deployment deployment, String name) {
    var key = deployment.output("TallyKeyId");
    try (var store = deployment.client(DynamoDbClient.builder());
        var kms = deployment.client(KmsClient.builder())) {
      var storage = Storage.of(store, name);
      var shares = new KeptShares(storage, new KmsShareSeal(kms, key));
      assertThat(shares.sealedBy(EDITION)).hasValueSatisfying(by -> assertThat(by).contains(key));
      assertThat(shares.open(EDITION)).isPresent();
    }
  }

  private static String here(
      Deployment deployment, Path data, String verb, Path archive, String... more) {
    var command =
        Stream.of(
            "env",
            "AWARD_PASSPHRASE=" + LedVote.PASSPHRASE,
            "DATA_DIR=" + data,
            "./run",
            verb,
            "" + archive);
    return deployment.ask(Stream.concat(command, Stream.of(more)).toArray(String[]::new)).said();
  }

  private static String there(Deployment deployment, String name, String verb, Path archive) {
    return deployment
        .ask(
            "env",
            "AWARD_PASSPHRASE=" + LedVote.PASSPHRASE,
            "TABLE_PREFIX=" + name,
            "EVIDENCE_BUCKET=" + name + "-evidence",
            "SITE_URL=" + deployment.site(),
            "TALLY_KEY_ID=" + deployment.output("TallyKeyId"),
            "./run",
            verb,
            archive.toString())
        .said();
  }
}
