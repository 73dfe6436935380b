package org.businessleaderaward.advisory;

import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** What is known of the advisers of each edition, all of them together: they are dozens. */
final class AdviserProfiles {
  /** The label of a refused {@link #put}: the profile was changed in between. */
  static final String CHANGED = "PROFILE_CHANGED";

  private final DynamoDbTable<AdviserProfileItem> table;

  AdviserProfiles(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, AdviserProfileItem.SCHEMA);
  }

  /** The profiles of an edition's advisers. */
  Known of(String edition) {
    var known = new HashMap<String, AdviserProfile>();
    Paging.of(table, AdvisoryKeys.profiles(edition))
        .all()
        .forEach(item -> known.put(item.sk(), item.profile()));
    return new Known(known);
  }

  /** The profiles of an edition's advisers, by the place of each. */
  record Known(Map<String, AdviserProfile> byPlace) {
    AdviserProfile of(Person adviser) {
      var found = byPlace.get(AdvisoryKeys.profile(adviser.id()));
      return found == null ? AdviserProfile.unknown(adviser.language()) : found;
    }
  }

  /** Adds the write of an adviser's profile, over the one on record. */
  void put(WriteSet set, Person adviser, AdviserProfile profile) {
    var fresh = AdviserProfileItem.of(adviser.edition(), adviser.id(), profile);
    var stored = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    if (stored != null) {
      fresh.setVersion(stored.version());
    }
    set.putContended(table, fresh, CHANGED, null);
  }
}
