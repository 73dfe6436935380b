package org.businessleaderaward.nominations.drafts;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
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
  /** Saved, and where a link went. */
  public static SaveDraftPayload saved(Nomination nomination, Optional<Mail> link) {
    var sentTo = link.map(mail -> ResumeLinks.shortened(mail.email())).orElse(null);
    return new SaveDraftPayload(nomination, sentTo, List.of());
  }

  /** Not saved, for these reasons. */
  public static SaveDraftPayload refused(@Nullable Nomination stored, List<UserError> why) {
    return new SaveDraftPayload(stored, null, why);
  }

  /** Not saved, for one reason. */
  public static SaveDraftPayload refused(@Nullable Nomination stored, NominationRefusal why) {
    return new SaveDraftPayload(stored, null, List.of(why.userError()));
  }
}
