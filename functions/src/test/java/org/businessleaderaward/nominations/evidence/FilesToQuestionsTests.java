package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.programme.EditionFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that answer a question of an edition's own, by the rules for files of evidence. */
class FilesToQuestionsTests {
  private static final Network HERE = Network.of("192.0.2.1");
  private static final Instant OPEN = EditionFixtures.CALL_OPENS;

  private final NominationFixtures fixtures = new NominationFixtures();
  private Nomination draft;

  @BeforeEach
  void begin() {
    ask(true);
    draft = fixtures.drafted(NominationFixtures.complete("A"));
  }

  @Test
  void submitsNothingWithoutTheFileThatIsRequired() {
    added("Report.pdf", null);
    assertThat(submitted()).containsExactly("REQUIRED[answers, proof]");
    var proof = added("Proof.pdf", "proof");
    assertThat(remove(proof).userErrors()).isEmpty();
    assertThat(submitted()).containsExactly("REQUIRED[answers, proof]");
    added("Proof.pdf", "proof");
    assertThat(submitted()).isEmpty();
  }

  @Test
  void submitsWithoutAFileThatMayBeLeftOut() {
    ask(false);
    assertThat(submitted()).isEmpty();
  }

  @Test
  void keepsTheAnswerAsItWasSubmitted() {
    var proof = added("Proof.pdf", "proof");
    assertThat(submitted()).isEmpty();
    assertThat(codes(remove(proof))).containsExactly("ALREADY_SUBMITTED");
    assertThat(begun("Other.pdf", "proof").userErrors()).extracting(UserError::code).isEmpty();
    assertThat(stored().dossier().answersRead())
        .extracting(answer -> answer.question() + " " + answer.text())
        .containsExactly("proof Proof.pdf");
  }

  @Test
  void takesAnotherFileInThePlaceOfTheOneBeforeAndDeletesThat() {
    var first = added("First.pdf", "proof");
    var second = added("Second.pdf", "proof");
    assertThat(stored().evidenceFiles())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.id()).isEqualTo(second.id());
              assertThat(file.question()).isEqualTo("proof");
            });
    assertThat(fixtures.evidence.read(kept(first))).isEmpty();
    assertThat(fixtures.evidence.read(kept(second))).isPresent();
  }

  @Test
  void row62KeepsTheOneBeforeWhenAnotherIsRefusedByItsLook() {
    var first = added("First.pdf", "proof");
    var active = announce("Active.pdf", "proof");
    var script = "1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj";
    send(active, (new String(Samples.PDF, ISO_8859_1) + script).getBytes(ISO_8859_1));
    assertThat(codes(confirm(active, "proof"))).containsExactly("FILE_ACTIVE");
    assertThat(stored().evidenceFiles()).extracting(EvidenceFile::id).containsExactly(first.id());
    assertThat(fixtures.evidence.read(kept(first))).isPresent();
    assertThat(fixtures.evidence.read(kept(active))).isEmpty();
  }

  @Test
  void takesItBesidesFiveFilesOfEvidence() {
    added("Proof.pdf", "proof");
    for (int i = 1; i <= Uploads.MOST_FILES; i++) {
      added("Report " + i + ".pdf", null);
    }
    assertThat(begun("Report 6.pdf", null).userErrors())
        .extracting(UserError::code)
        .containsExactly("TOO_MANY_FILES");
    added("Proof 2.pdf", "proof");
    assertThat(stored().evidenceFiles()).hasSize(Uploads.MOST_FILES + 1);
  }

  @Test
  void takesNoFileToAQuestionThatIsNotAskedOrWantsNone() {
    assertThat(begun("Proof.pdf", "unknown").userErrors())
        .extracting(error -> error.code() + error.field())
        .containsExactly("UNKNOWN_QUESTION[input, question]");
    fixtures.put(EditionFixtures.asking(fixtures.editions.get("edition-2026")));
    assertThat(begun("Proof.pdf", "line").userErrors())
        .extracting(UserError::code)
        .containsExactly("UNKNOWN_QUESTION");
  }

  @Test
  void keepsTheFileAsEvidenceOnceTheQuestionIsNotAskedAnyMore() {
    var proof = added("Proof.pdf", "proof");
    var late = announce("Late.pdf", "proof");
    send(late, Samples.PDF);
    fixtures.put(fixtures.editions.get("edition-2026").withFormQuestions(List.of()));
    assertThat(codes(confirm(late, "proof"))).containsExactly("UNKNOWN_QUESTION");
    assertThat(remove(added("Report.pdf", null)).userErrors()).isEmpty();
    assertThat(submitted()).isEmpty();
    assertThat(stored().dossier().evidenceFiles())
        .extracting(EvidenceFile::id)
        .containsExactly(proof.id());
  }

  /** An officer enters no files. */
  @Test
  void asksNoFileOfWhatAnOfficerEnters() {
    var edition = fixtures.editions.get("edition-2026");
    var day = LocalDate.ofInstant(OPEN, edition.timeZone());
    var entered = draft.entered(new Entered(1, "person-1", Entered.Way.PAPER, day));
    var wanted = NominationFixtures.submission(draft);
    assertThat(Submissions.errors(entered, edition, wanted, OPEN)).isEmpty();
  }

  private void ask(boolean required) {
    var edition = fixtures.editions.get("edition-2026");
    fixtures.put(EditionFixtures.askingForAFile(edition, required));
  }

  /** Submits it, or gives what keeps it from that. */
  private List<String> submitted() {
    var wanted = NominationFixtures.submission(stored());
    return fixtures.submissions.submit(draft.id(), wanted, OPEN).userErrors().stream()
        .map(error -> error.code() + error.field())
        .toList();
  }

  private BeginUploadPayload begun(String name, @Nullable String question) {
    return fixtures.uploads.begin(
        draft.id(), new Announced(name, question), EvidenceType.PDF, 10, HERE, OPEN);
  }

  private Upload announce(String name, @Nullable String question) {
    return Objects.requireNonNull(begun(name, question).upload());
  }

  private Upload added(String name, @Nullable String question) {
    var upload = announce(name, question);
    send(upload, Samples.PDF);
    assertThat(confirm(upload, question).userErrors()).isEmpty();
    return upload;
  }

  private void send(Upload upload, byte[] file) {
    var fields = new LinkedHashMap<String, String>();
    upload.fields().forEach(field -> fields.put(field.name(), field.value()));
    fixtures.evidence.receive(fields, new ByteArrayInputStream(file), OPEN);
  }

  private EvidencePayload confirm(Upload upload, @Nullable String question) {
    var seen =
        stored().evidenceFiles().stream()
            .filter(file -> question != null && file.isTo(question))
            .map(EvidenceFile::id)
            .findFirst();
    var announced = new Announced("Proof.pdf", question, seen.orElse(null));
    return fixtures.uploads.confirm(
        draft.id(), upload.id(), announced, (int) stored().version(), OPEN);
  }

  private EvidencePayload remove(Upload upload) {
    return fixtures.uploads.remove(draft.id(), upload.id(), (int) stored().version(), OPEN);
  }

  private static List<String> codes(EvidencePayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private Nomination stored() {
    return fixtures.nominations.find(draft.id()).orElseThrow();
  }

  private String kept(Upload upload) {
    return EvidenceKeys.kept(draft.edition(), draft.id(), upload.id());
  }
}
