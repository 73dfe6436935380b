package org.businessleaderaward.jury.count;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The record of a vote whose result is public.
 *
 * @param sha256 SHA-256 of the file in lower-case hexadecimal
 * @param length of the file in bytes, all of them ASCII
 * @param read gives a part by its number from 1
 */
record PublishedRecord(String sha256, int length, IntFunction<Optional<String>> read) {
  /** How many parts there are. */
  public int parts() {
    return RecordFiles.parts(length);
  }

  /** A part; empty when there is none of this number. */
  Optional<String> part(int number) {
    return number >= 1 && number <= parts() ? read.apply(number) : Optional.empty();
  }
}
