package org.businessleaderaward.passkeys;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** What the browser is to ask of an authenticator, as JSON. */
record PasskeyRequestPayload(@Nullable String options, List<UserError> userErrors) {
  static PasskeyRequestPayload refused(UserError why) {
    return new PasskeyRequestPayload(null, List.of(why));
  }
}
