package org.businessleaderaward.jury;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a confirmation. */
public record ConfirmCountPayload(@Nullable Release release, List<UserError> userErrors) {
  static ConfirmCountPayload of(Release release) {
    return new ConfirmCountPayload(release, List.of());
  }

  static ConfirmCountPayload refused(String code, String message) {
    return new ConfirmCountPayload(null, List.of(UserError.of(code, message)));
  }
}
