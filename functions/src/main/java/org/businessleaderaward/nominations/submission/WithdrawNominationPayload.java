package org.businessleaderaward.nominations.submission;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a withdrawal.
 *
 * @param nomination the nomination as it is now; null when it was refused
 * @param userErrors why it was not withdrawn
 */
public record WithdrawNominationPayload(
    @Nullable Nomination nomination, List<UserError> userErrors) {
  static WithdrawNominationPayload of(Nomination nomination) {
    return new WithdrawNominationPayload(nomination, List.of());
  }

  static WithdrawNominationPayload refused(UserError why) {
    return new WithdrawNominationPayload(null, List.of(why));
  }
}
