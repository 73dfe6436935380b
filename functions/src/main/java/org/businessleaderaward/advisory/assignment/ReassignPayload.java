package org.businessleaderaward.advisory.assignment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to dealing an edition out again.
 *
 * @param dealing how it is dealt out now; null when it was refused
 * @param userErrors why it was refused
 */
public record ReassignPayload(@Nullable Dealing dealing, List<UserError> userErrors) {
  static ReassignPayload refused(UserError why) {
    return new ReassignPayload(null, List.of(why));
  }
}
