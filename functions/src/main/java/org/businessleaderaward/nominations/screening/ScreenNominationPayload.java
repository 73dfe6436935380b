package org.businessleaderaward.nominations.screening;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a decision on eligibility.
 *
 * @param nomination the nomination as it is now on record; null when unknown
 * @param userErrors why it was refused
 */
public record ScreenNominationPayload(
    @Nullable BoardNomination nomination, List<UserError> userErrors) {
  static ScreenNominationPayload of(Nomination nomination) {
    return new ScreenNominationPayload(BoardNomination.of(nomination), List.of());
  }

  static ScreenNominationPayload refused(@Nullable Nomination stored, UserError why) {
    return new ScreenNominationPayload(
        stored == null ? null : BoardNomination.of(stored), List.of(why));
  }
}
