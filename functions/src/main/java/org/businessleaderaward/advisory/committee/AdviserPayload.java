package org.businessleaderaward.advisory.committee;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a change of what is known of an adviser.
 *
 * @param adviser the adviser as they are now on record; null when it was refused
 * @param userErrors why it was refused
 */
public record AdviserPayload(@Nullable AdviserView adviser, List<UserError> userErrors) {
  static AdviserPayload refused(UserError why) {
    return new AdviserPayload(null, List.of(why));
  }
}
