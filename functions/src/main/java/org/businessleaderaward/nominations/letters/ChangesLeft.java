package org.businessleaderaward.nominations.letters;

/** Whether a version that is on record may be followed by another. */
public enum ChangesLeft {
  /** It may be changed again while there is time. */
  CHANGEABLE,
  /** It is the last of as many as a nomination may have. */
  LAST_VERSION
}
