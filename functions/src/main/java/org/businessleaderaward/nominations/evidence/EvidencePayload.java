package org.businessleaderaward.nominations.evidence;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a change of the evidence files.
 *
 * @param nomination the nomination as it is now on record; null when there is none
 * @param file the file that was added; null when none was
 * @param userErrors why nothing was changed
 */
public record EvidencePayload(
    @Nullable Nomination nomination, @Nullable EvidenceFile file, List<UserError> userErrors) {
  static EvidencePayload of(Nomination nomination) {
    return new EvidencePayload(nomination, null, List.of());
  }

  static EvidencePayload added(Nomination nomination, EvidenceFile file) {
    return new EvidencePayload(nomination, file, List.of());
  }

  static EvidencePayload refused(@Nullable Nomination stored, UserError why) {
    return new EvidencePayload(stored, null, List.of(why));
  }
}
