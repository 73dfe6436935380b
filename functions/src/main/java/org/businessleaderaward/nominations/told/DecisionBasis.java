package org.businessleaderaward.nominations.told;

import org.businessleaderaward.nominations.NominationStatus;

/**
 * What a decision on a nomination follows from.
 *
 * @param nomination id of the nomination
 * @param status where it stands
 * @param duplicate whether another nomination of the same person is the reason
 * @param agreed whether its nominee agreed
 */
public record DecisionBasis(
    String nomination, NominationStatus status, boolean duplicate, boolean agreed) {}
