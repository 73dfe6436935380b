package org.businessleaderaward.passkeys;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to the report of a loss; the code is in no other answer. */
record LossPayload(FactorState secondFactor, @Nullable String code, List<UserError> userErrors) {}
