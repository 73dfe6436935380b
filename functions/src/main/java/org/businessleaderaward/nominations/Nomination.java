package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.screening.Proposal;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A nomination. Once its nominee has declined, or its time is over, it is a tombstone: identifiers,
 * status and receipt, and nothing that anybody wrote.
 *
 * @param id permanent identifier
 * @param edition id of the edition
 * @param person id of the nominator as a person who may come in
 * @param status where it stands
 * @param version number of the version on record; 0 before it is stored
 * @param savedAt when it was last saved
 * @param content what the nominator wrote
 * @param evidenceFiles files of evidence
 * @param receipt what was submitted and when; null before
 * @param consent what the nominee was asked and answered; null before it was submitted
 * @param screening how it was screened; null before
 * @param proposal a decision that a second member of the secretariat is to confirm; null without
 * @param withdrawalReason why it was withdrawn; null when it was not, or nobody said
 * @param extendedUntil until when the secretariat lets it be submitted; null for the edition's call
 * @param entered the versions that officers put on record for its nominator, the first one first
 * @param unwritten ids of the criteria on which its nominee is to write still
 */
public record Nomination(
    String id,
    String edition,
    String person,
    NominationStatus status,
    long version,
    Instant savedAt,
    Draft content,
    List<EvidenceFile> evidenceFiles,
    @Nullable Receipt receipt,
    @Nullable Consent consent,
    @Nullable Screening screening,
    @Nullable Proposal proposal,
    @Nullable String withdrawalReason,
    @Nullable Instant extendedUntil,
    List<Entered> entered,
    List<String> unwritten) {

  private static final Set<NominationStatus> JUDGED =
      Set.of(NominationStatus.ELIGIBLE, NominationStatus.SHORTLISTED);

  /** Who is nominated, as the nominator wrote it. */
  public Nominee nominee() {
    return content.nominee();
  }

  /** What is known of who is nominated: as the nominee corrected it, or as it was written. */
  public NomineeFacts facts() {
    var corrected = correction();
    return corrected == null ? NomineeFacts.of(content.nominee()) : corrected;
  }

  /** Who nominates. */
  public Nominator nominator() {
    return content.nominator();
  }

  /** What who nominates is called; empty while it is not written. */
  public Optional<String> nominatorName() {
    return Optional.of(nominator().name()).filter(name -> !name.isBlank());
  }

  /** A mail to who nominates. */
  public Mail mailToNominator(Letter letter) {
    return new Mail(person, nominator().email(), language(), letter);
  }

  /** Its reference; empty before it was submitted. */
  public String reference() {
    return receipt == null ? "" : receipt.reference();
  }

  /** A statement on each criterion. */
  public List<Statement> statements() {
    return content.statements();
  }

  /** Answers to the edition's own questions. */
  public List<FormAnswer> answers() {
    return content.answers();
  }

  /** Links to evidence. */
  public List<String> evidenceLinks() {
    return content.evidenceLinks();
  }

  /** Language of the nomination. */
  public Language language() {
    return content.language();
  }

  /** Identifier of its category; null while none is chosen, and in an edition that has none. */
  public @Nullable String category() {
    return content.texts().get(DraftText.CATEGORY);
  }

  /** What is confidential. */
  public Dossier dossier() {
    var facts = facts();
    return new Dossier(
        facts.role(),
        facts.company(),
        facts.country(),
        correction() == null ? null : NomineeFacts.of(content.nominee()),
        content.statements(),
        content.answers(),
        content.evidenceLinks(),
        evidenceFiles,
        content.language(),
        content.texts(),
        List.of());
  }

  /** Whether it may be assessed and may become a finalist: eligible, and its nominee agreed. */
  boolean mayBeJudged() {
    return JUDGED.contains(status) && nomineeAgreed();
  }

  /** Whether it was submitted and is neither decided on nor proposed. */
  public boolean isUnscreened() {
    return status == NominationStatus.SUBMITTED && screening == null && proposal == null;
  }

  /** Whether the nominee agreed. */
  public boolean nomineeAgreed() {
    return consent != null && consent.isGiven();
  }

  /** Whether it is not eligible since another nomination of the same person is assessed. */
  public boolean isDuplicate() {
    return screening != null && screening.isDuplicate();
  }

  /** Why it is not eligible; null of what is, or was not decided on. */
  public @Nullable String ineligibleFor() {
    return screening == null || screening.reason() == null ? null : screening.reason().name();
  }

  /** The same nomination with another content. */
  public Nomination saved(Draft changed, Instant now) {
    return with(
        parts -> {
          parts.content = changed;
          parts.savedAt = now;
        });
  }

  /** The same nomination, of which is noted what its nominee is to write still. */
  public Nomination awaiting(Edition edition) {
    return with(parts -> parts.unwritten = content.unwritten(edition.criteriaOfNominees()));
  }

  /** The file with an id, if it is one of this nomination. */
  public Optional<EvidenceFile> evidenceFile(String file) {
    return evidenceFiles.stream().filter(listed -> listed.id().equals(file)).findFirst();
  }

  /** The same nomination with other files. */
  public Nomination withEvidence(List<EvidenceFile> files, Instant now) {
    return with(
        parts -> {
          parts.evidenceFiles = List.copyOf(files);
          parts.savedAt = now;
        });
  }

  /** The same nomination submitted, its first version or a later one, its nominee asked. */
  public Nomination submitted(Receipt given, Consent asked) {
    return with(
        parts -> {
          parts.status = NominationStatus.SUBMITTED;
          parts.receipt = given;
          parts.consent = asked;
        });
  }

  /** The same nomination with another answer of its nominee. */
  public Nomination withConsent(Consent changed) {
    return with(parts -> parts.consent = changed);
  }

  /** The same nomination screened: eligible when there is no reason against it. */
  public Nomination screened(Screening decision) {
    return with(
        parts -> {
          parts.status = decision.status();
          parts.screening = decision;
          parts.proposal = null;
        });
  }

  /** The same nomination, to be screened, with a decision that is to be confirmed. */
  public Nomination proposed(Proposal decision) {
    return with(parts -> parts.screenAnew(decision));
  }

  /** The same nomination as it was before it was screened. */
  public Nomination unscreened() {
    return with(parts -> parts.screenAnew(null));
  }

  /** The same nomination with more time. */
  public Nomination extended(Instant until) {
    return with(parts -> parts.extendedUntil = until);
  }

  /** The same nomination with a version that an officer puts on record. */
  public Nomination entered(Entered version) {
    return with(
        parts -> parts.entered = Stream.concat(entered.stream(), Stream.of(version)).toList());
  }

  /** The same nomination withdrawn; its files are not kept. */
  public Nomination withdrawn(@Nullable String reason) {
    return with(
        parts -> {
          parts.status = NominationStatus.WITHDRAWN;
          parts.evidenceFiles = List.of();
          parts.withdrawalReason = reason;
        });
  }

  /** Whether it was submitted and nothing is left of it but a tombstone. */
  public boolean isErased() {
    return receipt != null && content.equals(Draft.NOTHING);
  }

  /** What is left of it when its nominee has declined. */
  public Nomination declined(Instant now) {
    return tombstone(NominationStatus.DECLINED, now);
  }

  /** What is left of it when its nominator wants it erased. */
  public Nomination withdrawnAndErased(Instant now) {
    return tombstone(NominationStatus.WITHDRAWN, now);
  }

  /** What is left of it once its time is over: it still counts among what it was. */
  public Nomination lapsed(Instant now) {
    return tombstone(status, now);
  }

  private Nomination tombstone(NominationStatus left, Instant now) {
    return with(parts -> parts.erase(left, now));
  }

  /** The same nomination on the shortlist, or off it again. */
  public Nomination shortlisted(boolean listed) {
    return with(
        parts -> parts.status = listed ? NominationStatus.SHORTLISTED : NominationStatus.ELIGIBLE);
  }

  /** The same nomination with another version number. */
  public Nomination withVersion(long changed) {
    return with(parts -> parts.version = changed);
  }

  private @Nullable NomineeFacts correction() {
    return consent == null ? null : consent.correction();
  }

  private Nomination with(Consumer<NominationParts> change) {
    var parts = new NominationParts(this);
    change.accept(parts);
    return parts.whole(this);
  }
}
