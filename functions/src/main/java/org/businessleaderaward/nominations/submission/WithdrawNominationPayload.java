package org.businessleaderaward.nominations.submission;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a withdrawal.
 *
 * @param nomination the nomination as it is now; null when it was refused or is erased
 * @param erased whether everything was erased
 * @param userErrors why it was not withdrawn
 */
public record WithdrawNominationPayload(
    @Nullable Nomination nomination, boolean erased, List<UserError> userErrors) {
  static WithdrawNominationPayload of(Nomination nomination) {
    return new WithdrawNominationPayload(nomination, false, List.of());
  }

  static WithdrawNominationPayload ofErased() {
    return new WithdrawNominationPayload(null, true, List.of());
  }

  static WithdrawNominationPayload refused(UserError why) {
    return new WithdrawNominationPayload(null, false, List.of(why));
  }
}
