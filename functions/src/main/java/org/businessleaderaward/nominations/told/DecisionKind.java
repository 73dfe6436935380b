package org.businessleaderaward.nominations.told;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;

/**
 * A decision of which nominator and nominee are written. The names are the values of the schema's
 * enum.
 */
public enum DecisionKind {
  /** It meets the conditions. */
  ELIGIBLE(NominatorStatus.ELIGIBLE),
  /** It does not. */
  INELIGIBLE(NominatorStatus.INELIGIBLE),
  /** Another nomination of the same person is assessed. */
  DUPLICATE(NominatorStatus.INELIGIBLE),
  /** What was told of these was taken back. */
  UNDONE(NominatorStatus.SUBMITTED),
  SHORTLISTED(NominatorStatus.SHORTLISTED),
  NOT_SHORTLISTED(NominatorStatus.NOT_SHORTLISTED),
  /** It was eligible, and its nominee did not agree before advice began. */
  NOT_ASSESSED(NominatorStatus.NOT_SHORTLISTED),
  LAUREATE(NominatorStatus.SHORTLISTED),
  /** It was on the shortlist, and the award went to somebody else. */
  FINALIST(NominatorStatus.SHORTLISTED);

  private static final Set<DecisionKind> OF_SCREENING = EnumSet.of(ELIGIBLE, INELIGIBLE, DUPLICATE);
  private static final Set<DecisionKind> ENDS = EnumSet.of(INELIGIBLE, DUPLICATE);
  private static final Set<DecisionKind> WITH_FEEDBACK =
      EnumSet.of(NOT_SHORTLISTED, LAUREATE, FINALIST);

  private final NominatorStatus status;

  DecisionKind(NominatorStatus status) {
    this.status = status;
  }

  /** Where a nomination stands for who was told so. */
  public NominatorStatus status() {
    return status;
  }

  /** What is decided of a nomination; empty before anything is, and when it has left. */
  public static Optional<DecisionKind> of(Nomination nomination, Edition edition, Instant now) {
    return nomination.isErased()
        ? Optional.empty()
        : of(
            new DecisionBasis(
                nomination.id(),
                nomination.status(),
                nomination.isDuplicate(),
                nomination.nomineeAgreed()),
            edition,
            now);
  }

  /** The same of where a nomination stands. */
  public static Optional<DecisionKind> of(DecisionBasis basis, Edition edition, Instant now) {
    return switch (basis.status()) {
      case SUBMITTED -> Optional.of(UNDONE);
      case ELIGIBLE -> Optional.of(eligible(basis, edition));
      case INELIGIBLE -> Optional.of(basis.duplicate() ? DUPLICATE : INELIGIBLE);
      case SHORTLISTED -> Optional.of(shortlisted(basis, edition, now));
      case DRAFT, WITHDRAWN, DECLINED -> Optional.empty();
    };
  }

  /** Once advice has begun no answer of a nominee is taken any more. */
  private static DecisionKind eligible(DecisionBasis basis, Edition edition) {
    if (!basis.agreed() && edition.state().compareTo(EditionState.ADVICE) >= 0) {
      return NOT_ASSESSED;
    }
    return edition.hasShortlist() ? NOT_SHORTLISTED : ELIGIBLE;
  }

  /** Nobody learns by a letter who is given the award before everybody may. */
  private static DecisionKind shortlisted(DecisionBasis basis, Edition edition, Instant now) {
    if (!edition.isPublic(now)) {
      return SHORTLISTED;
    }
    return edition.isLaureate(basis.nomination()) ? LAUREATE : FINALIST;
  }

  /** Whether its people are to be told, who were told something before, or nothing yet. */
  public boolean isNewsAfter(@Nullable DecisionKind told) {
    return this == UNDONE ? told != null && OF_SCREENING.contains(told) : this != told;
  }

  /**
   * Whether its letter to the nominator may carry feedback: it was assessed, and nothing is to be
   * decided of it any more that feedback could sway.
   */
  public boolean mayCarryFeedback() {
    return WITH_FEEDBACK.contains(this);
  }

  /**
   * Whether a nominee who was told this is still asked and reminded; empty where it changes nothing
   * of that.
   */
  public Optional<Boolean> asksNominee() {
    return switch (this) {
      case ELIGIBLE, UNDONE -> Optional.of(true);
      case INELIGIBLE, DUPLICATE -> Optional.of(false);
      case SHORTLISTED, NOT_SHORTLISTED, NOT_ASSESSED, LAUREATE, FINALIST -> Optional.empty();
    };
  }

  /** Whether the nominee is told, too, who was asked. */
  public boolean concernsNominee(boolean agreed, @Nullable DecisionKind told) {
    return switch (this) {
      case INELIGIBLE, DUPLICATE -> true;
      // Who was told that it goes no further hears that this does not hold any more.
      case ELIGIBLE, UNDONE -> told != null && ENDS.contains(told);
      case SHORTLISTED, NOT_SHORTLISTED, LAUREATE, FINALIST -> agreed;
      case NOT_ASSESSED -> false;
    };
  }
}
