package org.businessleaderaward.programme.cycle;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Answer to an act that moves an edition.
 *
 * @param edition the edition as it is now; null when the act was refused
 * @param userErrors why it was refused
 */
public record EditionPayload(@Nullable Edition edition, List<UserError> userErrors) {
  /** The act was done. */
  public static EditionPayload of(Edition edition) {
    return new EditionPayload(edition, List.of());
  }

  /** The act was refused. */
  public static EditionPayload refused(UserError... why) {
    return new EditionPayload(null, List.of(why));
  }
}
