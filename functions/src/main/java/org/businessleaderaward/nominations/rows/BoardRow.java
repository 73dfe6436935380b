package org.businessleaderaward.nominations.rows;

import java.time.Instant;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.domain.Entered;
import org.jspecify.annotations.Nullable;

/**
 * What the board lists of a nomination and finds it by. Of a draft there is nothing but that it was
 * begun, of one that was erased nothing that anybody wrote.
 *
 * @param id permanent identifier of the nomination
 * @param status where it stands
 * @param version number of the nomination's version that the row is of
 * @param changedAt when the row was written
 * @param reference reference; empty of a draft
 * @param submittedAt when it was submitted; null of a draft
 * @param who who and what it is about, and who nominates
 * @param category identifier of the category; null without one
 * @param language language of the nomination
 * @param waiting whether its nominee was asked and has not answered
 * @param agreed whether its nominee has agreed
 * @param lapsed whether its nominee has agreed to an earlier version alone
 * @param proposed whether a decision waits for a second member of the secretariat
 * @param duplicate whether it is not eligible since another of the same person is
 * @param unwritten whether its nominee is to write statements still, before it is screened
 * @param nomineeLanguage language in which the nominee is written to
 * @param entered how its last version came that an officer put on record; null without one
 */
public record BoardRow(
    String id,
    NominationStatus status,
    long version,
    Instant changedAt,
    String reference,
    @Nullable Instant submittedAt,
    Who who,
    @Nullable String category,
    Language language,
    boolean waiting,
    boolean agreed,
    boolean lapsed,
    boolean proposed,
    boolean duplicate,
    boolean unwritten,
    Language nomineeLanguage,
    Entered.@Nullable Way entered) {
  private static final Set<NominationStatus> ASKED =
      Set.of(NominationStatus.SUBMITTED, NominationStatus.ELIGIBLE, NominationStatus.SHORTLISTED);

  /**
   * Who and what a nomination is about, and who nominates.
   *
   * @param nominee name of the nominee
   * @param nomineeEmail mail address of the nominee
   * @param company company
   * @param country code of the country
   * @param nominatedAs name that the nominator gave, where the nominee gave another; else null
   * @param nominatedOf company that the nominator gave, where the nominee gave another; else null
   * @param nominator name of the nominator
   * @param organisation organisation of the nominator
   * @param nominatorEmail mail address of the nominator
   */
  public record Who(
      String nominee,
      String nomineeEmail,
      String company,
      String country,
      @Nullable String nominatedAs,
      @Nullable String nominatedOf,
      String nominator,
      String organisation,
      String nominatorEmail) {
    static final Who NOBODY = new Who("", "", "", "", null, null, "", "", "");

    static Who of(Nomination nomination) {
      var facts = nomination.facts();
      var written = nomination.nominee();
      var by = nomination.nominator();
      return new Who(
          facts.name(),
          written.email(),
          facts.company(),
          facts.country(),
          facts.name().equals(written.name()) ? null : written.name(),
          facts.company().equals(written.company()) ? null : written.company(),
          by.name(),
          by.organisation(),
          by.email());
    }
  }

  /** Whether it was submitted and nothing is left of it. */
  public boolean isErased() {
    return submittedAt != null && who.equals(Who.NOBODY);
  }

  /** The row of a nomination that is written now, and so is of the next version. */
  public static BoardRow of(Nomination nomination, Instant now) {
    var receipt = nomination.receipt();
    boolean listed =
        receipt != null
            && nomination.status() != NominationStatus.DECLINED
            && !nomination.isErased();
    var consent = nomination.consent();
    return new BoardRow(
        nomination.id(),
        nomination.status(),
        nomination.version() + 1,
        now,
        nomination.reference(),
        receipt == null ? null : receipt.submittedAt(),
        listed ? Who.of(nomination) : Who.NOBODY,
        listed ? nomination.category() : null,
        nomination.language(),
        consent != null && !consent.isGiven() && ASKED.contains(nomination.status()),
        nomination.nomineeAgreed(),
        consent != null && consent.isLapsed(),
        nomination.proposal() != null,
        nomination.isDuplicate(),
        nomination.status() == NominationStatus.SUBMITTED && !nomination.unwritten().isEmpty(),
        nomination.content().nomineeLanguage(),
        nomination.entered().isEmpty() ? null : nomination.entered().getLast().way());
  }
}
