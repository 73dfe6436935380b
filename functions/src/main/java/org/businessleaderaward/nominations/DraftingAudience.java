package org.businessleaderaward.nominations;

import java.util.Optional;
import java.util.function.Predicate;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The nominators whose nomination is a draft still. */
final class DraftingAudience implements Audience {
  private final DynamoDbTable<DraftingItem> table;
  private final Nominations nominations;
  private final People people;

  DraftingAudience(Storage storage, Nominations nominations, People people) {
    this.table = storage.table(TableOf.NOMINATIONS, DraftingItem.SCHEMA);
    this.nominations = nominations;
    this.people = people;
  }

  @Override
  public Of of() {
    return Of.DRAFTING;
  }

  @Override
  public Part part(Edition edition, Optional<String> after) {
    return part(edition, after, item -> true, draft -> true);
  }

  /** Some of those of whom both hold. */
  Part part(
      Edition edition,
      Optional<String> after,
      Predicate<DraftingItem> begun,
      Predicate<Nomination> draft) {
    var page =
        Connection.of(
            Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.drafts(edition.id())),
            new PageRequest(Part.MOST, after));
    var drafting =
        page.edges().stream()
            .map(Connection.Edge::node)
            .filter(begun)
            .flatMap(item -> nominations.find(item.nomination).stream())
            .filter(nomination -> nomination.status() == NominationStatus.DRAFT)
            .filter(draft)
            .flatMap(nomination -> people.find(nomination.person()).stream())
            .toList();
    return new Part(drafting, NominationAudience.next(page));
  }
}
