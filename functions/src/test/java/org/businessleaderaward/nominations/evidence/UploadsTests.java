package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.nominations.evidence.Announced.evidence;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadsTests {
  private static final Network HERE = Network.of("192.0.2.1");
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;

  private final NominationFixtures fixtures = new NominationFixtures();
  private Nomination draft;

  @BeforeEach
  void begin() {
    draft = fixtures.drafted(NominationFixtures.complete("A"));
  }

  @Test
  void addsAFileOnceItIsThereAndIsWhatItSays() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    assertThat(code(confirm(upload, 1))).isEqualTo("UPLOAD_MISSING");
    send(upload, Samples.PDF);
    var answer = confirm(upload, 1);
    assertThat(answer.userErrors()).isEmpty();
    assertThat(stored().version()).isEqualTo(2);
    assertThat(stored().evidenceFiles())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("Report.pdf");
              assertThat(file.type()).isEqualTo(EvidenceType.PDF);
              assertThat(file.size()).isEqualTo(Samples.PDF.length);
              assertThat(file.sha256()).hasSize(64);
              assertThat(file.addedAt()).isEqualTo(OPEN);
            });
    assertThat(answer.nomination()).isEqualTo(stored());
    assertThat(fixtures.evidence.read(kept(upload))).isPresent();
    assertThat(fixtures.evidence.read(incoming(upload))).isEmpty();
  }

  @Test
  void row46RefusesAPageThatIsCalledAPdfAndStoresNothing() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    send(upload, Samples.PAGE);
    assertThat(code(confirm(upload, 1))).isEqualTo("WRONG_FILE_TYPE");
    assertThat(stored().evidenceFiles()).isEmpty();
    assertThat(fixtures.evidence.read(incoming(upload))).isEmpty();
    assertThat(fixtures.evidence.read(kept(upload))).isEmpty();
  }

  @Test
  void row62RefusesAPdfWithAScriptAndStoresNothing() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    var script = "1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj";
    send(upload, (new String(Samples.PDF, ISO_8859_1) + script).getBytes(ISO_8859_1));
    assertThat(code(confirm(upload, 1))).isEqualTo("FILE_ACTIVE");
    assertThat(stored().evidenceFiles()).isEmpty();
    assertThat(fixtures.evidence.read(incoming(upload))).isEmpty();
  }

  @Test
  void row62KeepsNoFileBeforeAScannerFoundItClean() {
    var scanned = new ScannedStore(fixtures.evidence);
    var uploads = fixtures.uploadsTo(scanned);
    var upload = announce("Report.pdf", EvidenceType.PDF);
    assertThat(code(uploads.confirm(draft.id(), upload.id(), evidence("a.pdf"), 1, OPEN)))
        .isEqualTo("UPLOAD_MISSING");
    send(upload, Samples.PDF);
    for (int i = 0; i < 2; i++) {
      assertThat(code(uploads.confirm(draft.id(), upload.id(), evidence("a.pdf"), 1, OPEN)))
          .isEqualTo("FILE_NOT_SCANNED");
      assertThat(fixtures.evidence.read(kept(upload))).isEmpty();
    }
    scanned.says(Scan.Verdict.CLEAN);
    assertThat(uploads.confirm(draft.id(), upload.id(), evidence("a.pdf"), 1, OPEN).userErrors())
        .isEmpty();
    assertThat(stored().evidenceFiles()).hasSize(1);

    scanned.says(Scan.Verdict.UNSAFE);
    var other = announce("Other.pdf", EvidenceType.PDF);
    send(other, Samples.PDF);
    assertThat(code(uploads.confirm(draft.id(), other.id(), evidence("b.pdf"), 2, OPEN)))
        .isEqualTo("FILE_UNSAFE");
    assertThat(fixtures.evidence.read(incoming(other))).isEmpty();
    assertThat(fixtures.evidence.read(kept(other))).isEmpty();
    assertThat(stored().evidenceFiles()).hasSize(1);
  }

  @Test
  void row46RefusesAnImageThatWasAnnouncedAsAPdf() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    send(upload, Samples.PNG);
    assertThat(code(confirm(upload, 1))).isEqualTo("WRONG_FILE_TYPE");
  }

  @Test
  void row46AnnouncesNothingThatIsTooLargeOrEmpty() {
    assertThat(refusal("Report.pdf", 10 * 1024 * 1024 + 1)).isEqualTo("FILE_TOO_LARGE");
    assertThat(refusal("Report.pdf", 0)).isEqualTo("FILE_EMPTY");
    assertThat(refusal("Report.pdf", 10 * 1024 * 1024)).isEmpty();
  }

  @Test
  void row50RefusesANameWithBrokenCharactersAndNamesTheField() {
    var answer =
        fixtures.uploads.begin(
            draft.id(), evidence("a\ud800.pdf"), EvidenceType.PDF, 1, HERE, OPEN);
    assertThat(answer.userErrors())
        .extracting(UserError::code, UserError::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "INVALID_TEXT", java.util.List.of("input", "name")));
  }

  @Test
  void row37AnswersARepeatAsTheFirstTime() {
    var upload = added("Report.pdf");
    var again = confirm(upload, 1);
    assertThat(again.userErrors()).isEmpty();
    assertThat(again.nomination()).isEqualTo(stored());
    assertThat(stored().evidenceFiles()).hasSize(1);
  }

  @Test
  void row40ShowsTheSecondOfTwoEditorsWhatTheFirstSavedAndTakesTheFileAfterwards() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    send(upload, Samples.PDF);
    added("Other.pdf");
    var late = confirm(upload, 1);
    assertThat(code(late)).isEqualTo("CONFLICT");
    assertThat(Objects.requireNonNull(late.nomination()).version()).isEqualTo(2);
    assertThat(confirm(upload, 2).userErrors()).isEmpty();
    assertThat(stored().evidenceFiles()).extracting(EvidenceFile::name).contains("Other.pdf");
    assertThat(stored().evidenceFiles()).hasSize(2);
  }

  @Test
  void row37SweepsACopyThatWasNeverRecordedAndKeepsWhatWas() {
    var recorded = added("Report.pdf");
    var upload = announce("Lost.pdf", EvidenceType.PDF);
    send(upload, Samples.PDF);
    // What a process leaves that ends between the copy and the record of it.
    fixtures.copies.begin(draft, upload.id(), OPEN);
    fixtures.copies.begin(draft, recorded.id(), OPEN);
    var arrived = fixtures.evidence.read(incoming(upload)).orElseThrow();
    assertThat(fixtures.evidence.keep(arrived, kept(upload))).isTrue();
    var edition = fixtures.editions.get("edition-2026");
    fixtures.copies.perform(edition, OPEN.plus(Copies.GIVEN_UP).minusMillis(1));
    assertThat(fixtures.evidence.read(kept(upload))).isPresent();
    fixtures.copies.perform(edition, OPEN.plus(Copies.GIVEN_UP));
    assertThat(fixtures.evidence.read(kept(upload))).isEmpty();
    assertThat(fixtures.evidence.read(kept(recorded))).isPresent();
    assertThat(confirm(upload, 2).userErrors()).isEmpty();
    assertThat(fixtures.evidence.read(kept(upload))).isPresent();
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS).toString())
        .doesNotContain("COPY#");
  }

  @Test
  void takesFiveFilesAndNoMore() {
    for (int i = 1; i <= 5; i++) {
      added("Report " + i + ".pdf");
    }
    assertThat(refusal("Report 6.pdf", 10)).isEqualTo("TOO_MANY_FILES");
  }

  @Test
  void takesAFileUntilTheLastMillisecondOfTheCall() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    send(upload, Samples.PDF);
    var closes = EditionFixtures.CALL_CLOSES;
    assertThat(
            code(fixtures.uploads.confirm(draft.id(), upload.id(), evidence("a.pdf"), 1, closes)))
        .isEqualTo("CALL_CLOSED");
    assertThat(
            fixtures
                .uploads
                .confirm(draft.id(), upload.id(), evidence("a.pdf"), 1, closes.minusMillis(1))
                .userErrors())
        .isEmpty();
  }

  @Test
  void removesNoFileOfWhatWasHandedIn() {
    var upload = added("Report.pdf");
    fixtures.submissions.submit(
        draft.id(), NominationFixtures.submission(stored()), EditionFixtures.CALL_OPENS);
    var version = (int) stored().version();
    assertThat(code(fixtures.uploads.remove(draft.id(), upload.id(), version, OPEN)))
        .isEqualTo("ALREADY_SUBMITTED");
    assertThat(stored().dossier().evidenceFiles()).hasSize(1);
  }

  @Test
  void changesNothingOnceTheEditionMovedOn() {
    fixtures.move(EditionState.SCREENING);
    assertThat(refusal("Report.pdf", 10)).isEqualTo("CALL_CLOSED");
  }

  @Test
  void removesAFileAndDeletesIt() {
    var upload = added("Report.pdf");
    assertThat(code(fixtures.uploads.remove(draft.id(), upload.id(), 1, OPEN)))
        .isEqualTo("CONFLICT");
    assertThat(fixtures.evidence.read(kept(upload))).isPresent();
    assertThat(fixtures.uploads.remove(draft.id(), upload.id(), 2, OPEN).userErrors()).isEmpty();
    assertThat(stored().evidenceFiles()).isEmpty();
    assertThat(fixtures.evidence.read(kept(upload))).isEmpty();
    assertThat(fixtures.uploads.remove(draft.id(), upload.id(), 2, OPEN).userErrors()).isEmpty();
  }

  @Test
  void row16TakesNoUploadOfAnotherNomination() {
    var upload = announce("Report.pdf", EvidenceType.PDF);
    send(upload, Samples.PDF);
    var other = fixtures.drafted(NominationFixtures.complete("B"));
    assertThat(code(fixtures.uploads.confirm(other.id(), upload.id(), evidence("a.pdf"), 1, OPEN)))
        .isEqualTo("UPLOAD_MISSING");
    assertThat(code(fixtures.uploads.confirm(other.id(), "../../key", evidence("a.pdf"), 1, OPEN)))
        .isEqualTo("UPLOAD_MISSING");
  }

  @Test
  void keepsTheFilesWhenTheTextIsSaved() {
    added("Report.pdf");
    fixtures.transactions.commit(
        set ->
            fixtures.nominations.put(
                set, stored().saved(NominationFixtures.complete("B"), OPEN), OPEN));
    assertThat(stored().nominee().name()).isEqualTo("B");
    assertThat(stored().evidenceFiles()).hasSize(1);
  }

  @Test
  void row43DeletesTheFilesOfWhatIsWithdrawn() {
    var upload = added("Report.pdf");
    var begun = announce("More.pdf", EvidenceType.PDF);
    send(begun, Samples.PDF);
    assertThat(
            fixtures
                .withdrawals
                .withdraw(draft.id(), "Changed.", NominationFixtures.HERE, OPEN)
                .userErrors())
        .isEmpty();
    assertThat(stored().evidenceFiles()).isEmpty();
    assertThat(fixtures.evidence.read(kept(upload))).isEmpty();
    assertThat(fixtures.evidence.read(incoming(begun))).isEmpty();
  }

  private Upload added(String name) {
    var upload = announce(name, EvidenceType.PDF);
    send(upload, Samples.PDF);
    var version = (int) stored().version();
    assertThat(
            fixtures
                .uploads
                .confirm(draft.id(), upload.id(), evidence(name), version, OPEN)
                .userErrors())
        .isEmpty();
    return upload;
  }

  private Upload announce(String name, EvidenceType type) {
    return Objects.requireNonNull(
        fixtures.uploads.begin(draft.id(), evidence(name), type, 10, HERE, OPEN).upload());
  }

  private String refusal(String name, long size) {
    var errors =
        fixtures
            .uploads
            .begin(draft.id(), evidence(name), EvidenceType.PDF, size, HERE, OPEN)
            .userErrors();
    return errors.isEmpty() ? "" : errors.getFirst().code();
  }

  private void send(Upload upload, byte[] file) {
    var fields = new LinkedHashMap<String, String>();
    upload.fields().forEach(field -> fields.put(field.name(), field.value()));
    assertThat(fixtures.evidence.receive(fields, new ByteArrayInputStream(file), OPEN))
        .isEqualTo(FolderEvidenceStore.Reception.STORED);
  }

  private EvidencePayload confirm(Upload upload, int version) {
    return fixtures.uploads.confirm(draft.id(), upload.id(), evidence("Report.pdf"), version, OPEN);
  }

  private static String code(EvidencePayload answer) {
    return answer.userErrors().isEmpty() ? "" : answer.userErrors().getFirst().code();
  }

  private Nomination stored() {
    return fixtures.nominations.find(draft.id()).orElseThrow();
  }

  private String kept(Upload upload) {
    return EvidenceKeys.kept(draft.edition(), draft.id(), upload.id());
  }

  private String incoming(Upload upload) {
    return EvidenceKeys.incoming(draft.edition(), draft.id(), upload.id());
  }

  @Test
  void row58TakesOnlySoManyFilesForADraftInADay() {
    for (int i = 0; i < Allowance.UPLOADS.most(); i++) {
      assertThat(announce(HERE)).isEmpty();
    }
    assertThat(announce(Network.of("198.51.100.7"))).contains("TOO_MANY_UPLOADS");
  }

  @Test
  void row58TakesOnlySoManyFilesFromANetworkInADay() {
    for (int i = 0; i < Allowance.UPLOADS_FROM_NETWORK.most(); i++) {
      assertThat(fixtures.limiter.take(Allowance.UPLOADS_FROM_NETWORK, HERE, OPEN)).isEmpty();
    }
    assertThat(announce(HERE)).contains("TOO_MANY_UPLOADS");
    assertThat(announce(Network.of("198.51.100.7"))).isEmpty();
  }

  /** Announces a file; gives the refusal's code. */
  private Optional<String> announce(Network from) {
    return fixtures
        .uploads
        .begin(draft.id(), evidence("Report.pdf"), EvidenceType.PDF, 10, from, OPEN)
        .userErrors()
        .stream()
        .map(UserError::code)
        .findFirst();
  }
}
