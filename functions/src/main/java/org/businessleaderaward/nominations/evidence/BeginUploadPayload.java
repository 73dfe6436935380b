package org.businessleaderaward.nominations.evidence;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to an announced upload.
 *
 * @param upload how to send the file; null when it was refused
 * @param userErrors why it was refused
 */
public record BeginUploadPayload(@Nullable Upload upload, List<UserError> userErrors) {
  static BeginUploadPayload of(Upload upload) {
    return new BeginUploadPayload(upload, List.of());
  }

  static BeginUploadPayload refused(UserError why) {
    return new BeginUploadPayload(null, List.of(why));
  }
}
