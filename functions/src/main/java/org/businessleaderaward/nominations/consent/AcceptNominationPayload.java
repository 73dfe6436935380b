package org.businessleaderaward.nominations.consent;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a nominee's consent.
 *
 * @param nomination the nomination as it is now; null when it was refused
 * @param userErrors why it was refused
 */
public record AcceptNominationPayload(
    @Nullable NomineeView nomination, List<UserError> userErrors) {
  static AcceptNominationPayload of(NomineeView nomination) {
    return new AcceptNominationPayload(nomination, List.of());
  }

  static AcceptNominationPayload refused(List<UserError> why) {
    return new AcceptNominationPayload(null, why);
  }
}
