package org.businessleaderaward.jury.trusteeship;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a trustee's step. */
record TrusteePayload(@Nullable TrusteeSeat trustee, List<UserError> userErrors) {}
