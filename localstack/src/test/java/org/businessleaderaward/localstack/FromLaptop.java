package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.jury.trustees.KmsShareSeal;
import org.businessleaderaward.local.RunningServer;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An award that was led on a laptop until the middle of its vote, on its way to stores of AWS and
 * back. The stores are tables and a bucket without functions: what those do with an archive that
 * was taken in, {@link SecondStack} shows.
 */
final class FromLaptop {
  private static final String FINGERPRINT = "Its fingerprint is ";
  private static final String HOLDS = "Every log holds";

  private final Path folder;
  private final CompletableFuture<Path> data;

  /** Begins to lead it, beside what else goes on. */
  FromLaptop(Path folder) {
    this.folder = folder;
    this.data = CompletableFuture.supplyAsync(this::lead);
  }

  private Path lead() {
    try {
      var led = folder.resolve("laptop");
      RunningServer.start(led, "--demo=small").close();
      return led;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leads it to a store and on to another; from there it does not come back to a laptop. */
  void travel(Deployment deployment) throws IOException {
    var archive = folder.resolve("from-laptop");
    assertThat(here(deployment, data.join(), "export", archive)).contains(FINGERPRINT);
    empty(deployment, "laptop");
    assertThat(there(deployment, "laptop", "import", archive))
        .contains(HOLDS, "The address is another", "send each a new link");
    canBeCounted(deployment, "laptop");
    var second = folder.resolve("from-store");
    assertThat(there(deployment, "laptop", "export", second)).contains(FINGERPRINT);
    empty(deployment, "laptop-2");
    assertThat(there(deployment, "laptop-2", "import", second))
        .contains(HOLDS)
        .doesNotContain("The address is another");
    canBeCounted(deployment, "laptop-2");
    var back = folder.resolve("back");
    assertThat(here(deployment, back, "import", second))
        .contains("The share of the key of the vote of", "it cannot leave where it is");
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
      var vote =
          new Editions(storage).all().stream().filter(Edition::sample).findFirst().orElseThrow();
      var shares = new KeptShares(storage, new KmsShareSeal(kms, key));
      assertThat(shares.sealedBy(vote.id())).hasValueSatisfying(by -> assertThat(by).contains(key));
      assertThat(shares.open(vote.id())).isPresent();
    }
  }

  private static String here(Deployment deployment, Path data, String verb, Path archive) {
    return deployment
        .ask(
            "env",
            "AWARD_PASSPHRASE=from a laptop and on",
            "DATA_DIR=" + data,
            "./run",
            verb,
            archive.toString())
        .said();
  }

  private static String there(Deployment deployment, String name, String verb, Path archive) {
    return deployment
        .ask(
            "env",
            "AWARD_PASSPHRASE=from a laptop and on",
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
