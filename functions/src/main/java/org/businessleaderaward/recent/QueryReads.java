package org.businessleaderaward.recent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a query has read so far. Its fields know nothing of one another, and several ask for the
 * same: an edition, a seat, a vote. Within a query that is read once, so that all fields show one
 * state of it. Where no query is executed, as in a mutation or a worker, each read is a new one,
 * since what is decided by it must be on record.
 */
public final class QueryReads {
  /** Bound on the thread that executes the query. */
  private static final ScopedValue<Map<Object, Object>> READ = ScopedValue.newInstance();

  private QueryReads() {}

  /** Executes a query. */
  public static <T> T during(Supplier<T> query) {
    return ScopedValue.where(READ, new HashMap<>()).call(query::get);
  }

  /**
   * What is read, or what this query has read by the same key.
   *
   * @param key of whom and what; equal to no other's
   */
  @SuppressWarnings("unchecked") // Kept by the same caller under its key.
  public static <T> T once(Object key, Supplier<T> read) {
    if (!READ.isBound()) {
      return read.get();
    }
    var known = READ.get();
    var before = known.get(key);
    if (before != null) {
      return (T) before;
    }
    var found = read.get();
    known.put(key, found);
    return found;
  }
}
