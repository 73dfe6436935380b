package org.businessleaderaward.programme.laureates;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The profiles on record, one for each laureate that something was written of, and all that goes
 * with it.
 */
public final class LaureateProfiles {
  private static final String CHANGED = "PROFILE_CHANGED";

  private final DynamoDbTable<LaureateProfileItem> table;
  private final DynamoDbTable<PortraitItem> portraits;
  private final DynamoDbTable<SmallPortraitItem> small;

  /** The profiles of this storage. */
  public LaureateProfiles(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, LaureateProfileItem.SCHEMA);
    this.portraits = storage.table(TableOf.PROGRAMME, PortraitItem.SCHEMA);
    this.small = storage.table(TableOf.PROGRAMME, SmallPortraitItem.SCHEMA);
  }

  Optional<LaureateProfile> find(String edition, String laureate) {
    var key = ProgrammeKeys.laureate(edition, laureate);
    return QueryReads.once(
        List.of(table, key),
        () ->
            Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
                .map(LaureateProfileItem::profile));
  }

  /** Adds the next version; the set is refused when somebody wrote it before. */
  void put(WriteSet set, LaureateProfile next) {
    set.put(table, LaureateProfileItem.of(next), CHANGED, null);
  }

  /** Adds that no text and no portrait is left of somebody who is no laureate of an edition. */
  public void remove(WriteSet set, Edition edition, String nomination) {
    set.delete(table, ProgrammeKeys.laureate(edition.id(), nomination), CHANGED, null);
    set.delete(portraits, ProgrammeKeys.portrait(edition.id(), nomination), CHANGED, null);
    set.delete(small, ProgrammeKeys.smallPortrait(edition.id(), nomination), CHANGED, null);
  }
}
