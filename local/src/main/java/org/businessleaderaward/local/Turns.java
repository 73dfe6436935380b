package org.businessleaderaward.local;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.Room;

/**
 * Lets the rooms that anybody may ask work at so many requests at once as there are processors,
 * each in its turn, and has each give way to those who vote and save: it does not begin while they
 * are being answered, unless that lasts. What is computed gives way to nobody before it is done,
 * and whoever waits for the store comes last again each time: without this, those who vote and save
 * would stand behind everybody who searches. On AWS the limits of each route are for that.
 */
final class Turns {
  /** For how long whoever is next gives way; after it, none waits for ever. */
  private static final Duration LONGEST = Duration.ofMillis(100);

  private final Semaphore free;
  private final Duration longest;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition nobodyInside = lock.newCondition();
  private int inside;

  Turns(int most, Duration longest) {
    free = new Semaphore(most, true);
    this.longest = longest;
  }

  /** As many as this machine has processors. */
  static Turns ofThisMachine() {
    return new Turns(Runtime.getRuntime().availableProcessors(), LONGEST);
  }

  /** Does it, in its turn when anybody may ask it. */
  <T> T take(Room room, Supplier<T> act) {
    if (room.hasSessions()) {
      return takeInside(act);
    }
    free.acquireUninterruptibly();
    try {
      giveWay();
      return act.get();
    } finally {
      free.release();
    }
  }

  private <T> T takeInside(Supplier<T> act) {
    count(1);
    try {
      return act.get();
    } finally {
      count(-1);
    }
  }

  private void count(int more) {
    lock.lock();
    try {
      inside += more;
      if (inside == 0) {
        nobodyInside.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void giveWay() {
    lock.lock();
    try {
      long left = longest.toNanos();
      while (inside > 0 && left > 0) {
        left = nobodyInside.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
