package org.businessleaderaward.advisory.questions;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to withholding a question.
 *
 * @param question the question as it is now on record; null when there is none
 * @param userErrors why it was refused
 */
public record WithholdQuestionPayload(
    @Nullable BoardQuestion question, List<UserError> userErrors) {}
