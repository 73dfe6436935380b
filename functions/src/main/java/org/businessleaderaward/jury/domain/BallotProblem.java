package org.businessleaderaward.jury.domain;

/** What is wrong with a ballot on record. The names go into the audit log. */
public enum BallotProblem {
  /** The juror is on record as having voted, and there is no ballot. */
  GONE,
  /** Its bytes are not those of the receipt that was given for it. */
  CHANGED,
  /** It is no sealed ballot, or does not open with the edition's key. */
  DOES_NOT_OPEN,
  /** It was sealed as another juror's ballot, for another edition, or as another version. */
  MOVED,
  /** What is inside is not in the form of a ballot. */
  MALFORMED,
  /** A finalist whom the juror may judge is not rated on every criterion. */
  INCOMPLETE,
  /** It rates somebody or something that the rule does not know, or with a level off the scale. */
  OUT_OF_RULE,
  /** It rates a finalist for whom the juror had declared a conflict before. */
  RECUSED
}
