package org.businessleaderaward.nominations.domain;

/**
 * What the nominator says on one criterion.
 *
 * @param criterion id of the criterion within the edition
 * @param text plain text, kept as it was written
 */
public record Statement(String criterion, String text) {}
