/**
 * The record of a vote, from which anybody can check its result: reading, checking step by step,
 * ranking from totals, as chapter 2 of {@code docs/record-format.md} numbers it.
 */
@NullMarked
package org.businessleaderaward.jury.record;

import org.jspecify.annotations.NullMarked;
