package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.consent.BoardConsent;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.screening.BoardProposal;
import org.businessleaderaward.nominations.screening.Screening;
import org.jspecify.annotations.Nullable;

/**
 * A nomination that was submitted, as the secretariat sees it. Of one that was erased every text is
 * empty.
 *
 * @param id permanent identifier
 * @param edition id of the edition
 * @param reference reference
 * @param status where it stands
 * @param version number of the version on record
 * @param nomineeName name of the nominee
 * @param nomineeEmail mail address of the nominee
 * @param nomineeLanguage language in which the nominee is written to
 * @param nominatorName name of the nominator
 * @param nominatorOrganisation organisation of the nominator
 * @param nominatorEmail mail address of the nominator
 * @param relation how the nominator knows the nominee
 * @param submittedAt when it was submitted
 * @param changes when it was changed since, oldest first
 * @param savedAt when what it says was last saved, by its nominee, too
 * @param entered the versions that officers put on record for its nominator, the first one first
 * @param dossier the dossier
 * @param unwritten ids of the criteria on which the nominee is to write still
 * @param consent what the nominee was asked and answered; null once it is erased
 * @param ineligibleReason why it is not eligible; null otherwise
 * @param screeningNote note of the screening; null without one
 * @param proposal a decision that a second member is to confirm; null without
 */
public record BoardNomination(
    String id,
    String edition,
    String reference,
    Status status,
    long version,
    String nomineeName,
    String nomineeEmail,
    Language nomineeLanguage,
    String nominatorName,
    String nominatorOrganisation,
    String nominatorEmail,
    String relation,
    Instant submittedAt,
    List<Instant> changes,
    Instant savedAt,
    List<Entered> entered,
    Dossier dossier,
    List<String> unwritten,
    @Nullable BoardConsent consent,
    Screening.@Nullable Reason ineligibleReason,
    @Nullable String screeningNote,
    @Nullable BoardProposal proposal) {

  /** Where it stands, as the board shows it. The names are the values of the schema's enum. */
  public enum Status {
    SUBMITTED,
    ELIGIBLE,
    INELIGIBLE,
    SHORTLISTED,
    WITHDRAWN,
    DECLINED
  }

  /** The view of a nomination that was submitted. */
  public static BoardNomination of(Nomination nomination) {
    var receipt = Objects.requireNonNull(nomination.receipt(), "a draft is on no board");
    var screening = nomination.screening();
    return new BoardNomination(
        nomination.id(),
        nomination.edition(),
        receipt.reference(),
        Status.valueOf(nomination.status().name()),
        nomination.version(),
        nomination.facts().name(),
        nomination.nominee().email(),
        nomination.nominee().language(),
        nomination.nominator().name(),
        nomination.nominator().organisation(),
        nomination.nominator().email(),
        nomination.nominator().relation(),
        receipt.submittedAt(),
        receipt.changes(),
        nomination.savedAt(),
        nomination.entered(),
        nomination.dossier(),
        nomination.unwritten(),
        BoardConsent.of(nomination),
        screening == null ? null : screening.reason(),
        screening == null ? null : screening.note(),
        BoardProposal.of(nomination.proposal()));
  }
}
