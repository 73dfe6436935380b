package org.businessleaderaward.advisory.domain;

/**
 * What an adviser says on a criterion, beside the level.
 *
 * @param criterion id of the criterion
 * @param text the comment, plain text
 */
public record CriterionComment(String criterion, String text) {}
