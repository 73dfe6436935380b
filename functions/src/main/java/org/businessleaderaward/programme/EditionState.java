package org.businessleaderaward.programme;

/** State of an edition; it moves forward only, one step at a time, in this order. */
public enum EditionState {
  DRAFT,
  CALL_OPEN,
  SCREENING,
  ADVICE,
  VOTING,
  COUNTED,
  ANNOUNCED,
  ARCHIVED
}
