package org.businessleaderaward.nominations.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.duplicates.LikeNames;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an edition, kept in memory from one question to the next: read whole at first and
 * then every ten minutes, in between only what has been written since {@link #LATE} before the last
 * question. A row that the index brings later than that, and that a draft is gone, are seen when
 * all are read again.
 */
public final class Rows {
  /** As late as the index, and the clock of whoever wrote a row, are reckoned with. */
  static final Duration LATE = Duration.ofMinutes(1);

  static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST_EDITIONS = 4;

  private final Nominations nominations;
  private final Map<String, Kept> editions =
      new LinkedHashMap<>(MOST_EDITIONS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST_EDITIONS;
        }
      };

  /** The rows of these nominations. */
  public Rows(Nominations nominations) {
    this.nominations = nominations;
  }

  /** The rows of an edition as they stand now. */
  public synchronized AllRows of(String edition, Instant now) {
    editions.values().removeIf(kept -> !kept.isFreshAt(now));
    var kept = editions.get(edition);
    if (kept == null) {
      kept = new Kept(now);
      kept.add(nominations.rows(edition, Instant.EPOCH));
      editions.put(edition, kept);
    } else {
      kept.add(nominations.rows(edition, kept.lookedAt.minus(LATE)));
    }
    kept.lookAt(now);
    return kept.all();
  }

  private static final class Kept {
    private final Instant readAt;
    private final Map<String, SoughtRow> rows = new HashMap<>();
    private final LikeNames likeNames = new LikeNames();
    private Instant lookedAt;
    private @Nullable AllRows all;

    Kept(Instant readAt) {
      this.readAt = readAt;
      this.lookedAt = readAt;
    }

    boolean isFreshAt(Instant now) {
      return !now.isBefore(lookedAt.minus(LATE)) && now.isBefore(readAt.plus(KEPT));
    }

    /** Of questions at the same time one may come before another that was asked after it. */
    void lookAt(Instant now) {
      lookedAt = now.isAfter(lookedAt) ? now : lookedAt;
    }

    void add(List<BoardRow> written) {
      for (var row : written) {
        var known = rows.get(row.id());
        if (known == null || known.row().version() < row.version()) {
          rows.put(row.id(), SoughtRow.of(row));
          all = null;
        }
      }
    }

    AllRows all() {
      if (all == null) {
        all = new AllRows(List.copyOf(rows.values()), likeNames);
      }
      return Objects.requireNonNull(all);
    }
  }
}
