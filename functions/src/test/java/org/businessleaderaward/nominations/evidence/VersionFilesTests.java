package org.businessleaderaward.nominations.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.drafts.SaveDraftPayload;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.nominations.submission.NewVersion;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionFilesTests {
  private static final Instant MONDAY = EditionFixtures.CALL_OPENS;
  private static final Instant LATER = MONDAY.plus(Duration.ofHours(20));

  private final NominationFixtures fixtures = new NominationFixtures();
  private Nomination nomination;

  @BeforeEach
  void begin() {
    fixtures.put(EditionFixtures.askingForAFile(fixtures.editions.get("edition-2026"), true));
    nomination = fixtures.drafted(NominationFixtures.complete("A"));
    fixtures.confirm(nomination);
  }

  @Test
  void aFileIsAPartOfTheNominationOnceAVersionSaysSoAndAnotherIsDeletedWithIt() {
    var proof = added("Proof.pdf", "proof");
    var old = added("Old.pdf", null);
    handIn();
    var read = stored();
    var added = added("New.pdf", null);
    assertThat(stored()).isEqualTo(read);
    assertThat(codes(change(1, proof, added))).isEmpty();
    assertThat(names(stored())).containsExactly("Proof.pdf", "New.pdf");
    assertThat(isKept(added)).isTrue();
    assertThat(isKept(old)).isFalse();
    assertThat(fixtures.nominations.earlier(nomination.id()).stream().map(VersionFilesTests::names))
        .containsExactly(List.of("Proof.pdf", "Old.pdf"));
    assertThat(written()).contains("New. pdf").contains("Old. pdf").doesNotContain("Proof");
    assertThat(marks()).doesNotContain("COPY#");
  }

  @Test
  void row37AVersionThatIsSentAgainIsTheSame() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    var added = added("New.pdf", null);
    assertThat(codes(change(1, proof, added))).isEmpty();
    assertThat(codes(change(1, proof, added))).isEmpty();
    assertThat(Objects.requireNonNull(stored().receipt()).version()).isEqualTo(2);
  }

  @Test
  void theFilesStayWhereAVersionSaysNothingOfThem() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    var text = NominationFixtures.complete("Another");
    var wanted = new NewVersion(1, text, null, true, NominationFixtures.HERE, null);
    assertThat(codes(fixtures.changes.change(nomination.id(), wanted, LATER))).isEmpty();
    assertThat(names(stored())).containsExactly("Proof.pdf");
    assertThat(isKept(proof)).isTrue();
  }

  @Test
  void row40TwoDevicesTogetherAddNoMoreThanThereMayBe() throws Exception {
    var proof = added("Proof.pdf", "proof");
    var four = Stream.of("1", "2", "3", "4").map(name -> added(name + ".pdf", null)).toList();
    handIn();
    var mine = added("Mine.pdf", null);
    var theirs = added("Theirs.pdf", null);
    var kept = Stream.concat(Stream.of(proof), four.stream()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both =
          Stream.of(mine, theirs)
              .map(
                  one ->
                      (Callable<List<String>>)
                          () -> codes(change(1, and(kept, one).toArray(String[]::new))))
              .toList();
      var answers = threads.invokeAll(both);
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(List.of(), List.of("CONFLICT"));
    }
    assertThat(stored().evidenceFiles()).hasSize(Uploads.MOST_FILES + 1);
    assertThat(codes(change(2, and(and(kept, mine), theirs).toArray(String[]::new))))
        .containsExactly("TOO_MANY_FILES");
  }

  @Test
  void noVersionIsWithoutAFileThatItsQuestionWantsOrWithTwo() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    assertThat(codes(change(1))).containsExactly("REQUIRED");
    var other = added("Other.pdf", "proof");
    assertThat(codes(change(1, proof, other))).containsExactly("TOO_MANY_FILES");
    assertThat(codes(change(1, other))).isEmpty();
    assertThat(isKept(proof)).isFalse();
  }

  @Test
  void row16NoVersionTakesAFileOfAnotherNominationOrOneThatIsNotThere() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    var own = nomination;
    nomination = fixtures.drafted(NominationFixtures.complete("B"));
    added("Proof.pdf", "proof");
    handIn();
    var foreign = added("Foreign.pdf", null);
    nomination = own;
    var waiting = added("Waiting.pdf", null);
    assertThat(codes(change(1, proof, foreign))).containsExactly("UPLOAD_MISSING");
    assertThat(change(1, "PDF-gone", proof, foreign, waiting).userErrors())
        .extracting(UserError::field)
        .containsExactly(List.of("files", "0"), List.of("files", "2"));
    assertThat(codes(change(1, proof, "../../x"))).containsExactly("UPLOAD_MISSING");
  }

  @Test
  void whatWaitsIsSweptWhenNoVersionTookItForADay() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    var added = added("New.pdf", null);
    var edition = fixtures.editions.get("edition-2026");
    fixtures.copies.perform(edition, LATER);
    assertThat(isKept(added)).isTrue();
    var wanted = List.of(proof, added);
    assertThat(codes(changeTo(1, wanted, MONDAY.plus(Copies.WAITING_TIME))))
        .containsExactly("UPLOAD_MISSING");
    fixtures.copies.perform(edition, MONDAY.plus(Copies.WAITING_TIME).plus(Duration.ofHours(1)));
    assertThat(isKept(added)).isFalse();
    assertThat(isKept(proof)).isTrue();
    assertThat(marks()).doesNotContain("COPY#");
  }

  @Test
  void row37TheClockLeavesAMarkThatIsAnotherThanItReadAndNoneTakesOneThatIsTheClocks() {
    var edition = fixtures.editions.get("edition-2026");
    var first = sent("First.pdf", null);
    var second = sent("Second.pdf", null);
    fixtures.copies.begin(nomination, first, MONDAY);
    fixtures.copies.begin(nomination, second, MONDAY.plusSeconds(1));
    assertThat(fixtures.copies.begin(nomination, second, LATER)).isFalse();
    fixtures.sweptStore =
        after(
            "delete",
            () -> {
              fixtures.transactions.commit(
                  set -> {
                    fixtures.copies.remove(set, nomination, first, LATER);
                    fixtures.copies.end(set, nomination, second);
                  });
              assertThat(fixtures.copies.begin(nomination, second, LATER)).isTrue();
            });
    fixtures.copies.perform(edition, LATER);
    assertThat(marks()).contains("COPY#" + first).contains("COPY#" + second);
  }

  @Test
  void row37WhatAVersionRemovedGoesThoughTheProcessDiesBeforeItIsDeleted() {
    var proof = added("Proof.pdf", "proof");
    var old = added("Old.pdf", null);
    handIn();
    dieAtDeleting();
    assertThatThrownBy(() -> change(1, proof)).hasMessageContaining("killed");
    assertIsSweptOnly(old, proof);
  }

  @Test
  void row37AFileThatAnotherReplacedGoesThoughTheProcessDiesBeforeItIsDeleted() {
    var first = added("First.pdf", "proof");
    var report = added("Report.pdf", null);
    dieAtDeleting();
    assertThatThrownBy(() -> added("Second.pdf", "proof")).hasMessageContaining("killed");
    assertThat(names(stored())).containsExactly("Report.pdf", "Second.pdf");
    assertIsSweptOnly(first, report);
  }

  @Test
  void row40ADraftsFileIsReplacedOnlyByWhoSawIt() {
    added("First.pdf", "proof");
    var theirs = added("Theirs.pdf", "proof");
    var mine = sent("Mine.pdf", "proof");
    var version = (int) stored().version();
    var blind = new Announced("Mine.pdf", "proof");
    var answer = fixtures.uploads.confirm(nomination.id(), mine, blind, version, MONDAY);
    assertThat(answer.userErrors()).extracting(UserError::code).containsExactly("ANOTHER_FILE");
    assertThat(names(stored())).containsExactly("Theirs.pdf");
    var looked = new Announced("Mine.pdf", "proof", theirs);
    assertThat(
            fixtures.uploads.confirm(nomination.id(), mine, looked, version, MONDAY).userErrors())
        .isEmpty();
    assertThat(names(stored())).containsExactly("Mine.pdf");
  }

  @Test
  void anEarlierVersionKeepsNothingOfAFileButItsName() {
    var proof = added("Proof.pdf", "proof");
    added("Old.pdf", null);
    handIn();
    assertThat(codes(change(1, proof))).isEmpty();
    assertThat(fixtures.nominations.earlier(nomination.id()).getFirst().evidenceFiles())
        .extracting(EvidenceFile::name, EvidenceFile::size, EvidenceFile::sha256)
        .containsExactly(tuple("Proof.pdf", 0L, ""), tuple("Old.pdf", 0L, ""));
    assertThat(stored().evidenceFiles()).extracting(EvidenceFile::sha256).doesNotContain("");
  }

  @Test
  void row37TwoConfirmationsAtOnceLeaveTheFileWaiting() {
    var proof = added("Proof.pdf", "proof");
    handIn();
    var upload = sent("New.pdf", null);
    var late = fixtures.uploadsTo(after("read", () -> confirmNew(fixtures.uploads, upload)));
    confirmNew(late, upload);
    assertThat(codes(change(1, proof, upload))).isEmpty();
    assertThat(names(stored())).containsExactly("Proof.pdf", "New.pdf");
  }

  @Test
  void row40NoFileIsTakenFromAPageThatStillShowsTheDraft() {
    added("Proof.pdf", "proof");
    var version = seenVersion();
    var upload = sent("Report.pdf", null);
    handIn();
    var report = Announced.evidence("Report.pdf");
    var answer = fixtures.uploads.confirm(nomination.id(), upload, report, version, MONDAY);
    assertThat(answer.userErrors())
        .extracting(UserError::code)
        .containsExactly("ALREADY_SUBMITTED");
    assertThat(answer.nomination()).isEqualTo(stored());
    assertThat(isKept(upload)).isFalse();
    assertThat(fixtures.uploads.confirm(nomination.id(), upload, report, 0, MONDAY).userErrors())
        .isEmpty();
  }

  @Test
  void noFileIsTakenOnceItIsScreenedOrTheCallHasClosed() {
    added("Proof.pdf", "proof");
    handIn();
    assertThat(codes(begun(EditionFixtures.CALL_CLOSES))).containsExactly("CALL_CLOSED");
    var until = EditionFixtures.CALL_CLOSES.plus(Duration.ofDays(3));
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, stored().extended(until), MONDAY));
    fixtures.move(EditionState.SCREENING);
    var now = EditionFixtures.CALL_CLOSES.plusSeconds(1);
    assertThat(codes(begun(now))).isEmpty();
    fixtures.screenings.screen(
        NominationFixtures.SECRETARY,
        new Screenings.Decision(nomination.id(), (int) stored().version(), true, null, null),
        now);
    assertThat(codes(begun(now))).containsExactly("SCREENED");
  }

  private void confirmNew(Uploads uploads, String upload) {
    var announced = Announced.evidence("New.pdf");
    assertThat(uploads.confirm(nomination.id(), upload, announced, 0, MONDAY).userErrors())
        .isEmpty();
  }

  /** The store, of which something happens right after each call of a method. */
  private EvidenceStore after(String method, Runnable act) {
    return (EvidenceStore)
        Proxy.newProxyInstance(
            EvidenceStore.class.getClassLoader(),
            new Class<?>[] {EvidenceStore.class},
            (_, called, arguments) -> {
              var answer = called.invoke(fixtures.evidence, arguments);
              if (called.getName().equals(method)) {
                act.run();
              }
              return answer;
            });
  }

  private void dieAtDeleting() {
    fixtures.sweptStore =
        (EvidenceStore)
            Proxy.newProxyInstance(
                EvidenceStore.class.getClassLoader(),
                new Class<?>[] {EvidenceStore.class},
                (_, _, _) -> {
                  throw new IllegalStateException("killed");
                });
  }

  private void assertIsSweptOnly(String gone, String stays) {
    assertThat(isKept(gone)).isTrue();
    fixtures.sweptStore = fixtures.evidence;
    fixtures.copies.perform(fixtures.editions.get("edition-2026"), LATER);
    assertThat(isKept(gone)).isFalse();
    assertThat(isKept(stays)).isTrue();
    assertThat(marks()).doesNotContain("COPY#");
  }

  private void handIn() {
    var wanted = NominationFixtures.submission(stored());
    assertThat(fixtures.submissions.submit(nomination.id(), wanted, MONDAY).userErrors()).isEmpty();
  }

  private SaveDraftPayload change(int version, String... files) {
    return changeTo(version, List.of(files), LATER);
  }

  private SaveDraftPayload changeTo(int version, List<String> files, Instant now) {
    var wanted =
        new NewVersion(version, stored().content(), files, true, NominationFixtures.HERE, null);
    return fixtures.changes.change(nomination.id(), wanted, now);
  }

  private BeginUploadPayload begun(Instant now) {
    return fixtures.uploads.begin(
        nomination.id(),
        Announced.evidence("Late.pdf"),
        EvidenceType.PDF,
        10,
        NominationFixtures.HERE,
        now);
  }

  private String sent(String name, @Nullable String question) {
    var announced = new Announced(name, question);
    var upload =
        Objects.requireNonNull(
            fixtures
                .uploads
                .begin(
                    nomination.id(),
                    announced,
                    EvidenceType.PDF,
                    10,
                    NominationFixtures.HERE,
                    MONDAY)
                .upload());
    var fields = new LinkedHashMap<String, String>();
    upload.fields().forEach(field -> fields.put(field.name(), field.value()));
    fixtures.evidence.receive(fields, new ByteArrayInputStream(Samples.PDF), MONDAY);
    return upload.id();
  }

  private String added(String name, @Nullable String question) {
    var upload = sent(name, question);
    var seen = stored().evidenceFiles().stream().filter(file -> file.isTo(question)).findFirst();
    var announced = new Announced(name, question, seen.map(EvidenceFile::id).orElse(null));
    var answer =
        fixtures.uploads.confirm(nomination.id(), upload, announced, seenVersion(), MONDAY);
    assertThat(answer.userErrors()).isEmpty();
    assertThat(Objects.requireNonNull(answer.file()).name()).isEqualTo(name);
    return upload;
  }

  /** The version as the room shows it: that of a draft, or that it is none any more. */
  private int seenVersion() {
    return stored().receipt() == null ? (int) stored().version() : 0;
  }

  private static List<String> and(List<String> files, String other) {
    return Stream.concat(files.stream(), Stream.of(other)).toList();
  }

  private Nomination stored() {
    return fixtures.nominations.find(nomination.id()).orElseThrow();
  }

  private boolean isKept(String file) {
    return fixtures
        .evidence
        .read(EvidenceKeys.kept(nomination.edition(), nomination.id(), file))
        .isPresent();
  }

  private String marks() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS).toString();
  }

  private String written() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString();
  }

  private static List<String> names(Nomination nomination) {
    return nomination.evidenceFiles().stream().map(EvidenceFile::name).toList();
  }

  private static List<String> codes(SaveDraftPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private static List<String> codes(BeginUploadPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }
}
