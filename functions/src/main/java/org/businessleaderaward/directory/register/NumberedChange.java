package org.businessleaderaward.directory.register;

/**
 * A change with its place among all.
 *
 * @param number from 1 on, without gaps
 * @param change what happened
 */
public record NumberedChange(long number, Change change) {}
