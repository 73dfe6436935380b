package org.businessleaderaward.nominations.consent;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/**
 * Answer to a save of the statements.
 *
 * @param nomination the nomination as it is now on record, also when it was refused
 * @param userErrors why it was refused
 */
public record SaveStatementsPayload(NomineeView nomination, List<UserError> userErrors) {}
