package org.businessleaderaward.directory.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.storage.ObjectServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3SnapshotStoreTests extends SnapshotStoreContract {
  @TempDir private Path here;
  @TempDir private Path elsewhere;

  private final ObjectServer bucket = new ObjectServer();
  private final Buckets buckets = bucket.buckets();

  @AfterEach
  void close() {
    buckets.client().close();
    bucket.close();
  }

  @Override
  SnapshotStore store() {
    return new S3SnapshotStore(buckets, ObjectServer.BUCKET, here);
  }

  @Override
  SnapshotStore elsewhere() {
    return new S3SnapshotStore(buckets, ObjectServer.BUCKET, elsewhere);
  }

  @Override
  void corrupt(long version, String file) throws BrokenSnapshot {
    bucket
        .objects()
        .computeIfPresent(
            key(version, file),
            (key, stored) -> {
              var bytes = stored.bytes().clone();
              bytes[0] ^= 1;
              return new ObjectServer.StoredObject(bytes, stored.contentType());
            });
  }

  @Override
  void lose(long version, String file) throws BrokenSnapshot {
    bucket.objects().remove(key(version, file));
  }

  @Override
  void loseManifest(long version) {
    bucket.objects().remove(manifest(version));
  }

  @Test
  void doesNotNameWhatItsWriterLeftHalfDone() throws Exception {
    publish(1, 1);
    loseManifest(1);
    assertThat(store().versions()).isEmpty();
  }

  @Test
  void leavesNothingOfWhatIsNotKept() throws Exception {
    publish(9, 15);
    var left = new HashMap<String, Integer>();
    bucket
        .objects()
        .keySet()
        .forEach(key -> left.merge(key.substring(0, key.indexOf('/')), 1, Integer::sum));
    assertThat(left).isEqualTo(Map.of("manifests", 5, "files", 5));
  }

  /** It has 512 MB for all of them. */
  @Test
  void hasOneOtherAtMostWhileItBringsOne() throws Exception {
    publish(1, 4);
    for (long version = 1; version <= 3; version++) {
      store().open(version);
    }
    lose(4, "one");
    assertThatThrownBy(() -> store().open(4)).isInstanceOf(BrokenSnapshot.class);
    try (var folders = Files.list(here)) {
      assertThat(folders)
          .extracting(Path::getFileName)
          .map(String::valueOf)
          .containsExactly("000000000003");
    }
  }

  private String key(long version, String file) throws BrokenSnapshot {
    var manifest = bucket.objects().get(manifest(version));
    var sum =
        Manifest.parse(new String(java.util.Objects.requireNonNull(manifest).bytes(), UTF_8))
            .files()
            .stream()
            .filter(listed -> listed.name().equals(file))
            .findFirst()
            .orElseThrow()
            .sha256();
    return "files/%012d/%s".formatted(version, sum);
  }

  private static String manifest(long version) {
    return "manifests/%012d".formatted(version);
  }
}
