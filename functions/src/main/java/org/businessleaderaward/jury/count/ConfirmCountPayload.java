package org.businessleaderaward.jury.count;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a confirmation. */
public record ConfirmCountPayload(@Nullable Release release, List<UserError> userErrors) {
  static ConfirmCountPayload of(Release release) {
    return new ConfirmCountPayload(release, List.of());
  }

  static ConfirmCountPayload refused(String code, String message) {
    return refused(UserError.of(code, message));
  }

  static ConfirmCountPayload refused(UserError why) {
    return new ConfirmCountPayload(null, List.of(why));
  }
}
