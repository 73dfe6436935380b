package org.businessleaderaward.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;

/** How long links open. Each lies alone under the hash of its secret, and nothing lists them. */
final class ExpiringLinks implements Expiring {
  @Override
  public List<Expiry> of(String edition, Instant now, Duration ahead) {
    return List.of(
        Expiry.uncounted(ExpiringKind.LINKS, Role.ADVISER.linkLifetime()),
        Expiry.uncounted(ExpiringKind.NOMINATION_LINKS, Role.NOMINATOR.linkLifetime()));
  }
}
