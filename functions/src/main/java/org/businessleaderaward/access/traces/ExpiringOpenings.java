package org.businessleaderaward.access.traces;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.trail.AccessTrail;

/** Which entries of the access trail go next. */
public final class ExpiringOpenings implements Expiring {
  private final AccessTrail trail;

  ExpiringOpenings(AccessTrail trail) {
    this.trail = trail;
  }

  @Override
  public List<Expiry> of(String edition, Instant now, Duration ahead) {
    var oldest = trail.oldest(edition, MOST_COUNTED);
    var due =
        oldest.items().stream().takeWhile(goesAt -> !goesAt.isAfter(now.plus(ahead))).toList();
    boolean more = oldest.more() && due.size() == oldest.items().size();
    return List.of(Expiry.of(ExpiringKind.ACCESS_TRAIL, AccessTrail.KEPT, due, more));
  }
}
