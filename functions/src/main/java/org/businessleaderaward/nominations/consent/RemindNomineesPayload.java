package org.businessleaderaward.nominations.consent;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to the wish that nominees are written to again.
 *
 * @param results what came of each nomination, in the order in which they were given
 */
record RemindNomineesPayload(List<Reminded> results) {
  /**
   * What came of one.
   *
   * @param id which nomination
   * @param userErrors why its nominee was not written to
   */
  record Reminded(String id, List<UserError> userErrors) {}
}
