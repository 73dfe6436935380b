package org.businessleaderaward.nominations.decisions;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a change of one letter.
 *
 * @param letter the letter as it is now; null when none waits
 * @param userErrors why it was not changed
 */
record WaitingLetterPayload(@Nullable WaitingLetter letter, List<UserError> userErrors) {}
