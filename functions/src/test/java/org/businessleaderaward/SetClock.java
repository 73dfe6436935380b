package org.businessleaderaward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SetClock extends Clock {
  private final AtomicReference<Instant> now;

  /** Stands at an instant. */
  public SetClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  /** Goes on by so much. */
  public void forward(Duration length) {
    now.updateAndGet(instant -> instant.plus(length));
  }

  /** Stands at another instant. */
  public void set(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the server's clock has no zone");
  }
}
