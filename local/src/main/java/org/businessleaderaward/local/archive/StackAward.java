package org.businessleaderaward.local.archive;

import java.net.URI;
import java.util.Map;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.jury.trustees.KmsShareSeal;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.wiring.AwsClients;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A stack's award, reached as the functions reach it, with the credentials and the region of
 * whoever is at the terminal.
 *
 * @param award the award
 * @param store the client to close at the end
 * @param files the same
 * @param keys the same
 */
public record StackAward(Award award, DynamoDbClient store, S3Client files, KmsClient keys)
    implements AutoCloseable {
  /**
   * Reads {@code TABLE_PREFIX}, {@code EVIDENCE_BUCKET}, {@code SITE_URL} and {@code TALLY_KEY_ID},
   * as functions have them, and {@code AWS_ENDPOINT_URL} for what stands in for AWS, where buckets
   * are named in the path.
   */
  public static StackAward of(Map<String, String> environment) throws ArchiveFailure {
    var endpoint = environment.get("AWS_ENDPOINT_URL");
    var store = AwsClients.unhurried(DynamoDbClient.builder());
    var files = AwsClients.unhurried(S3Client.builder()).forcePathStyle(endpoint != null);
    var keys = AwsClients.unhurried(KmsClient.builder());
    if (endpoint != null) {
      store.endpointOverride(URI.create(endpoint));
      files.endpointOverride(URI.create(endpoint));
      keys.endpointOverride(URI.create(endpoint));
    }
    var prefix = value(environment, "TABLE_PREFIX");
    var tallyKey = value(environment, "TALLY_KEY_ID");
    var client = store.build();
    var bucket = files.build();
    var kms = keys.build();
    return new StackAward(
        new Award(
            client,
            prefix,
            new BucketFiles(bucket, value(environment, "EVIDENCE_BUCKET")),
            new KmsVoteKeys(
                tallyKey,
                new KeptShares(Storage.of(client, prefix), new KmsShareSeal(kms, tallyKey))),
            value(environment, "SITE_URL")),
        client,
        bucket,
        kms);
  }

  private static String value(Map<String, String> environment, String name) throws ArchiveFailure {
    var value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new ArchiveFailure(name + " is not set: it says where the award is.");
    }
    return value;
  }

  @Override
  public void close() {
    store.close();
    files.close();
    keys.close();
  }
}
