package org.businessleaderaward.nominations.entered;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to what an officer enters or corrects.
 *
 * @param nomination the nomination as it is now on record; null when there is none
 * @param userErrors everything that is missing or wrong
 */
record EnterNominationPayload(@Nullable BoardNomination nomination, List<UserError> userErrors) {
  static EnterNominationPayload of(Nomination stored, List<UserError> userErrors) {
    return new EnterNominationPayload(BoardNomination.of(stored), userErrors);
  }

  static EnterNominationPayload refused(UserError why) {
    return new EnterNominationPayload(null, List.of(why));
  }
}
