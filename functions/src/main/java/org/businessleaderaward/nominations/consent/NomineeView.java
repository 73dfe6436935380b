package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.nominations.Dossier;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.deadlines.StatementsDeadline;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A nomination, as its nominee sees it.
 *
 * @param id permanent identifier
 * @param reference reference
 * @param standing where it stands for the nominee
 * @param version number of the version on record, which the nominee reads
 * @param submittedAt when it was submitted
 * @param nominatorName who nominated
 * @param nominatorOrganisation organisation of the nominator
 * @param relation how the nominator knows the nominee
 * @param facts what is known of the nominee, as corrected
 * @param dossier what was written
 * @param answeredAt when the nominee agreed; null before
 * @param mayAgree whether the nominee may agree and correct now
 * @param mayDecline whether the nominee may decline now
 * @param savedVersion number of the last save, which the next one names; 0 when the nominee may not
 *     write, for decisions that nobody is told of make it grow, too
 * @param savedAt when it was saved
 * @param statementsUntil until when the nominee may write the statements; null when they may not
 * @param unwritten ids of the criteria on which the nominee is to write still
 * @param writesOnceAgreed whether the nominee writes the statements once they agree
 * @param honour what they came to; null before the result is public, and of whoever is no finalist
 */
public record NomineeView(
    String id,
    String reference,
    Standing standing,
    int version,
    Instant submittedAt,
    String nominatorName,
    String nominatorOrganisation,
    String relation,
    NomineeFacts facts,
    Dossier dossier,
    @Nullable Instant answeredAt,
    boolean mayAgree,
    boolean mayDecline,
    long savedVersion,
    Instant savedAt,
    @Nullable Instant statementsUntil,
    List<String> unwritten,
    boolean writesOnceAgreed,
    @Nullable Honour honour) {

  /** Where a nomination stands for its nominee. The names are the values of the schema's enum. */
  public enum Standing {
    ASKED,
    AGREED,
    WITHDRAWN
  }

  /** What a nominee came to. The names are the values of the schema's enum. */
  public enum Honour {
    FINALIST,
    LAUREATE
  }

  static NomineeView of(Nomination nomination, Edition edition, Instant now) {
    var receipt = Objects.requireNonNull(nomination.receipt(), "nobody is asked about a draft");
    var consent = nomination.consent();
    var writesUntil = StatementsDeadline.of(nomination, edition, now);
    return new NomineeView(
        nomination.id(),
        receipt.reference(),
        standing(nomination),
        receipt.version(),
        receipt.submittedAt(),
        nomination.nominator().name(),
        nomination.nominator().organisation(),
        nomination.nominator().relation(),
        nomination.facts(),
        nomination.dossier(),
        consent == null ? null : consent.givenAt(),
        NomineeAnswers.mayAgree(nomination, edition),
        NomineeAnswers.mayDecline(nomination, edition, now),
        writesUntil == null ? 0 : nomination.version(),
        nomination.savedAt(),
        writesUntil,
        nomination.unwritten(),
        StatementsDeadline.told(nomination, edition, now).isPresent(),
        honour(nomination, edition, now));
  }

  /** Finalists are public with the laureate; one who withdrew since is none. */
  private static @Nullable Honour honour(Nomination nomination, Edition edition, Instant now) {
    if (!edition.isPublic(now) || nomination.status() != NominationStatus.SHORTLISTED) {
      return null;
    }
    return edition.isLaureate(nomination.id()) ? Honour.LAUREATE : Honour.FINALIST;
  }

  private static Standing standing(Nomination nomination) {
    if (nomination.status() == NominationStatus.WITHDRAWN) {
      return Standing.WITHDRAWN;
    }
    return nomination.nomineeAgreed() ? Standing.AGREED : Standing.ASKED;
  }
}
