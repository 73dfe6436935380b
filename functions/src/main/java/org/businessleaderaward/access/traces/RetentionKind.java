package org.businessleaderaward.access.traces;

/**
 * What an edition keeps for some time after its laureates are public, and no longer. The names are
 * the values of the schema's enum, and stored.
 */
public enum RetentionKind {
  /** Questions of advisers to nominators, and what was answered. */
  QUESTIONS(6),
  /** Nominations that were submitted and are not on the shortlist: refused and withdrawn, too. */
  NOT_SHORTLISTED(12),
  /** The addresses of who suggested or corrected something in the directory before then. */
  SUGGESTERS(12),
  /** Nominations of the shortlist, but for those of the laureates. */
  FINALISTS(24),
  /** Advisers, jurors and key holders: by now the next edition has invited whom it wanted. */
  MEMBERS(36);

  private final int months;

  RetentionKind(int months) {
    this.months = months;
  }

  /** For how many months, unless the secretariat says otherwise. */
  public int months() {
    return months;
  }
}
