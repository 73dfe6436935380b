package org.businessleaderaward.nominations.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.nominations.EvidenceDownload;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.storage.Buckets;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Evidence in an S3 bucket, which is private, takes {@code POST} from the site's origin (CORS), and
 * by its lifecycle deletes what is older than a day in {@code incoming/}.
 */
public final class S3EvidenceStore implements EvidenceStore {
  private static final int PRECONDITION_FAILED = 412;

  private final Buckets s3;
  private final String bucket;

  /** Evidence in this bucket. */
  public S3EvidenceStore(Buckets s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
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
  public Optional<Arrival> read(String key) {
    try (var object = s3.client().getObject(r -> r.bucket(bucket).key(key))) {
      return Optional.of(Arrival.read(key, object.response().eTag(), object));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean keep(Arrival arrival, String to) {
    try {
      s3.client()
          .copyObject(
              r ->
                  r.sourceBucket(bucket)
                      .sourceKey(arrival.key())
                      .copySourceIfMatch(arrival.tag())
                      .destinationBucket(bucket)
                      .destinationKey(to));
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
