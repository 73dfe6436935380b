package org.businessleaderaward.directory.documents;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.businessleaderaward.gateway.Refusal;

/**
 * How long all searches of one request may take together, by the clock. It runs only while
 * something is looked for. What they do is bounded by its amount and ends long before: this is for
 * what nobody has thought of. For one thread.
 */
public final class SearchTime implements QueryTimeout {
  /** Without end, for what no request waits for. */
  public static final SearchTime UNBOUNDED =
      new SearchTime(Duration.ofNanos(Long.MAX_VALUE), () -> 0);

  /** Many times what the dearest request takes, for others' work passes meanwhile as well. */
  private static final Duration MOST = Duration.ofSeconds(5);

  /** What a key pays for takes longer; a function is stopped after 20 seconds. */
  private static final Duration MOST_WITH_KEY = Duration.ofSeconds(15);

  private final LongSupplier nanos;
  private long left;
  private long since;

  /**
   * So much time.
   *
   * @param nanos what it is measured by, which only goes forward
   */
  public SearchTime(Duration most, LongSupplier nanos) {
    this.left = most.toNanos();
    this.nanos = nanos;
  }

  /** As much as a request may take. */
  public static SearchTime ofRequest(boolean withKey) {
    return new SearchTime(withKey ? MOST_WITH_KEY : MOST, System::nanoTime);
  }

  /** What is done in this time. */
  public interface Work<R, E extends Exception> {
    R done() throws E;
  }

  /**
   * Does a part of the work, and takes what it takes from what is left.
   *
   * @throws Refusal with {@code LIMIT_EXCEEDED} when nothing is left
   */
  public <R, E extends Exception> R during(Work<R, E> work) throws E {
    since = nanos.getAsLong();
    check();
    try {
      return work.done();
    } finally {
      left -= nanos.getAsLong() - since;
    }
  }

  /**
   * Ends the work when nothing is left: to be asked before each piece of it.
   *
   * @throws Refusal with {@code LIMIT_EXCEEDED} when nothing is left
   */
  public void check() {
    if (nanos.getAsLong() - since >= left) {
      throw new Refusal(
          Refusal.Code.LIMIT_EXCEEDED,
          "what this request looks for takes longer than a request may; look for less at once");
    }
  }

  /** Refuses by itself, since what Lucene would have found until then is only part of an answer. */
  @Override
  public boolean shouldExit() {
    check();
    return false;
  }
}
