package org.businessleaderaward.nominations.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Which drafts go next: those whose nominators were told so or could not be written to ({@link
 * IdleDrafts}), unless they are saved meanwhile.
 */
public final class ExpiringDrafts implements Expiring {
  private final DynamoDbTable<IdleDraftItem> table;

  ExpiringDrafts(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, IdleDraftItem.SCHEMA);
  }

  /**
   * Whoever was told, was told {@link IdleDrafts#AFTER_NOTICE} before; whoever could not be has as
   * long. Between those stand drafts that are looked at then, whether they may stay.
   */
  @Override
  public List<Expiry> of(String edition, Instant now, Duration ahead) {
    var next =
        Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.idle(edition))
            .page(MOST_COUNTED, Optional.empty());
    var listed =
        next.items().stream()
            .takeWhile(item -> !item.dueAt.isAfter(now.plus(IdleDrafts.AFTER_NOTICE)))
            .toList();
    var due =
        listed.stream()
            .filter(item -> item.toldAt != null)
            .map(item -> item.dueAt)
            .filter(goesAt -> !goesAt.isAfter(now.plus(ahead)))
            .toList();
    boolean more = next.more() && listed.size() == next.items().size();
    return List.of(
        Expiry.of(
            ExpiringKind.DRAFTS, IdleDrafts.UNTOUCHED.plus(IdleDrafts.AFTER_NOTICE), due, more));
  }
}
