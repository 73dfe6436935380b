package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.storage.ObjectServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3EvidenceStoreTests extends EvidenceStoreContract {
  private final ObjectServer bucket = new ObjectServer();
  private final S3EvidenceStore store = scannedBy("none");

  @AfterEach
  void close() {
    bucket.close();
  }

  @Override
  EvidenceStore store() {
    return store;
  }

  @Override
  void send(UploadForm form, byte[] file) {
    assertThat(form.url()).isEqualTo(bucket.endpoint() + "/" + ObjectServer.BUCKET + "/");
    bucket
        .objects()
        .put(
            Objects.requireNonNull(form.fields().get("key")),
            new ObjectServer.StoredObject(
                file, Objects.requireNonNull(form.fields().get("Content-Type"))));
  }

  private S3EvidenceStore scannedBy(String tag) {
    return new S3EvidenceStore(bucket.buckets(), ObjectServer.BUCKET, tag);
  }

  @Test
  void row62ReadsWhatAScannerSaysOfExactlyWhatLiesThere() {
    var scanned = scannedBy("GuardDutyMalwareScanStatus=NO_THREATS_FOUND");
    assertThat(scanned.scan(INCOMING)).isEmpty();
    send(scanned.form(INCOMING, EvidenceType.PDF, NOW), Samples.PDF);
    assertThat(verdict(scanned, Map.of())).isEqualTo(Scan.Verdict.WAITING);
    assertThat(verdict(scanned, Map.of("other", "NO_THREATS_FOUND")))
        .isEqualTo(Scan.Verdict.WAITING);
    for (var found : List.of("THREATS_FOUND", "UNSUPPORTED", "ACCESS_DENIED", "FAILED")) {
      assertThat(verdict(scanned, Map.of("GuardDutyMalwareScanStatus", found)))
          .as(found)
          .isEqualTo(Scan.Verdict.UNSAFE);
    }
    assertThat(verdict(scanned, Map.of("GuardDutyMalwareScanStatus", "NO_THREATS_FOUND")))
        .isEqualTo(Scan.Verdict.CLEAN);

    var clean = scanned.scan(INCOMING).orElseThrow();
    assertThat(clean.isOf(scanned.read(INCOMING).orElseThrow())).isTrue();
    send(scanned.form(INCOMING, EvidenceType.PDF, NOW), Samples.PAGE);
    assertThat(clean.isOf(scanned.read(INCOMING).orElseThrow())).isFalse();
  }

  private Scan.Verdict verdict(S3EvidenceStore scanned, Map<String, String> tags) {
    bucket.tags().put(INCOMING, tags);
    return scanned.scan(INCOMING).orElseThrow().verdict();
  }

  /** Its mark is an MD5 on AWS, of which somebody can make two files. */
  @Test
  void row62KeepsNothingThatWasSentAfterItWasReadThoughItsMarkIsTheSame() {
    send(store.form(INCOMING, EvidenceType.PDF, NOW), Samples.PDF);
    var read = store.read(INCOMING).orElseThrow();
    send(store.form(INCOMING, EvidenceType.PDF, NOW), Samples.PDF);
    assertThat(store.keep(read, KEPT)).isFalse();
    assertThat(bucket.objects()).doesNotContainKey(KEPT);
    assertThat(store.keep(store.read(INCOMING).orElseThrow(), KEPT)).isTrue();
  }

  @Test
  void row62AsksNoScannerWhereNoneIsAttached() {
    send(store.form(INCOMING, EvidenceType.PDF, NOW), Samples.PDF);
    bucket.tags().put(INCOMING, Map.of("GuardDutyMalwareScanStatus", "THREATS_FOUND"));
    assertThat(store.scan(INCOMING)).contains(Scan.NONE);
    assertThatThrownBy(() -> scannedBy("GuardDuty")).hasMessageContaining("SCANNER_TAG must be");
  }

  @Test
  void givesAnAddressThatSavesTheFileUnderItsName() throws IOException, InterruptedException {
    send(store.form(KEPT, EvidenceType.PDF, NOW), Samples.PDF);
    var url = store.download(KEPT, "تقرير 1.pdf", EvidenceType.PDF, NOW).url();
    assertThat(url)
        .contains("response-content-type=application%2Fpdf", "X-Amz-Expires=300")
        .contains("attachment%3B%20filename%3D%22_____%201.pdf%22")
        .contains("filename%2A%3DUTF-8%27%27%25D8%25AA");
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.body()).isEqualTo(Samples.PDF);
    }
  }
}
