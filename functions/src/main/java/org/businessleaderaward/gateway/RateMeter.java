package org.businessleaderaward.gateway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * How much each caller has asked for within a minute of the clock, in points of cost. Every
 * instance of a function counts for itself, in memory: it keeps one caller from taking all of an
 * instance, while API Gateway's limits hold for all instances together.
 */
final class RateMeter {
  /** The points that a caller without a key has for a minute: sixty of the biggest operations. */
  static final long POINTS = 60L * OperationLimits.COST;

  /** What a key is worth: so many times as much. */
  static final int WITH_KEY = 10;

  private static final int CALLERS = 10_000;

  private final Map<Network, Spent> spent = new RecentlyUsed<>(CALLERS);

  private record Spent(Instant minute, long points) {}

  /**
   * Where a caller stands.
   *
   * @param limit points for a minute
   * @param remaining points that are left of them
   * @param isWithin whether the request was within what was left; else it took nothing
   * @param resetsAt when the next minute begins
   */
  record Standing(long limit, long remaining, boolean isWithin, Instant resetsAt) {}

  /** Takes the cost of a request from what its caller has left. */
  synchronized Standing take(Network caller, boolean withKey, long cost, Instant now) {
    var minute = now.truncatedTo(ChronoUnit.MINUTES);
    long limit = withKey ? POINTS * WITH_KEY : POINTS;
    var before = spent.get(caller);
    long points = before != null && before.minute().equals(minute) ? before.points() : 0;
    boolean isWithin = points + cost <= limit;
    long after = isWithin ? points + cost : points;
    spent.put(caller, new Spent(minute, after));
    return new Standing(limit, limit - after, isWithin, minute.plus(1, ChronoUnit.MINUTES));
  }
}
