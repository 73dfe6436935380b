package org.businessleaderaward.nominations.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.wiring.RecordedCalls;

/**
 * What an index lists of an edition by when it was written, kept in memory from one question to the
 * next: read whole at first, and then only what has been written since {@link #LATE} before the
 * last question. What the index brings later than that, and that something is gone, are seen when
 * all is read again: every ten minutes, or a part of it with each question where it is more than
 * that, so that no question but the first waits for all of it. An edition that nobody has asked
 * about for ten minutes is dropped by the next question about another.
 *
 * @param <T> what is listed
 * @param <A> what is made of all of it, once until one is another
 */
public final class Recent<T, A> {
  /** As late as the index, and the clock of whoever wrote, are reckoned with. */
  static final Duration LATE = Duration.ofMinutes(1);

  /** How long it is until all is read again. */
  public static final Duration KEPT = Duration.ofMinutes(10);

  /** How much of it is read again with one question. */
  public static final int PART = 250;

  private static final int ALL = Integer.MAX_VALUE;
  private static final int MOST_EDITIONS = 4;

  private final Written<T> written;
  private final Kind<T> kind;
  private final Supplier<Function<Collection<T>, A>> making;
  private final Map<String, KeptEdition<T, A>> editions =
      new LinkedHashMap<>(MOST_EDITIONS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptEdition<T, A>> eldest) {
          return size() > MOST_EDITIONS;
        }
      };

  /** Reads what an index lists. */
  @FunctionalInterface
  public interface Written<T> {
    /** What is listed of an edition from a place on, those first that were written first. */
    List<T> from(String edition, String place, int most);
  }

  /**
   * What is to be known of each that is listed.
   *
   * @param id by what one is the same as before
   * @param version which of two of the same is the later
   * @param place where it is listed
   */
  public record Kind<T>(
      Function<T, String> id, ToLongFunction<T> version, Function<T, String> place) {}

  /**
   * What is read by these.
   *
   * @param making what makes something of all, of each edition by itself
   */
  public Recent(Written<T> written, Kind<T> kind, Supplier<Function<Collection<T>, A>> making) {
    this.written = written;
    this.kind = kind;
    this.making = making;
  }

  /** What is made of all of an edition as it stands now. */
  public synchronized A of(String edition, Instant now) {
    editions.values().removeIf(one -> !one.isFreshAt(now));
    // Of the edition that is asked about, what is old is read again part by part.
    editions
        .entrySet()
        .removeIf(one -> !one.getKey().equals(edition) && one.getValue().isLeftAt(now));
    var kept = editions.get(edition);
    if (kept == null) {
      kept = new KeptEdition<>(now, kind, making.get());
      kept.add(written.from(edition, "", ALL));
      if (!RecordedCalls.isUnderWay()) {
        editions.put(edition, kept);
      }
    } else {
      // What has moved on in the list is found by the second.
      if (kept.isDueAt(now)) {
        var part = written.from(edition, kept.place(), PART);
        kept.review(part, part.size() < PART, now);
      }
      kept.add(written.from(edition, NominationKeys.writtenAt(kept.lookedAt.minus(LATE)), ALL));
    }
    kept.lookAt(now);
    return kept.all();
  }
}
