package org.businessleaderaward.directory.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.businessleaderaward.storage.Buckets;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Snapshots in an S3 bucket: {@code files/<version>/<SHA-256>} for each file, then {@code
 * manifests/<version>}, written last and only where there is none. A version is published when its
 * manifest is there. Of two writers of one version the slower is refused, and cannot spoil the
 * other's files, for a file lies under the hash of what is in it. The newest few are kept.
 *
 * <p>Who reads needs {@code s3:GetObject} and {@code s3:ListBucket}; who publishes, {@code
 * s3:PutObject} and {@code s3:DeleteObject}, too.
 */
public final class S3SnapshotStore implements SnapshotStore {
  private static final int KEPT = 5;

  /** Besides the one that is brought: there is little place. */
  private static final int KEPT_HERE = 1;

  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;
  private static final String MANIFESTS = "manifests/";
  private static final Pattern VERSION = Pattern.compile("\\d{12}");

  private final Buckets buckets;
  private final S3Client s3;
  private final String bucket;
  private final Path here;

  /**
   * Snapshots in a bucket.
   *
   * @param here folder of this machine that they are brought to
   */
  public S3SnapshotStore(Buckets buckets, String bucket, Path here) {
    this.buckets = buckets;
    this.s3 = buckets.client();
    this.bucket = bucket;
    this.here = here;
  }

  @Override
  public List<Long> versions() {
    return s3.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(MANIFESTS)).contents().stream()
        .map(object -> object.key().substring(MANIFESTS.length()))
        .filter(VERSION.asMatchPredicate())
        .map(Long::valueOf)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public Path open(long version) throws BrokenSnapshot {
    try {
      var folder = here.resolve(name(version));
      if (Files.exists(folder)) {
        Manifest.check(folder);
      } else {
        Files.createDirectories(here);
        forget();
        bring(version, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings a snapshot here; only what is whole gets its folder's name. */
  private void bring(long version, Path folder) throws IOException, BrokenSnapshot {
    var incoming = Files.createDirectory(here.resolve("incoming-" + UUID.randomUUID()));
    try {
      get(MANIFESTS + name(version), incoming.resolve(Manifest.NAME));
      for (var file : Manifest.parse(Files.readString(incoming.resolve(Manifest.NAME))).files()) {
        get(file(version, file), incoming.resolve(file.name()));
      }
      Manifest.check(incoming);
      Files.move(incoming, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(incoming);
    }
  }

  private void get(String key, Path file) throws BrokenSnapshot {
    try {
      s3.getObject(r -> r.bucket(bucket).key(key), file);
    } catch (NoSuchKeyException e) {
      throw new BrokenSnapshot(key + " is not there", e);
    }
  }

  /** Open files outlive their names, so that a reader of an older one is not disturbed. */
  private void forget() throws IOException {
    try (var folders = Files.list(here)) {
      for (var folder :
          folders
              .filter(folder -> VERSION.matcher(String.valueOf(folder.getFileName())).matches())
              .sorted(Comparator.reverseOrder())
              .skip(KEPT_HERE)
              .toList()) {
        Folders.delete(folder);
      }
    }
  }

  @Override
  public void publish(long version, Path folder, List<String> files) {
    try {
      var manifest = Manifest.of(folder, files);
      for (var file : manifest.files()) {
        s3.putObject(
            r ->
                r.bucket(bucket)
                    .key(file(version, file))
                    .checksumSHA256(
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()))),
            folder.resolve(file.name()));
      }
      s3.putObject(
          r -> r.bucket(bucket).key(MANIFESTS + name(version)).ifNoneMatch("*"),
          RequestBody.fromBytes(manifest.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
        throw new IllegalStateException("snapshot " + version + " is there already", e);
      }
      throw e;
    }
    prune();
  }

  /** The manifest goes first, so that no reader sees one whose files are gone. */
  private void prune() {
    for (var version : versions().stream().skip(KEPT).toList()) {
      s3.deleteObject(r -> r.bucket(bucket).key(MANIFESTS + name(version)));
      buckets.deleteAll(bucket, files(version));
    }
  }

  private static String file(long version, Manifest.File file) {
    return files(version) + file.sha256();
  }

  private static String files(long version) {
    return "files/" + name(version) + "/";
  }

  private static String name(long version) {
    return String.format(Locale.ROOT, "%012d", version);
  }
}
