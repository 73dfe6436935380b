package org.businessleaderaward.advisory.shortlist;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to reopening an assessment.
 *
 * @param assignment the assignment as it is now on record; null when there is none
 * @param userErrors why it was refused
 */
public record ReopenPayload(@Nullable BoardAssignment assignment, List<UserError> userErrors) {
  static ReopenPayload refused(UserError why) {
    return new ReopenPayload(null, List.of(why));
  }
}
