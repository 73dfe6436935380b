package org.businessleaderaward.jury.trusteeship;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to the choice of trustees. */
record ChooseTrusteesPayload(@Nullable Trusteeship trusteeship, List<UserError> userErrors) {
  static ChooseTrusteesPayload refused(List<UserError> why) {
    return new ChooseTrusteesPayload(null, why);
  }
}
