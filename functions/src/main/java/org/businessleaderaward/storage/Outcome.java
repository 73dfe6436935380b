package org.businessleaderaward.storage;

/** How a transaction ended. Faults of the store are exceptions, not outcomes. */
public sealed interface Outcome {
  /** Everything was written. */
  record Committed() implements Outcome {}

  /**
   * Nothing was written, because a condition did not hold.
   *
   * @param condition the label of the first part whose condition failed
   */
  record Refused(String condition) implements Outcome {}
}
