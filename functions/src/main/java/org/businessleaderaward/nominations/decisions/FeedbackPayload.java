package org.businessleaderaward.nominations.decisions;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to an act on feedback.
 *
 * @param feedback the feedback as it is now; null of what is no nomination of the edition
 * @param letter the letter that it goes with, of another version now; null when none waits
 * @param userErrors why nothing was done
 */
record FeedbackPayload(
    @Nullable LetterFeedback feedback,
    @Nullable WaitingLetter letter,
    List<UserError> userErrors) {}
