package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.storage.Buckets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * Evidence in an S3 bucket, which is private, takes {@code POST} from the site's origin (CORS), and
 * by its lifecycle deletes what is older than a day in {@code incoming/}.
 */
public final class S3EvidenceStore implements EvidenceStore {
  private static final int PRECONDITION_FAILED = 412;

  private final Buckets s3;
  private final String bucket;
  private final Optional<ScannerTag> scanner;

  /**
   * Evidence in this bucket.
   *
   * @param scanner the tag of what a scanner found clean, as {@code name=value}; {@code none}
   *     without a scanner
   */
  public S3EvidenceStore(Buckets s3, String bucket, String scanner) {
    this.s3 = s3;
    this.bucket = bucket;
    this.scanner = ScannerTag.read(scanner);
  }

  @Override
  public UploadForm form(String key, EvidenceType type, Instant now) {
    var end = now.plus(UPLOAD_TIME);
    var fields =
        new PostPolicy(s3.region().id(), bucket)
            .fields(s3.credentials(), key, type.mediaType(), LONGEST, now, end);
    return new UploadForm(s3.url(bucket), fields, end);
  }

  @Override
  public Optional<Scan> scan(String key) {
    return scanner.isEmpty() ? Optional.of(Scan.NONE) : scan(key, scanner.get());
  }

  private Optional<Scan> scan(String key, ScannerTag scanner) {
    try {
      var found = s3.client().getObjectTagging(r -> r.bucket(bucket).key(key));
      return Optional.of(new Scan(scanner.verdict(found.tagSet()), version(found.versionId())));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  private static String version(@Nullable String id) {
    return Objects.requireNonNullElse(id, "");
  }

  @Override
  public Optional<Arrival> read(String key) {
    try (var object = s3.client().getObject(r -> r.bucket(bucket).key(key))) {
      var response = object.response();
      return Optional.of(Arrival.read(key, response.eTag(), version(response.versionId()), object));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean keep(Arrival arrival, String to) {
    try {
      var copied =
          s3.client()
              .copyObject(
                  r ->
                      r.sourceBucket(bucket)
                          .sourceKey(arrival.key())
                          .copySourceIfMatch(arrival.tag())
                          // A scanner's tags stay behind; to copy them would take rights of their
                          // own.
                          .taggingDirective(TaggingDirective.REPLACE)
                          .destinationBucket(bucket)
                          .destinationKey(to));
      // The tag is an MD5, so that other bytes can have the same.
      if (isAnother(arrival, copied.copySourceVersionId())) {
        delete(to);
        return false;
      }
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isAnother(Arrival arrival, @Nullable String copied) {
    return copied != null && !copied.equals(arrival.version());
  }

  @Override
  public void delete(String key) {
    s3.client().deleteObject(r -> r.bucket(bucket).key(key));
  }

  @Override
  public void deleteAll(String edition, String nomination) {
    for (var place : List.of(EvidenceKeys.INCOMING, EvidenceKeys.KEPT)) {
      s3.deleteAll(bucket, EvidenceKeys.ofNomination(place, edition, nomination));
    }
  }

  @Override
  public EvidenceDownload download(String key, String name, EvidenceType type, Instant now) {
    var url =
        s3.presigner()
            .presignGetObject(
                p ->
                    p.signatureDuration(DOWNLOAD_TIME)
                        .getObjectRequest(
                            r ->
                                r.bucket(bucket)
                                    .key(key)
                                    .responseContentType(type.mediaType())
                                    .responseContentDisposition(ContentDisposition.attachment(name))
                                    .responseCacheControl("private, no-store")))
            .url();
    return new EvidenceDownload(url.toString(), now.plus(DOWNLOAD_TIME));
  }
}
