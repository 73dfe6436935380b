package org.businessleaderaward.advisory.assessment;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a question.
 *
 * @param assignment the assignment with its questions as they are now
 * @param userErrors why it was not asked
 */
public record AskNominatorPayload(
    @Nullable AssignmentView assignment, List<UserError> userErrors) {}
