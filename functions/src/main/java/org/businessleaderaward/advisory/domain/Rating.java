package org.businessleaderaward.advisory.domain;

/**
 * A level given for a criterion.
 *
 * @param criterion id of the criterion
 * @param level level on the criterion's scale
 */
public record Rating(String criterion, int level) {}
