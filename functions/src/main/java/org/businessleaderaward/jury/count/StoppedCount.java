package org.businessleaderaward.jury.count;

import java.time.Instant;

/**
 * The last count that was stopped.
 *
 * @param at when
 * @param step the step of {@code docs/record-format.md} that failed
 * @param about what failed
 */
public record StoppedCount(Instant at, String step, String about) {}
