package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every place for evidence does. */
abstract class EvidenceStoreContract {
  static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
  static final String ID = "0123456789abcdef01234567.pdf";
  static final String INCOMING = EvidenceKeys.incoming("edition-2026", "nomination-1", ID);
  static final String KEPT = EvidenceKeys.kept("edition-2026", "nomination-1", ID);

  abstract EvidenceStore store();

  /** Sends a form as a browser does. */
  abstract void send(UploadForm form, byte[] file);

  @Test
  void hasNothingBeforeItArrives() {
    assertThat(store().read(INCOMING)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void tellsAFilesTypeByItsFirstBytes(EvidenceType type) {
    send(form(), sample(type));
    assertThat(store().read(INCOMING).flatMap(Arrival::type)).contains(type);
  }

  @Test
  void row46TellsAPageThatIsCalledAPdf() {
    send(form(), Samples.PAGE);
    assertThat(store().read(INCOMING).orElseThrow().type()).isEmpty();
  }

  @Test
  void measuresAndHashesAllOfAFile() {
    var file = new byte[300_000];
    System.arraycopy(Samples.PDF, 0, file, 0, Samples.PDF.length);
    send(form(), file);
    var arrival = store().read(INCOMING).orElseThrow();
    assertThat(arrival.size()).isEqualTo(300_000);
    assertThat(arrival.sha256())
        .isEqualTo("86e00aa5a82be4d631f6aa98c4753fcb102bbe47449caed16801152968b6614d");
  }

  @Test
  void keepsWhatWasRead() {
    send(form(), Samples.PDF);
    assertThat(store().keep(store().read(INCOMING).orElseThrow(), KEPT)).isTrue();
    store().delete(INCOMING);
    assertThat(store().read(INCOMING)).isEmpty();
    assertThat(store().read(KEPT)).isPresent();
    var download = store().download(KEPT, "Report.pdf", EvidenceType.PDF, NOW);
    assertThat(download.expiresAt()).isEqualTo(NOW.plusSeconds(300));
  }

  @Test
  void row46KeepsNothingThatTookThePlaceOfWhatWasRead() {
    send(form(), Samples.PDF);
    var read = store().read(INCOMING).orElseThrow();
    send(form(), Samples.PAGE);
    assertThat(store().keep(read, KEPT)).isFalse();
    assertThat(store().read(KEPT)).isEmpty();
  }

  @Test
  void keepsNothingThatIsGone() {
    send(form(), Samples.PDF);
    var read = store().read(INCOMING).orElseThrow();
    store().delete(INCOMING);
    assertThat(store().keep(read, KEPT)).isFalse();
  }

  @Test
  void deletesAllOfANominationAndNothingElse() {
    var others = EvidenceKeys.incoming("edition-2026", "nomination-10", ID);
    send(form(), Samples.PDF);
    store().keep(store().read(INCOMING).orElseThrow(), KEPT);
    send(store().form(others, EvidenceType.PDF, NOW), Samples.PDF);
    store().deleteAll("edition-2026", "nomination-1");
    assertThat(store().read(INCOMING)).isEmpty();
    assertThat(store().read(KEPT)).isEmpty();
    assertThat(store().read(others)).isPresent();
    store().deleteAll("edition-2026", "nomination-1");
  }

  UploadForm form() {
    return store().form(INCOMING, EvidenceType.PDF, NOW);
  }

  private static byte[] sample(EvidenceType type) {
    return switch (type) {
      case PDF -> Samples.PDF;
      case PNG -> Samples.PNG;
      case JPEG -> Samples.JPEG;
    };
  }
}
