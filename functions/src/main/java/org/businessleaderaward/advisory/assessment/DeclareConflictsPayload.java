package org.businessleaderaward.advisory.assessment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to declarations.
 *
 * @param assignments the assignments as they are now
 * @param userErrors why nothing was declared
 */
public record DeclareConflictsPayload(
    List<AssignmentView> assignments, List<UserError> userErrors) {}
