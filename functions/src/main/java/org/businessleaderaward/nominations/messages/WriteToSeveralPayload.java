package org.businessleaderaward.nominations.messages;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to the wish that several people are written to.
 *
 * @param results what came of each nomination, in the order in which they were given
 */
record WriteToSeveralPayload(List<Written> results) {
  /**
   * What came of one.
   *
   * @param id which nomination
   * @param userErrors why nobody was written to about it
   */
  record Written(String id, List<UserError> userErrors) {}
}
