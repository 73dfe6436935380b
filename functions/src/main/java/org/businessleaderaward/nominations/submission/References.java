package org.businessleaderaward.nominations.submission;

import java.util.Locale;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Gives each nomination of an edition its number. The counter moves in the transaction that submits
 * the nomination, so that no number is given twice and none is left out.
 */
final class References {
  private final DynamoDbTable<CounterItem> counters;

  References(Storage storage) {
    this.counters = storage.table(TableOf.NOMINATIONS, CounterItem.SCHEMA);
  }

  /** Takes the next reference, such as {@code BLA-2026-0042}, and adds the counter's move. */
  String next(WriteSet set, Edition edition) {
    var fresh = CounterItem.of(edition.id());
    var found = counters.getItem(r -> r.key(fresh.key()).consistentRead(true));
    var counter = found == null ? fresh : found;
    counter.last++;
    set.putContended(counters, counter, "REFERENCE", null);
    return String.format(
        Locale.ROOT,
        "%s-%d-%04d",
        edition.sample() ? "SAMPLE" : "BLA",
        edition.year(),
        counter.last);
  }
}
