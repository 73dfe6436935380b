package org.businessleaderaward.nominations.deadlines;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * What arrives while an edition is screened. The list of what is unscreened is an index, which
 * knows of it a moment late; who ends screening looks here too, and passes over nothing.
 */
public final class LateArrivals {
  /** The label of a refused {@link #requireNoMore}. */
  private static final String MORE = "MORE_ARRIVED";

  private final DynamoDbTable<LateArrivalsItem> table;
  private final Nominations nominations;

  public LateArrivals(Storage storage, Nominations nominations) {
    this.table = storage.table(TableOf.NOMINATIONS, LateArrivalsItem.SCHEMA);
    this.nominations = nominations;
  }

  /**
   * How an edition stands.
   *
   * @param hasUnscreened whether anything of it is not screened yet
   * @param version grows with each nomination that arrives
   */
  public record Seen(String edition, boolean hasUnscreened, long version) {}

  /** Adds that a nomination arrives, if its edition is being screened. */
  public void add(WriteSet set, Edition edition, String nomination, Instant now) {
    if (edition.state() == EditionState.SCREENING) {
      var item = find(edition.id());
      item.add(nomination, now);
      set.putContended(table, item, MORE, null);
    }
  }

  /** How an edition stands now. */
  public Seen look(String edition) {
    var item = find(edition);
    boolean hasUnscreened =
        nominations.hasAtLeast(1, edition, NominationStatus.SUBMITTED)
            || nominations.findSubmitted(edition, item.arrivedAt.keySet()).values().stream()
                .anyMatch(late -> late.status() == NominationStatus.SUBMITTED);
    return new Seen(edition, hasUnscreened, item.version());
  }

  /** Holds a set to nothing more having arrived. */
  public void requireNoMore(WriteSet set, Seen seen) {
    var as = seen.version() == 0 ? WriteSet.ABSENT : Versioned.ofVersion(seen.version());
    set.check(table, LateArrivalsItem.of(seen.edition()).key(), MORE, as);
  }

  private LateArrivalsItem find(String edition) {
    var fresh = LateArrivalsItem.of(edition);
    var found = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return Objects.requireNonNullElse(found, fresh);
  }
}
