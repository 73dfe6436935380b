package org.businessleaderaward.nominations.board;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.duplicates.LikeNames;
import org.businessleaderaward.nominations.rows.Recent;

/** All rows of an edition, kept in memory from one question to the next. */
public final class Rows {
  private final Recent<SoughtRow, AllRows> recent;

  /** The rows of these nominations. */
  public Rows(Nominations nominations) {
    this.recent =
        new Recent<>(
            (edition, place, most) ->
                nominations.rows(edition, place, most).stream().map(SoughtRow::of).toList(),
            new Recent.Kind<>(
                sought -> sought.row().id(),
                sought -> sought.row().version(),
                sought -> Nominations.place(sought.row())),
            () -> {
              var likeNames = new LikeNames();
              return rows -> new AllRows(List.copyOf(rows), likeNames);
            });
  }

  /** The rows of an edition as they stand now. */
  public AllRows of(String edition, Instant now) {
    return recent.of(edition, now);
  }

  /**
   * Reads the rows of an edition before anybody asks, and finds what is alike, where a process
   * begins that answers for long.
   */
  public void prepare(String edition, Instant now) {
    var all = of(edition, now);
    all.submitted().forEach(row -> all.isAlike(row.id()));
  }
}
