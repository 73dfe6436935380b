package org.businessleaderaward.advisory.assignment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to the wish that several nominations are assigned to an adviser.
 *
 * @param results what came of each, in the order in which they were given
 */
record AssignSeveralPayload(List<Assigned> results) {
  /**
   * What came of one.
   *
   * @param id which one
   * @param userErrors why it was refused
   */
  record Assigned(String id, List<UserError> userErrors) {}
}
