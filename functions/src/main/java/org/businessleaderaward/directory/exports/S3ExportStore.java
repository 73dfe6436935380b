package org.businessleaderaward.directory.exports;

import java.util.Base64;
import java.util.HexFormat;
import org.businessleaderaward.storage.Buckets;

/**
 * Exports in a bucket, under {@code data/} and the name of the file, which the edge gives out as
 * they are. Who writes needs {@code s3:PutObject}.
 */
public final class S3ExportStore implements ExportStore {
  /** An edge that keeps a file longer would hold back what was asked for on demand. */
  private static final String CACHING = "public, max-age=60";

  private final Buckets buckets;
  private final String bucket;

  /** Exports in this bucket. */
  public S3ExportStore(Buckets buckets, String bucket) {
    this.buckets = buckets;
    this.bucket = bucket;
  }

  @Override
  public void put(ExportFile file) {
    var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    buckets
        .client()
        .putObject(
            r ->
                r.bucket(bucket)
                    .key(PATH.substring(1) + file.name())
                    .contentType(file.mediaType())
                    .cacheControl(CACHING)
                    .checksumSHA256(sum),
            file.path());
  }
}
