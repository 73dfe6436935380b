package org.businessleaderaward.jury.trustees;

import java.util.Optional;
import org.businessleaderaward.jury.proofs.TrusteeSecret;

/** What the service, as a trustee, keeps of the key of each vote. Only the function count asks. */
public interface ServiceShare {
  /**
   * Opens what the service keeps.
   *
   * @return empty when nothing is kept for this edition: it was never made, has been destroyed, or
   *     was sealed elsewhere and could not come along
   * @throws RuntimeException when it cannot be opened now
   */
  Optional<TrusteeSecret> open(String edition);
}
