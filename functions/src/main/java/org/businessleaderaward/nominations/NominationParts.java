package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.screening.Proposal;
import org.businessleaderaward.nominations.screening.Screening;
import org.jspecify.annotations.Nullable;

/** What may change of a nomination. */
final class NominationParts {
  NominationStatus status;
  long version;
  Instant savedAt;
  Draft content;
  List<EvidenceFile> evidenceFiles;
  @Nullable Receipt receipt;
  @Nullable Consent consent;
  @Nullable Screening screening;
  @Nullable Proposal proposal;
  @Nullable String withdrawalReason;
  @Nullable Instant extendedUntil;
  List<Entered> entered;
  List<String> unwritten;

  NominationParts(Nomination from) {
    status = from.status();
    version = from.version();
    savedAt = from.savedAt();
    content = from.content();
    evidenceFiles = from.evidenceFiles();
    receipt = from.receipt();
    consent = from.consent();
    screening = from.screening();
    proposal = from.proposal();
    withdrawalReason = from.withdrawalReason();
    extendedUntil = from.extendedUntil();
    entered = from.entered();
    unwritten = from.unwritten();
  }

  /** To be screened, with a decision that is to be confirmed; null without one. */
  void screenAnew(@Nullable Proposal decision) {
    status = NominationStatus.SUBMITTED;
    screening = null;
    proposal = decision;
  }

  /** Leaves nothing that anybody wrote. */
  void erase(NominationStatus left, Instant now) {
    status = left;
    savedAt = now;
    content = Draft.NOTHING;
    evidenceFiles = List.of();
    consent = null;
    screening = null;
    proposal = null;
    withdrawalReason = null;
    entered = List.of();
    unwritten = List.of();
  }

  Nomination whole(Nomination from) {
    return new Nomination(
        from.id(),
        from.edition(),
        from.person(),
        status,
        version,
        savedAt,
        content,
        evidenceFiles,
        receipt,
        consent,
        screening,
        proposal,
        withdrawalReason,
        extendedUntil,
        entered,
        unwritten);
  }
}
