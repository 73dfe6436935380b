package org.businessleaderaward.nominations.evidence;

/**
 * What a scanner for malware says of a file that arrived.
 *
 * @param verdict what it says
 * @param version which of the versions under the file's key it looked at; empty where there is none
 */
record Scan(Verdict verdict, String version) {
  /** Where no scanner is attached. */
  static final Scan NONE = new Scan(Verdict.CLEAN, "");

  /** What is said of a file. */
  enum Verdict {
    /** It may be kept. */
    CLEAN,
    /** It may not, be it that something was found in it or that it could not be scanned. */
    UNSAFE,
    /** Nothing yet. */
    WAITING
  }

  /** Whether it is said of this file, and not of what lay there before or after. */
  boolean isOf(Arrival arrival) {
    return version.isEmpty() || version.equals(arrival.version());
  }
}
