package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore.Reception;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderEvidenceStoreTests extends EvidenceStoreContract {
  @TempDir private Path folder;
  private FolderEvidenceStore store;

  @BeforeEach
  void open() {
    store = new FolderEvidenceStore(folder, "https://award.example");
  }

  @Override
  EvidenceStore store() {
    return store;
  }

  @Override
  void send(UploadForm form, byte[] file) {
    assertThat(receive(form.fields(), file, NOW)).isEqualTo(Reception.STORED);
  }

  @Test
  void keepsItsKeyToItselfAndFromStartToStart() throws IOException {
    var form = form();
    store = new FolderEvidenceStore(folder, "https://award.example");
    send(form, Samples.PDF);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("signing.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void takesAFormUntilItEnds() {
    assertThat(receive(form().fields(), Samples.PDF, NOW.plusSeconds(899)))
        .isEqualTo(Reception.STORED);
    assertThat(receive(form().fields(), Samples.PDF, NOW.plusSeconds(900)))
        .isEqualTo(Reception.DENIED);
  }

  @Test
  void row46TakesTenMebibytesAndNotAByteMore() {
    assertThat(receive(form().fields(), new byte[10 * 1024 * 1024], NOW))
        .isEqualTo(Reception.STORED);
    store.delete(INCOMING);
    assertThat(receive(form().fields(), new byte[10 * 1024 * 1024 + 1], NOW))
        .isEqualTo(Reception.TOO_LARGE);
    assertThat(receive(form().fields(), new byte[0], NOW)).isEqualTo(Reception.TOO_SMALL);
    assertThat(store.read(INCOMING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "Content-Type", "x-amz-date", "x-amz-credential", "policy", "acl"})
  void row46TakesNoFormThatIsFilledInOtherwiseThanItWasSigned(String field) {
    var fields = new LinkedHashMap<>(form().fields());
    fields.merge(field, "x", String::concat);
    assertThat(receive(fields, Samples.PDF, NOW)).isEqualTo(Reception.DENIED);
    fields.remove(field);
    var without = new HashMap<>(form().fields());
    without.remove("x-amz-signature");
    assertThat(receive(without, Samples.PDF, NOW)).isEqualTo(Reception.DENIED);
  }

  @Test
  void takesNoFormOfAnotherServer(@TempDir Path elsewhere) {
    var other = new FolderEvidenceStore(elsewhere, "https://award.example");
    var form = other.form(INCOMING, EvidenceType.PDF, NOW);
    assertThat(receive(form.fields(), Samples.PDF, NOW)).isEqualTo(Reception.DENIED);
  }

  @Test
  void givesAFileAsSomethingToSaveUntilTheAddressEnds() throws IOException {
    send(store.form(KEPT, EvidenceType.PDF, NOW), Samples.PDF);
    var url = store.download(KEPT, "تقرير \"1\".pdf", EvidenceType.PDF, NOW).url();
    var saved = follow(url, NOW.plusSeconds(299)).orElseThrow();
    assertThat(Files.readAllBytes(saved.file())).isEqualTo(Samples.PDF);
    assertThat(saved.mediaType()).isEqualTo("application/pdf");
    assertThat(saved.disposition())
        .isEqualTo(
            "attachment; filename=\"_____ _1_.pdf\";"
                + " filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%20%221%22.pdf");
    assertThat(follow(url, NOW.plusSeconds(300))).isEmpty();
    assertThat(follow(url.replace(ID, "0123456789abcdef01234568.pdf"), NOW)).isEmpty();
    assertThat(follow(url.replace("name=", "name=a"), NOW)).isEmpty();
  }

  @Test
  void sweepsWhatWasNeverLookedAtAfterADay() throws IOException {
    send(form(), Samples.PDF);
    store.keep(store.read(INCOMING).orElseThrow(), KEPT);
    for (var key : new String[] {INCOMING, KEPT}) {
      Files.setLastModifiedTime(folder.resolve(key), FileTime.from(NOW));
    }
    store.sweep(NOW.plusSeconds(86_400));
    assertThat(store.read(INCOMING)).isPresent();
    store.sweep(NOW.plusSeconds(86_401));
    assertThat(store.read(INCOMING)).isEmpty();
    assertThat(store.read(KEPT)).isPresent();
  }

  private Reception receive(Map<String, String> fields, byte[] file, Instant now) {
    return store.receive(fields, new ByteArrayInputStream(file), now);
  }

  private Optional<Saved> follow(String url, Instant now) {
    var address = URI.create(url);
    var query =
        Arrays.stream(address.getRawQuery().split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return store.open(
        address.getPath().substring(FolderEvidenceStore.FILES.length()),
        query.getOrDefault("expires", ""),
        query.getOrDefault("name", ""),
        query.getOrDefault("signature", ""),
        now);
  }
}
