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
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sweeps files that no nomination lists. A file and the record of it are two stores' matter; what
 * ends between them leaves a mark, which the clock finds.
 */
public final class Copies implements Due {
  /** A copy that is not recorded so long after it began has been given up. */
  static final Duration GIVEN_UP = Duration.ofMinutes(30);

  /** How long a file that was added may wait for the version of which it is to be a part. */
  static final Duration WAITING_TIME = Duration.ofDays(1);

  /** Nothing is swept that a version which is being put on record may still take. */
  private static final Duration MARGIN = Duration.ofHours(1);

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

  /**
   * Marks that a copy begins, before it does; false where the file waits already, or the mark of an
   * earlier copy is due and thereby the clock's.
   */
  boolean begin(Nomination nomination, String file, Instant now) {
    var item = CopyItem.of(nomination, file, now.plus(GIVEN_UP));
    var due = NominationKeys.boardPosition(now, nomination.id());
    var isFree =
        Expression.builder()
            .expression(
                "attribute_not_exists(waiting) AND (attribute_not_exists(pk) OR gsi1sk > :due)")
            .putExpressionValue(":due", AttributeValue.fromS(due))
            .build();
    return Storage.isDone(() -> table.putItem(r -> r.item(item).conditionExpression(isFree)));
  }

  /** Adds that the copy is recorded. */
  void end(WriteSet set, Nomination nomination, String file) {
    set.delete(table, CopyItem.of(nomination, file, Instant.EPOCH).key(), LABEL, null);
  }

  /**
   * Adds that a file is removed: should nobody come to it, the clock deletes what is left of it.
   */
  void remove(WriteSet set, Nomination nomination, String file, Instant now) {
    set.put(table, CopyItem.of(nomination, file, now), LABEL, null);
  }

  /** Deletes a file that was removed, and the mark of it. */
  void delete(Nomination nomination, String file) {
    store.get().delete(EvidenceKeys.kept(nomination.edition(), nomination.id(), file));
    table.deleteItem(CopyItem.of(nomination, file, Instant.EPOCH).key());
  }

  /** Adds that a file waits for the next version of what was submitted. */
  void keepWaiting(WriteSet set, Nomination nomination, EvidenceFile file, Instant now) {
    var item = CopyItem.of(nomination, file.id(), now.plus(WAITING_TIME).plus(MARGIN));
    item.waiting = EvidenceFileItem.of(file);
    set.put(table, item, LABEL, null);
  }

  /** The file with an id that waits; empty when none does, or has for too long. */
  Optional<EvidenceFile> waiting(Nomination nomination, String file, Instant now) {
    return find(CopyItem.of(nomination, file, Instant.EPOCH).key())
        .filter(item -> now.isBefore(item.dueAt.minus(MARGIN)))
        .flatMap(item -> Optional.ofNullable(item.waiting))
        .map(EvidenceFileItem::file);
  }

  /** Adds that a file which waited belongs to its nomination. */
  void take(WriteSet set, Nomination nomination, String file) {
    var key = CopyItem.of(nomination, file, Instant.EPOCH).key();
    set.delete(table, key, LABEL, WriteSet.PRESENT);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.copies(edition.id()))
        .page(MOST_AT_ONCE, Optional.empty())
        .items()
        .stream()
        .takeWhile(listed -> listed.isDue(now))
        .flatMap(listed -> find(listed.key()).stream())
        // The list is not always as new as what it lists.
        .filter(begun -> begun.isDue(now))
        .forEach(begun -> sweep(edition, begun));
  }

  private Optional<CopyItem> find(Key key) {
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** A mark that another took the place of meanwhile, as when its file is removed, stays. */
  private void sweep(Edition edition, CopyItem begun) {
    boolean listed =
        nominations
            .find(begun.nomination)
            .flatMap(nomination -> nomination.evidenceFile(begun.file))
            .isPresent();
    if (!listed) {
      store.get().delete(EvidenceKeys.kept(edition.id(), begun.nomination, begun.file));
    }
    var asRead =
        Expression.builder()
            .expression("dueAt = :dueAt")
            .putExpressionValue(":dueAt", CopyItem.SCHEMA.attributeValue(begun, "dueAt"))
            .build();
    Storage.isDone(() -> table.deleteItem(r -> r.key(begun.key()).conditionExpression(asRead)));
  }
}
