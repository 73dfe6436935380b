package org.businessleaderaward.jury.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.storage.WholeFile;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Where the site gives records out, each whole and as one file, at {@value #PATH} and the edition's
 * id. Who writes needs {@code s3:PutObject} there, and nothing else.
 */
public interface PublicRecords {
  /** What the addresses of the files begin with, after the site's own. */
  String PATH = "/data/records/";

  /** Puts the file of an edition's record, in the place of the one that there may be. */
  void put(String edition, byte[] file);

  /** The bucket {@code RECORD_BUCKET} or, without one, {@code records} in {@code EXPORT_FOLDER}. */
  static PublicRecords of(Environment environment) {
    var bucket = environment.getProperty("RECORD_BUCKET");
    return bucket == null
        ? in(Path.of(environment.getRequiredProperty("EXPORT_FOLDER")).resolve("records"))
        : in(Buckets.fromEnvironment(System.getenv()), bucket);
  }

  /** In a bucket, whose edge gives out what lies there. */
  static PublicRecords in(Buckets buckets, String bucket) {
    return (edition, file) -> {
      var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(file).hex()));
      buckets
          .client()
          .putObject(
              r ->
                  r.bucket(bucket)
                      .key(PATH.substring(1) + name(edition))
                      .contentType("application/json;charset=utf-8")
                      .cacheControl("public, max-age=60")
                      .checksumSHA256(sum),
              RequestBody.fromBytes(file));
    };
  }

  /** In a folder, which is made when it is not there. */
  static PublicRecords in(Path folder) {
    return (edition, file) -> {
      try {
        WholeFile.put(folder.resolve(name(edition)), incoming -> Files.write(incoming, file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String name(String edition) {
    return edition + ".json";
  }
}
