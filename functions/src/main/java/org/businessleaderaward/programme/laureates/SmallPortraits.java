package org.businessleaderaward.programme.laureates;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The small portraits on record, one for each laureate who has a portrait. */
final class SmallPortraits {
  private static final String CHANGED = "PORTRAIT_CHANGED";

  private final DynamoDbTable<SmallPortraitItem> table;

  SmallPortraits(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, SmallPortraitItem.SCHEMA);
  }

  /** The picture of a small one, unless it was replaced since the edition was read. */
  Optional<Jpeg> find(SmallPortrait of) {
    var key = ProgrammeKeys.smallPortrait(of.edition(), of.laureate());
    return QueryReads.once(
            List.of(table, key),
            () -> Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true))))
        .map(SmallPortraitItem::jpeg)
        .filter(jpeg -> jpeg.hash().equals(of.hash()));
  }

  /** Adds the small one in the place of any before it; the edition is written with it. */
  void put(WriteSet set, String edition, String laureate, Jpeg jpeg) {
    set.put(table, SmallPortraitItem.of(edition, laureate, jpeg), CHANGED, null);
  }

  /** Adds that there is no small one. */
  void remove(WriteSet set, String edition, String laureate) {
    set.delete(table, ProgrammeKeys.smallPortrait(edition, laureate), CHANGED, null);
  }
}
