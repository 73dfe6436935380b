package org.businessleaderaward.programme.retention;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.Expiring.Expiry;

/**
 * All that is kept for a fixed time and goes by itself, whichever module keeps it; counted as far
 * ahead as the secretariat is told of what goes after months.
 */
final class Expiries {
  private final Supplier<List<Expiring>> keepers;

  Expiries(Supplier<List<Expiring>> keepers) {
    this.keepers = keepers;
  }

  List<Expiry> of(String edition, Instant now) {
    return keepers.get().stream()
        .flatMap(keeper -> keeper.of(edition, now, Keeping.NOTICE).stream())
        .toList();
  }
}
