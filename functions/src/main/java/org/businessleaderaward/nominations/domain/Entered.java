package org.businessleaderaward.nominations.domain;

import java.time.LocalDate;

/**
 * That an officer put a version of a nomination on record for its nominator.
 *
 * @param version number of the version; 1 is what was submitted
 * @param by id of the officer
 * @param way how it came
 * @param receivedOn when it was received, by the calendar of the call's time zone
 */
public record Entered(int version, String by, Way way, LocalDate receivedOn) {
  /** How it came. The names are the values of the schema's enum. */
  public enum Way {
    PAPER,
    PHONE
  }

  /** Whether it is such a version that came so, whoever entered it. */
  public boolean came(int number, Way how, LocalDate day) {
    return version == number && way == how && receivedOn.equals(day);
  }

  /** What the log says of it. */
  public String told() {
    return way + " " + receivedOn;
  }
}
