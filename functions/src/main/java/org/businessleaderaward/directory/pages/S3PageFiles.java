package org.businessleaderaward.directory.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Buckets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Pages in a bucket, under {@code pages/} and their path. A bucket answers with 200 alone: what the
 * edge is to say instead stands in the object's metadata. Who writes needs {@code s3:PutObject}
 * there, and {@code s3:GetObject} on the templates in the site's bucket.
 */
final class S3PageFiles implements PageFiles {
  private static final String PREFIX = "pages/";

  private static final String NOTE = PREFIX + ".templates";
  private static final Logger LOG = LoggerFactory.getLogger(S3PageFiles.class);
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** As the site's own pages: who asks again is told of what has changed. */
  private static final String CACHING = "no-cache";

  private final Buckets buckets;
  private final String bucket;
  private final String templates;

  S3PageFiles(Buckets buckets, String bucket, String templates) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.templates = templates;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException when none can be read any more, and pages were made before
   */
  @Override
  public Optional<byte[]> template(Language language) {
    var key = "entry-templates/" + language.tag() + ".json";
    var found = read(templates, key);
    // A site that was built before a language came has no template in it yet.
    if (found.isEmpty() && language == Language.EN && note().isPresent()) {
      throw new IllegalStateException(
          key + ", of which pages were made, is not in the site's bucket, or may not be read");
    }
    return found;
  }

  @Override
  public Optional<String> note() {
    return read(bucket, NOTE).map(bytes -> new String(bytes, UTF_8));
  }

  @Override
  public void note(String text) {
    buckets.client().putObject(r -> r.bucket(bucket).key(NOTE), RequestBody.fromString(text));
  }

  private Optional<byte[]> read(String from, String key) {
    try {
      return Optional.of(
          buckets.client().getObjectAsBytes(r -> r.bucket(from).key(key)).asByteArray());
    } catch (S3Exception e) {
      // Who may not list a bucket is told of what is not there that it is forbidden.
      if (e.statusCode() == NOT_FOUND || e.statusCode() == FORBIDDEN) {
        LOG.warn("{} is not there, or may not be read ({})", key, e.statusCode());
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void put(PageFile file) {
    var metadata = new HashMap<String, String>();
    if (file.gone()) {
      metadata.put("award-status", "410");
    }
    file.moved().ifPresent(to -> metadata.put("award-location", to));
    buckets
        .client()
        .putObject(
            r ->
                r.bucket(bucket)
                    .key(PREFIX + file.path())
                    .contentType(file.mediaType())
                    .cacheControl(CACHING)
                    .metadata(metadata),
            RequestBody.fromString(file.text()));
  }
}
