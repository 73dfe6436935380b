package org.businessleaderaward.nominations.consent;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to a nominee's refusal.
 *
 * @param declined whether everything was erased
 * @param userErrors why not
 */
public record DeclineNominationPayload(boolean declined, List<UserError> userErrors) {}
