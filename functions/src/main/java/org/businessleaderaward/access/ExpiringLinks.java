package org.businessleaderaward.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.storage.Page;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Which of an edition's links open no longer next, those that others replaced among them. Those of
 * organisations belong to no edition and are counted with none.
 */
final class ExpiringLinks implements Expiring {
  private final DynamoDbTable<LinkItem> table;

  ExpiringLinks(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, LinkItem.SCHEMA);
  }

  @Override
  public List<Expiry> of(String edition, Instant now, Duration ahead) {
    return List.of(
        expiry(edition, Role.ADVISER, now, ahead), expiry(edition, Role.NOMINATOR, now, ahead));
  }

  /** Of the links that live as long as a role's. */
  private Expiry expiry(String edition, Role role, Instant now, Duration ahead) {
    var next = next(edition, role.linkKind(), now);
    var due = next.items().stream().filter(goesAt -> !goesAt.isAfter(now.plus(ahead))).toList();
    boolean more = next.more() && due.size() == next.items().size();
    return Expiry.of(role.linkKind(), role.linkLifetime(), due, more);
  }

  /** When those that still open go, the first one first; the store deletes the others days late. */
  private Page<Instant> next(String edition, ExpiringKind kind, Instant now) {
    var page =
        Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.links(edition, kind))
            .from(AccessKeys.expiryAfter(now))
            .page(MOST_COUNTED, Optional.empty());
    return new Page<>(page.items().stream().map(LinkItem::goesAt).toList(), page.more());
  }
}
