package org.businessleaderaward.nominations.consent;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to what the secretariat does about a nominee's consent.
 *
 * @param nomination the nomination as it is now on record; null when unknown
 * @param userErrors why nothing was done
 */
public record ConsentPayload(@Nullable BoardNomination nomination, List<UserError> userErrors) {
  static ConsentPayload of(Nomination nomination) {
    return new ConsentPayload(BoardNomination.of(nomination), List.of());
  }

  static ConsentPayload refused(@Nullable Nomination stored, UserError why) {
    return new ConsentPayload(stored == null ? null : BoardNomination.of(stored), List.of(why));
  }
}
