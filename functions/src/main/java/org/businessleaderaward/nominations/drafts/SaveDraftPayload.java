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
 * @param linkSentTo where a link to the draft was mailed by itself, as a screen may show it; null
 *     when none was
 * @param userErrors why it was not saved
 */
public record SaveDraftPayload(
    @Nullable Nomination nomination, @Nullable String linkSentTo, List<UserError> userErrors) {
  static SaveDraftPayload saved(Nomination nomination) {
    return saved(nomination, null);
  }

  static SaveDraftPayload saved(Nomination nomination, @Nullable String linkSentTo) {
    return new SaveDraftPayload(nomination, linkSentTo, List.of());
  }

  static SaveDraftPayload refused(@Nullable Nomination stored, List<UserError> why) {
    return new SaveDraftPayload(stored, null, why);
  }

  static SaveDraftPayload refused(@Nullable Nomination stored, NominationRefusal why) {
    return new SaveDraftPayload(stored, null, List.of(why.userError()));
  }
}
