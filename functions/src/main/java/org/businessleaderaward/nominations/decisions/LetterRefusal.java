package org.businessleaderaward.nominations.decisions;

import org.businessleaderaward.gateway.UserError;

/** Why an act on letters is refused. The names are codes that clients know. */
enum LetterRefusal {
  CONFLICT("Somebody changed this in between. Look at what waits now, and do it again."),
  LETTERS_RELEASED(
      "Letters of this kind are on their way. Stop them, or wait until they are sent."),
  LETTERS_SENT("These letters have gone; they cannot be stopped any more."),
  LETTERS_LATE("Letters cannot be released for a time that is over."),
  LETTERS_FAR("Letters are released for a time within a year."),
  NOTHING_WAITS("No letter of this kind waits, or all are held back."),
  FEEDBACK_EMPTY("Write the feedback, then approve it."),
  FEEDBACK_SENT("This feedback has gone with its letter; it cannot be changed any more."),
  NO_FEEDBACK("No letter about this nomination waits that could carry feedback."),
  UNKNOWN("No letter about this nomination waits.");

  private final String message;

  LetterRefusal(String message) {
    this.message = message;
  }

  UserError userError() {
    return UserError.of(name(), message);
  }

  UserError at(String... field) {
    return UserError.at(name(), message, field);
  }
}
