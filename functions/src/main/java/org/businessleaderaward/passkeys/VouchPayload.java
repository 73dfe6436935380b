package org.businessleaderaward.passkeys;

import java.util.List;
import org.businessleaderaward.gateway.UserError;

/** Answer to who vouches: the losses that still wait for the caller's word. */
record VouchPayload(List<LostPasskeys.Loss> losses, List<UserError> userErrors) {}
