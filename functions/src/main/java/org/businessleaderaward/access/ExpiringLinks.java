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
 * Which links open no longer next, those that others replaced among them. With an edition's own are
 * those of organisations, which belong to none.
 */
final class ExpiringLinks implements Expiring {
  private final DynamoDbTable<LinkItem> table;

  ExpiringLinks(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, LinkItem.SCHEMA);
  }

  @Override
  public List<Expiry> of(String edition, Instant now, Duration ahead) {
    return List.of(
        expiry(Role.ADVISER, List.of(edition, Person.DIRECTORY), now, ahead),
        expiry(Role.NOMINATOR, List.of(edition), now, ahead));
  }

  /** Of the links that live as long as a role's. */
  private Expiry expiry(Role role, List<String> editions, Instant now, Duration ahead) {
    var until = now.plus(ahead);
    var pages = editions.stream().map(each -> next(each, role.linkKind(), now)).toList();
    var due =
        pages.stream()
            .flatMap(page -> page.items().stream())
            .filter(goesAt -> !goesAt.isAfter(until))
            .sorted()
            .toList();
    boolean more =
        due.size() > MOST_COUNTED
            || pages.stream()
                .anyMatch(page -> page.more() && !page.items().getLast().isAfter(until));
    return Expiry.of(
        role.linkKind(), role.linkLifetime(), due.stream().limit(MOST_COUNTED).toList(), more);
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
