package org.businessleaderaward.programme.cycle;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** What stands in the way of an act on an edition. The names are codes that clients know. */
public enum Obstacle {
  WRONG_STATE("The edition is not in the state from which this can be done."),
  CALENDAR_INCOMPLETE("The calendar lacks a window, or its windows overlap or leave gaps."),
  CRITERIA_INCOMPLETE("There are no criteria, or their weights do not add up to 100."),
  RULE_MISSING("The edition has no decision rule."),
  TEXTS_MISSING("Some texts are not there in every language."),
  QUESTIONS_FIXED(
      "Once the call is open only the wording of a question may change.", "input/formQuestions"),
  CALL_OVER("The call's time is over already; give the edition a later calendar first."),
  CALL_NOT_BEGUN("The call's time has not begun."),
  REASON_REQUIRED("Before the time is over, say why.", "reason"),
  REASON_TOO_LONG("The reason may have at most 1,000 characters.", "reason"),
  SHORTLIST_MISSING("There is no shortlist of two to twelve nominations."),
  SHORTLIST_SIZE("A shortlist has two to twelve nominations.", "input/nominations"),
  CLOSES_TOO_SOON("The vote must close after it opens.", "closesAt"),
  CLOSES_TOO_LATE("The vote may last a year at most.", "closesAt"),
  VOTING_NOT_OPEN("The vote is not open."),
  VOTING_NOT_CLOSED("The vote has not closed yet."),
  EMBARGO_PAST("The laureates cannot be made public in the past.", "input/publicAt"),
  EMBARGO_TOO_LONG("An embargo may last a year at most.", "input/publicAt"),
  EXTENSION_REASON_REQUIRED("Say why.", "input/reason"),
  EXTENSION_REASON_TOO_LONG("The reason may have at most 1,000 characters.", "input/reason"),
  WINDOW_OVER("This window has closed; what is over is not opened again."),
  NO_EXTENSION(
      "The new close must be later than the one on record, and not past.", "input/closesAt"),
  EXTENSION_TOO_LONG("A window may be extended by a year at most.", "input/closesAt"),
  NEXT_EXISTS("The next edition is on record already."),
  CHANGED("Somebody else was faster; look at how it is now and try again.");

  private final String message;
  private final String field;

  Obstacle(String message) {
    this(message, "");
  }

  Obstacle(String message, String field) {
    this.message = message;
    this.field = field;
  }

  /** As a mutation's payload says it. */
  public UserError userError() {
    return field.isEmpty()
        ? UserError.of(name(), message)
        : new UserError(name(), List.of(field.split("/", -1)), message);
  }
}
