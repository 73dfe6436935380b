package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A nomination.
 *
 * @param id permanent identifier
 * @param edition id of the edition
 * @param person id of the nominator as a person who may come in
 * @param status where it stands
 * @param version number of the version on record; 0 before it is stored
 * @param savedAt when it was last saved
 * @param content what the nominator wrote
 * @param evidenceFiles files of evidence
 * @param receipt what was handed in and when; null before
 * @param screening how it was screened; null before
 * @param withdrawalReason why it was withdrawn; null when it was not
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
    @Nullable Screening screening,
    @Nullable String withdrawalReason) {

  /** Who is nominated. */
  public Nominee nominee() {
    return content.nominee();
  }

  /** Who nominates. */
  public Nominator nominator() {
    return content.nominator();
  }

  /** A statement on each criterion. */
  public List<Statement> statements() {
    return content.statements();
  }

  /** Links to evidence. */
  public List<String> evidenceLinks() {
    return content.evidenceLinks();
  }

  /** Language of the nomination. */
  public Language language() {
    return content.language();
  }

  /** What is confidential. */
  public Dossier dossier() {
    var nominee = content.nominee();
    return new Dossier(
        nominee.role(),
        nominee.company(),
        nominee.country(),
        content.statements(),
        content.evidenceLinks(),
        evidenceFiles,
        content.language());
  }

  /** The same nomination with another content. */
  public Nomination saved(Draft changed, Instant now) {
    return new Nomination(
        id,
        edition,
        person,
        status,
        version,
        now,
        changed,
        evidenceFiles,
        receipt,
        screening,
        withdrawalReason);
  }

  /** The file with an id, if it is one of this nomination. */
  Optional<EvidenceFile> evidenceFile(String file) {
    return evidenceFiles.stream().filter(listed -> listed.id().equals(file)).findFirst();
  }

  /** The same nomination with other files. */
  Nomination withEvidence(List<EvidenceFile> files, Instant now) {
    return new Nomination(
        id,
        edition,
        person,
        status,
        version,
        now,
        content,
        List.copyOf(files),
        receipt,
        screening,
        withdrawalReason);
  }

  /** The same nomination handed in. */
  Nomination submitted(Receipt given) {
    return new Nomination(
        id,
        edition,
        person,
        NominationStatus.SUBMITTED,
        version,
        savedAt,
        content,
        evidenceFiles,
        given,
        null,
        null);
  }

  /** The same nomination screened: eligible when there is no reason against it. */
  Nomination screened(Screening decision) {
    return new Nomination(
        id,
        edition,
        person,
        decision.reason() == null ? NominationStatus.ELIGIBLE : NominationStatus.INELIGIBLE,
        version,
        savedAt,
        content,
        evidenceFiles,
        receipt,
        decision,
        null);
  }

  /** The same nomination withdrawn; its files are not kept. */
  Nomination withdrawn(String reason) {
    return new Nomination(
        id,
        edition,
        person,
        NominationStatus.WITHDRAWN,
        version,
        savedAt,
        content,
        List.of(),
        receipt,
        screening,
        reason);
  }

  /** The same nomination on the shortlist, or off it again. */
  public Nomination shortlisted(boolean listed) {
    return new Nomination(
        id,
        edition,
        person,
        listed ? NominationStatus.SHORTLISTED : NominationStatus.ELIGIBLE,
        version,
        savedAt,
        content,
        evidenceFiles,
        receipt,
        screening,
        withdrawalReason);
  }

  /** The same nomination with another version number. */
  Nomination withVersion(long changed) {
    return new Nomination(
        id,
        edition,
        person,
        status,
        changed,
        savedAt,
        content,
        evidenceFiles,
        receipt,
        screening,
        withdrawalReason);
  }
}
