package org.businessleaderaward.jury.trustees;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.votes.DailyItem;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Says by the clock that the service's share of a vote's key is no longer needed: {@link #AFTER}
 * the announcement, when nobody objects any more, or after the end that was planned for the award
 * where the ballots are counted and nobody is announced. The clock cannot reach the share; the
 * function count can, and looks for itself whether it is time and whether there still is one. Said
 * once a day, so that no share stays because the stream lost it.
 */
public final class EndOfShare implements Due {
  /** How long the share is kept after that. */
  static final Duration AFTER = Duration.ofDays(60);

  private final DynamoDbTable<DailyItem> table;

  public EndOfShare(Storage storage) {
    this.table = storage.table(TableOf.JURY, DailyItem.SCHEMA);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (isOver(edition, now)) {
      DailyItem.say(table, JuryKeys.keyEnd(edition.id()), JuryKeys.END, now);
    }
  }

  /** Whether nobody objects to an announcement any more, or there will be none. */
  static boolean isOver(Edition edition, Instant now) {
    return end(edition).filter(end -> !now.isBefore(end.plus(AFTER))).isPresent();
  }

  private static Optional<Instant> end(Edition edition) {
    return switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE, VOTING -> Optional.empty();
      case COUNTED -> edition.window(Window.Kind.AWARD).map(Window::closesAt);
      case ANNOUNCED, ARCHIVED -> Optional.ofNullable(edition.publicAt());
    };
  }
}
