package org.businessleaderaward.local;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.Room;

/**
 * Lets the rooms that anybody may ask work at half of the processors at most, each request in its
 * turn. What is computed gives way to nobody before it is done, and whoever waits for the store
 * comes last again each time: without this, those who vote and save would stand behind everybody
 * who searches. On AWS the limits of each route are for that.
 */
final class Turns {
  private final Semaphore free;

  Turns(int most) {
    free = new Semaphore(most, true);
  }

  /** As many as this machine's processors allow. */
  static Turns ofThisMachine() {
    return new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /** Does it, in its turn when anybody may ask it. */
  <T> T take(Room room, Supplier<T> act) {
    if (room.hasSessions()) {
      return act.get();
    }
    free.acquireUninterruptibly();
    try {
      return act.get();
    } finally {
      free.release();
    }
  }
}
