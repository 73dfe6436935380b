package org.businessleaderaward.nominations.domain;

/**
 * What the nominator answers to a question of the edition's own.
 *
 * @param question id of the question within the edition
 * @param text plain text, kept as it was written; of a choice the id of the option
 */
public record Answer(String question, String text) {}
