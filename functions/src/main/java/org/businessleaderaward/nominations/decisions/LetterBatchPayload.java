package org.businessleaderaward.nominations.decisions;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to an act on a batch of letters.
 *
 * @param batch the batch as it is now
 * @param userErrors why nothing was done
 */
record LetterBatchPayload(LetterBatch batch, List<UserError> userErrors) {}
