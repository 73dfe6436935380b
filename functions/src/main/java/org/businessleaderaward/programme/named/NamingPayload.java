package org.businessleaderaward.programme.named;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to what was said of being named.
 *
 * @param naming as it is on record now; null when nothing is
 * @param userErrors why it was refused
 */
record NamingPayload(@Nullable MemberNaming naming, List<UserError> userErrors) {
  static NamingPayload of(MemberNaming naming) {
    return new NamingPayload(naming, List.of());
  }

  static NamingPayload refused(@Nullable MemberNaming naming, List<UserError> why) {
    return new NamingPayload(naming, why);
  }
}
