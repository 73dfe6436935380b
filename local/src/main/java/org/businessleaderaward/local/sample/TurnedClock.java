package org.businessleaderaward.local.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The server's clock. While the sample is made, and nobody else is served, it is turned back, so
 * that what is made up took place over weeks. It goes on from wherever it was turned to.
 */
public final class TurnedClock extends Clock {
  private final Clock real;
  private volatile Duration back = Duration.ZERO;

  /** One that shows what another shows, until it is turned. */
  public TurnedClock(Clock real) {
    this.real = real;
  }

  /** Turns it to an instant, or to now when that is still to come. */
  void turnTo(Instant instant) {
    var past = Duration.between(instant, real.instant());
    back = past.isNegative() ? Duration.ZERO : past;
  }

  /** Lets it show again what the other one shows. */
  void letGo() {
    back = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return real.instant().minus(back);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var moved = new TurnedClock(real.withZone(zone));
    moved.back = back;
    return moved;
  }
}
