package org.businessleaderaward.nominations.deadlines;

/**
 * What an edition's secretariat chose for its nominations.
 *
 * @param secondPersonScreens whether a decision on eligibility counts only once a second member of
 *     the secretariat has confirmed it
 * @param graceMinutes for how many minutes after the close of the call a draft that was begun
 *     before may still be changed and submitted; 0 for none
 */
public record NominationTerms(boolean secondPersonScreens, int graceMinutes) {
  /** Longest grace: a day. */
  static final int LONGEST_GRACE = 24 * 60;
}
