package org.businessleaderaward.nominations.submission;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a submission.
 *
 * @param receipt the receipt; null when it was refused
 * @param userErrors everything that is missing or wrong
 */
public record SubmitNominationPayload(@Nullable Receipt receipt, List<UserError> userErrors) {
  /** Whether something that it rests on was changed in between: it may be tried again. */
  public boolean isOvertaken() {
    return userErrors.stream()
        .anyMatch(error -> error.code().equals(NominationRefusal.CONFLICT.name()));
  }

  static SubmitNominationPayload of(Receipt receipt) {
    return new SubmitNominationPayload(receipt, List.of());
  }

  static SubmitNominationPayload refused(List<UserError> why) {
    return new SubmitNominationPayload(null, why);
  }

  static SubmitNominationPayload refused(NominationRefusal why) {
    return refused(List.of(why.userError()));
  }
}
