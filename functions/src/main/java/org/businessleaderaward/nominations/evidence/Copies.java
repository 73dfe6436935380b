package org.businessleaderaward.nominations.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Sweeps copies of files that no nomination lists. A copy and the record of it are two stores'
 * matter; what ends between them leaves a mark, which the clock finds.
 */
public final class Copies implements Due {
  /** A copy that is not recorded so long after it began has been given up. */
  static final Duration GIVEN_UP = Duration.ofMinutes(30);

  private static final int MOST_AT_ONCE = 25;
  private static final String LABEL = "COPY";

  private final DynamoDbTable<CopyItem> table;
  private final Nominations nominations;
  private final Supplier<EvidenceStore> store;

  public Copies(Storage storage, Nominations nominations, Supplier<EvidenceStore> store) {
    this.table = storage.table(TableOf.NOMINATIONS, CopyItem.SCHEMA);
    this.nominations = nominations;
    this.store = store;
  }

  /** Marks that a copy begins, before it does. */
  void begin(Nomination nomination, String file, Instant now) {
    table.putItem(CopyItem.of(nomination, file, now));
  }

  /** Adds that the copy is recorded. */
  void end(WriteSet set, Nomination nomination, String file) {
    set.delete(table, CopyItem.of(nomination, file, Instant.EPOCH).key(), LABEL, null);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.copies(edition.id()))
        .page(MOST_AT_ONCE, Optional.empty())
        .items()
        .stream()
        .takeWhile(begun -> !now.isBefore(begun.begunAt.plus(GIVEN_UP)))
        .forEach(begun -> sweep(edition, begun));
  }

  private void sweep(Edition edition, CopyItem begun) {
    boolean listed =
        nominations
            .find(begun.nomination)
            .flatMap(nomination -> nomination.evidenceFile(begun.file))
            .isPresent();
    if (!listed) {
      store.get().delete(EvidenceKeys.kept(edition.id(), begun.nomination, begun.file));
    }
    table.deleteItem(begun.key());
  }
}
