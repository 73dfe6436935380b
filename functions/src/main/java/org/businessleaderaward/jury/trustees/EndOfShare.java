package org.businessleaderaward.jury.trustees;

import java.time.Duration;
import java.time.Instant;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Says by the clock that the service's share of a vote's key is no longer needed: {@link #AFTER}
 * the announcement, when nobody objects any more. The clock cannot reach the share; the function
 * count can, and looks for itself whether it is time.
 */
public final class EndOfShare implements Due {
  /** How long after the announcement the share is kept. */
  static final Duration AFTER = Duration.ofDays(60);

  private final DynamoDbTable<EndItem> table;

  public EndOfShare(Storage storage) {
    this.table = storage.table(TableOf.JURY, EndItem.SCHEMA);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    var end = EndItem.of(edition.id(), now);
    if (isOver(edition, now) && table.getItem(r -> r.key(end.key()).consistentRead(true)) == null) {
      table.putItem(end);
    }
  }

  /** Whether nobody objects to an announcement any more. */
  static boolean isOver(Edition edition, Instant now) {
    boolean announced =
        edition.state() == EditionState.ANNOUNCED || edition.state() == EditionState.ARCHIVED;
    var publicAt = edition.publicAt();
    return announced && publicAt != null && !now.isBefore(publicAt.plus(AFTER));
  }
}
