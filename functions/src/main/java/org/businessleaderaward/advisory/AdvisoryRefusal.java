package org.businessleaderaward.advisory;

import org.businessleaderaward.advisory.domain.QuestionRules;
import org.businessleaderaward.gateway.UserError;

/** Why an act of advice is refused. The names are codes that clients know. */
public enum AdvisoryRefusal {
  ADVICE_CLOSED("Advice is not open at this time."),
  DECLARE_FIRST("Declare first whether there is a conflict."),
  RECUSED("A declared conflict cannot be taken back here."),
  DECLARED_TWICE("There are two declarations on one nominee."),
  TOO_MANY("At most 50 declarations are taken at once."),
  REASON_REQUIRED("Say why."),
  SHORTLIST_RECORDED("The shortlist is recorded, so that no assessment and no question is taken."),
  CONFLICT("It was saved elsewhere in between. Compare with the version on record and save again."),
  INVALID_TEXT("This text has control characters or broken characters; remove them."),
  OUT_OF_RANGE("Give a number from 1 to 10."),
  SEED_NOT_PLAIN("A seed has 1 to 64 Latin letters, digits and hyphens."),
  NOT_AN_ADVISER("Nobody of this id is on the advisory committee."),
  NO_LANGUAGE("Choose at least one language that the adviser reads."),
  UNKNOWN_CATEGORY("The edition has no such category any more."),
  ALREADY_ASSIGNED("The nomination is assigned to this adviser already."),
  CONFLICT_DECLARED("The adviser has declared a conflict of interest with this nominee."),
  DOUBTFUL("It looks like a conflict of interest. Say that it is assigned all the same."),
  NOT_ASSIGNED("The nomination is not assigned to this adviser."),
  BEGUN("The adviser has begun to assess it, and nobody's words are thrown away."),
  TOO_MANY_BY_HAND("As much as may be was assigned and taken off by hand."),
  NOTHING_TO_MOVE("Every nomination is read by as many as can be, and evenly. Nothing was moved."),
  NO_ADVISERS("Nobody is on the advisory committee yet."),
  REQUIRED("Write something."),
  TOO_LONG("At most %d characters are taken."),
  TOO_MANY_QUESTIONS("As many questions as may be were asked about this nomination."),
  TOO_MANY_OF_YOURS("You have asked as many questions about this nomination as one adviser may."),
  TOO_FAST("You have asked many questions just now. Ask this one in an hour."),
  NOT_JUDGED("This nomination is not assessed any more."),
  NOT_TOLD(
      "The nominator was not told yet that the nomination is eligible. The secretariat releases"
          + " that letter; ask then."),
  NO_QUESTION("This question is not asked any more."),
  WITHHELD("It is withheld already."),
  NOT_ALL_SCREENED("There are nominations that were not screened."),
  NOT_ENOUGH_ELIGIBLE("Fewer than two nominations are eligible."),
  OUTSTANDING(
      "Not every assessment was submitted. Say that the shortlist is recorded without them."),
  NOTHING_OUTSTANDING("No adviser has an assessment to submit yet. Nobody was reminded."),
  ADVISERS_REMINDED(
      "Every adviser who has an assessment to submit yet was reminded within the last hour."),
  NOT_ELIGIBLE("Only eligible nominations of this edition can be on the shortlist.");

  private final String message;

  AdvisoryRefusal(String message) {
    this.message = message;
  }

  public static AdvisoryRefusal of(QuestionRules.Limit limit) {
    return valueOf(limit.name());
  }

  /** What is wrong with a text of at most so many characters. */
  public static Wrongness of(QuestionRules.Wrong wrong, int most) {
    var refusal = valueOf(wrong.name());
    return field -> UserError.at(refusal.name(), refusal.message.formatted(most), field);
  }

  /** A refusal that waits for the field at which it stands. */
  public interface Wrongness {
    UserError at(String... field);
  }

  public UserError userError() {
    return UserError.of(name(), message);
  }

  public UserError at(String... field) {
    return UserError.at(name(), message, field);
  }
}
