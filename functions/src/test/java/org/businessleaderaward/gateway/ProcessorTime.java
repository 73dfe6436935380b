package org.businessleaderaward.gateway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What something takes of the processor's time, at the best pace that this machine has shown. The
 * time itself leaves out what others do meanwhile, but where they share caches and threads of a
 * core the same work takes more of it: half as much again on a busy machine. So a piece of work
 * that is always the same is measured next to it, and what that takes more than at its best is
 * taken off in proportion.
 */
public final class ProcessorTime {
  private static final int WARMED = 2_000;
  private static final int OFTEN = 5;
  private static final String TEXT = "\uFDFAtrafficking\u0301 \u0436\u4E2D partnership ".repeat(20);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long best = Long.MAX_VALUE;

  /** Warms up what is measured next to it. */
  public ProcessorTime() {
    for (int i = 0; i < WARMED; i++) {
      best = Math.min(best, taken(ProcessorTime::work));
    }
  }

  /** What came of something, and the nanoseconds that it took as they were measured. */
  public record Measured<T>(T value, long nanos) {}

  /** Does something. */
  public <T> Measured<T> of(Supplier<T> act) {
    var before = threads.getCurrentThreadCpuTime();
    var value = act.get();
    return new Measured<>(value, threads.getCurrentThreadCpuTime() - before);
  }

  /** The least nanoseconds of so many times, at the machine's best pace. */
  public long least(int times, LongSupplier nanos) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      double before = pace();
      long taken = nanos.getAsLong();
      least = Math.min(least, (long) (taken / Math.max(before, pace())));
    }
    return least;
  }

  /** How many times as long the same work takes now as it has at best; at least 1. */
  private double pace() {
    long now = Long.MAX_VALUE;
    for (int i = 0; i < OFTEN; i++) {
      now = Math.min(now, taken(ProcessorTime::work));
    }
    best = Math.min(best, now);
    return (double) now / best;
  }

  private long taken(LongSupplier work) {
    var before = threads.getCurrentThreadCpuTime();
    // What it gives is used, so that it is done.
    long given = work.getAsLong();
    return threads.getCurrentThreadCpuTime() - before + (given == 0 ? 1 : 0);
  }

  private static long work() {
    var words = new HashSet<String>();
    for (int i = 0; i < OFTEN; i++) {
      for (var word : Normalizer.normalize(TEXT + i, Normalizer.Form.NFKD).split(" ", -1)) {
        words.add(word);
      }
    }
    return words.size();
  }
}
