package org.businessleaderaward.jury.domain;

/** What is wrong with a ballot on record. The names go into the audit log and into the result. */
public enum BallotProblem {
  /** Its receipt was fixed, or its juror is on record as having voted, and there is no ballot. */
  GONE,
  /** Its bytes are not those of the receipt that was given for it and fixed at the close. */
  CHANGED,
  /** It lies where another juror's ballot, or another version, belongs. */
  MOVED,
  /** It does not open with the edition's key. */
  DOES_NOT_OPEN,
  /** Inside, it says that it is another juror's, another edition's, or another version. */
  MISLABELLED,
  /** What is inside is not in the form of a ballot. */
  MALFORMED,
  /** A finalist whom the juror may judge is not rated on every criterion. */
  INCOMPLETE,
  /** It rates somebody or something that the rule does not know, or with a level off the scale. */
  OUT_OF_RULE,
  /** It rates a finalist for whom the juror had declared a conflict before. */
  RECUSED;

  /**
   * Whether the store is not as the juror left it. All else was sealed so by the juror's browser.
   */
  public boolean isDamage() {
    return switch (this) {
      case GONE, CHANGED, MOVED -> true;
      case DOES_NOT_OPEN, MISLABELLED, MALFORMED, INCOMPLETE, OUT_OF_RULE, RECUSED -> false;
    };
  }
}
