package org.businessleaderaward.nominations.drafts;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;

/**
 * Answer to the wish to be reminded of a draft, or not.
 *
 * @param reminded whether its nominator is
 * @param userErrors why nothing was changed
 */
public record SetRemindersPayload(boolean reminded, List<UserError> userErrors) {
  /** It is as it was wished. */
  static SetRemindersPayload of(boolean reminded) {
    return new SetRemindersPayload(reminded, List.of());
  }

  /** It is as it was. */
  static SetRemindersPayload refused(boolean reminded, NominationRefusal why) {
    return new SetRemindersPayload(reminded, List.of(why.userError()));
  }
}
