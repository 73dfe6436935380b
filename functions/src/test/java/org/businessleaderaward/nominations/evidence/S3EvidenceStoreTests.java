package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.storage.ObjectServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3EvidenceStoreTests extends EvidenceStoreContract {
  private final ObjectServer bucket = new ObjectServer();
  private final S3EvidenceStore store = new S3EvidenceStore(bucket.buckets(), ObjectServer.BUCKET);

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
