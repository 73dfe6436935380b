package org.businessleaderaward.local.archive;

import java.io.InputStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files of evidence in a bucket.
 *
 * @param client who asks for them
 * @param bucket the bucket's name
 */
public record BucketFiles(S3Client client, String bucket) implements StoredFiles {
  @Override
  public Stream<String> keys(String after) {
    return client
        .listObjectsV2Paginator(
            r -> r.bucket(bucket).prefix(KEPT).startAfter(after.isEmpty() ? null : after))
        .contents()
        .stream()
        .map(S3Object::key);
  }

  @Override
  public InputStream open(String key) {
    return client.getObject(r -> r.bucket(bucket).key(key));
  }

  @Override
  public void put(String key, byte[] content) {
    client.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }
}
