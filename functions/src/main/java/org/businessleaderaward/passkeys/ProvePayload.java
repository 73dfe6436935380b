package org.businessleaderaward.passkeys;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to a passkey or a recovery code that was used. */
record ProvePayload(FactorState secondFactor, List<UserError> userErrors) {}
