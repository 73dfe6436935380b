package org.businessleaderaward.passkeys;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to a passkey that is set up; the codes are in no other answer. */
record EnrolPasskeyPayload(
    FactorState secondFactor, List<String> recoveryCodes, List<UserError> userErrors) {}
