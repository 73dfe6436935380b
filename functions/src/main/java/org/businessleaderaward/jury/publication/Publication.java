package org.businessleaderaward.jury.publication;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.votes.DailyItem;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Says by the clock that the record of an edition is public: within minutes of the announcement or
 * the end of its embargo, and once a day from then on, so that a file that was lost or changed is
 * written again. The clock can write no file; the function count can, and looks for itself.
 */
public final class Publication implements Due {
  private final DynamoDbTable<DailyItem> table;

  public Publication(Storage storage) {
    this.table = storage.table(TableOf.JURY, DailyItem.SCHEMA);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.isPublic(now)) {
      DailyItem.say(table, JuryKeys.publication(edition.id()), JuryKeys.PUBLIC, now);
    }
  }
}
