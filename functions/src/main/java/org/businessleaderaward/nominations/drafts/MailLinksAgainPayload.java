package org.businessleaderaward.nominations.drafts;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;

/**
 * Answer to the wish for the links that lead to somebody's nominations.
 *
 * @param taken whether it was taken; it does not tell whether there is any
 * @param userErrors why it was not
 */
public record MailLinksAgainPayload(boolean taken, List<UserError> userErrors) {
  static final MailLinksAgainPayload TAKEN = new MailLinksAgainPayload(true, List.of());

  static MailLinksAgainPayload refused(NominationRefusal why, String... field) {
    return new MailLinksAgainPayload(
        false, List.of(field.length == 0 ? why.userError() : why.at(field)));
  }
}
