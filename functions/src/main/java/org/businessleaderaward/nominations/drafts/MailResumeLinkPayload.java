package org.businessleaderaward.nominations.drafts;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to the wish for a resume link.
 *
 * @param sentTo address to which the link goes, shortened; null when it was refused
 * @param userErrors why it was not sent
 */
public record MailResumeLinkPayload(@Nullable String sentTo, List<UserError> userErrors) {
  static MailResumeLinkPayload sentTo(String address) {
    return new MailResumeLinkPayload(address, List.of());
  }

  static MailResumeLinkPayload refused(UserError why) {
    return new MailResumeLinkPayload(null, List.of(why));
  }
}
