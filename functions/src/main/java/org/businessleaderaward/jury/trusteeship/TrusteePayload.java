package org.businessleaderaward.jury.trusteeship;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a trustee's step. */
record TrusteePayload(@Nullable TrusteeView trustee, List<UserError> userErrors) {}
