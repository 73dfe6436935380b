package org.businessleaderaward.advisory;

import org.businessleaderaward.gateway.UserError;

/** Why an act of advice is refused. The names are codes that clients know. */
enum AdvisoryRefusal {
  ADVICE_CLOSED("Advice is not open at this time."),
  DECLARE_FIRST("Declare first whether there is a conflict."),
  RECUSED("A declared conflict cannot be taken back here."),
  DECLARED_TWICE("There are two declarations on one nominee."),
  TOO_MANY("At most 50 declarations are taken at once."),
  REASON_REQUIRED("Say why."),
  NOT_SUBMITTED("There is no assessment here that was handed in."),
  ALREADY_SUBMITTED("It was handed in and cannot be changed any more."),
  CONFLICT("It was saved elsewhere in between. Compare with the version on record and save again."),
  INVALID_TEXT("This text has control characters or broken characters; remove them."),
  OUT_OF_RANGE("Give a number from 1 to 10."),
  SEED_NOT_PLAIN("A seed has 1 to 64 Latin letters, digits and hyphens."),
  NOT_AN_ADVISER("Nobody of this id is on the advisory committee."),
  NO_LANGUAGE("Choose at least one language that the adviser reads."),
  NOTHING_TO_MOVE("Every nomination is read by as many as can be, and evenly. Nothing was moved."),
  NO_ADVISERS("Nobody is on the advisory committee yet."),
  NOT_ALL_SCREENED("There are nominations that were not screened."),
  NOT_ENOUGH_ELIGIBLE("Fewer than two nominations are eligible."),
  NOT_ELIGIBLE("Only eligible nominations of this edition can be on the shortlist.");

  private final String message;

  AdvisoryRefusal(String message) {
    this.message = message;
  }

  UserError userError() {
    return UserError.of(name(), message);
  }

  UserError at(String... field) {
    return UserError.at(name(), message, field);
  }
}
