package org.businessleaderaward.nominations;

/**
 * What an edition's secretariat chose for its nominations.
 *
 * @param secondPersonScreens whether a decision on eligibility counts only once a second member of
 *     the secretariat has confirmed it
 */
public record NominationTerms(boolean secondPersonScreens) {}
