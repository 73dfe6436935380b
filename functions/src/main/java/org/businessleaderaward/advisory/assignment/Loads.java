package org.businessleaderaward.advisory.assignment;

import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** How much is assigned to each adviser of an edition, all of them together: they are dozens. */
final class Loads {
  private static final String CHANGED = "LOAD_CHANGED";

  private final DynamoDbTable<LoadItem> table;

  Loads(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, LoadItem.SCHEMA);
  }

  /** The loads of an edition's advisers. */
  record Known(Map<String, LoadItem> byPlace) {
    Load of(String adviser) {
      var found = byPlace.get(AdvisoryKeys.load(adviser));
      return found == null ? Load.NONE : found.load();
    }
  }

  /** The loads of an edition's advisers, as they stand now. */
  Known of(String edition) {
    var known = new HashMap<String, LoadItem>();
    Paging.of(table, AdvisoryKeys.loads(edition)).all().forEach(item -> known.put(item.sk(), item));
    return new Known(known);
  }

  /**
   * Puts an adviser's load into the set; what is counted in it until the commit goes with it. If
   * anything else is counted meanwhile, the set is composed again.
   */
  LoadItem moved(WriteSet set, String edition, String adviser) {
    var place = AdvisoryKeys.load(adviser);
    var known = set.share(Known.class, edition, () -> of(edition));
    return set.share(
        LoadItem.class,
        edition + ' ' + place,
        () -> {
          var read = known.byPlace().get(place);
          var load = read == null ? LoadItem.of(edition, adviser) : read;
          set.putContended(table, load, CHANGED, null);
          return load;
        });
  }

  /** Adds the removal of what is counted of an adviser. */
  void remove(WriteSet set, String edition, String adviser) {
    set.delete(table, LoadItem.of(edition, adviser).key(), CHANGED, null);
  }
}
