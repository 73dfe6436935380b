package org.businessleaderaward.nominations.drafts;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a save.
 *
 * @param nomination the nomination as it is now on record; null when there is none
 * @param userErrors why it was not saved
 */
public record SaveDraftPayload(@Nullable Nomination nomination, List<UserError> userErrors) {
  static SaveDraftPayload saved(Nomination nomination) {
    return new SaveDraftPayload(nomination, List.of());
  }

  static SaveDraftPayload refused(@Nullable Nomination stored, List<UserError> why) {
    return new SaveDraftPayload(stored, why);
  }

  static SaveDraftPayload refused(@Nullable Nomination stored, NominationRefusal why) {
    return new SaveDraftPayload(stored, List.of(why.userError()));
  }
}
