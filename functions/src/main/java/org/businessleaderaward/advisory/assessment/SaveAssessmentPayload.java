package org.businessleaderaward.advisory.assessment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a save.
 *
 * @param assignment the assignment as it is now on record; null when there is none
 * @param userErrors why it was not saved
 */
public record SaveAssessmentPayload(
    @Nullable AssignmentView assignment, List<UserError> userErrors) {}
