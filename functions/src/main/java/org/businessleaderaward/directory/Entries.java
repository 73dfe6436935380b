package org.businessleaderaward.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;

/**
 * The published entries: the truth that the search index is made from. Reads by id see every write
 * acknowledged before; lists in order of change may be a moment late.
 */
public final class Entries {
  /** The label of a refused {@link #add}: the id is taken. */
  public static final String ID_TAKEN = "ID_TAKEN";

  private static final int BATCH = 100;
  private static final int PAGE = 500;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<PartnershipItem> partnerships;
  private final DynamoDbTable<OrganisationItem> organisations;

  /** The entries in this storage. */
  public Entries(Storage storage) {
    this.client = storage.client();
    this.partnerships = storage.table(TableOf.DIRECTORY, PartnershipItem.SCHEMA);
    this.organisations = storage.table(TableOf.DIRECTORY, OrganisationItem.SCHEMA);
  }

  /** The entry with an id; one read for an id that can be one, none for any other text. */
  public Optional<Entry> find(String id) {
    if (!EntryId.isOne(id)) {
      return Optional.empty();
    }
    if (id.startsWith(Partnership.ID_PREFIX)) {
      var key = DirectoryKeys.key(DirectoryKeys.partnership(id));
      return Optional.ofNullable(partnerships.getItem(r -> r.key(key).consistentRead(true)))
          .map(PartnershipItem::partnership);
    }
    var key = DirectoryKeys.key(DirectoryKeys.organisation(id));
    return Optional.ofNullable(organisations.getItem(r -> r.key(key).consistentRead(true)))
        .map(OrganisationItem::organisation);
  }

  /** Those of the organisations that there are, by id; one request for each hundred. */
  public Map<String, Organisation> organisations(Set<String> ids) {
    return batches(ids, organisations, OrganisationItem.class, DirectoryKeys::organisation).stream()
        .map(OrganisationItem::organisation)
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** Those of the partnerships that there are, by id; one request for each hundred. */
  public Map<String, Partnership> partnerships(Set<String> ids) {
    return batches(ids, partnerships, PartnershipItem.class, DirectoryKeys::partnership).stream()
        .map(PartnershipItem::partnership)
        .collect(Collectors.toMap(Partnership::id, Function.identity()));
  }

  /** Every organisation in order of change, page by page. */
  public void eachOrganisation(Consumer<Organisation> reader) {
    each(
        Paging.of(organisations.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.ORGANISATIONS),
        item -> reader.accept(item.organisation()));
  }

  /** Every partnership in order of change, page by page. */
  public void eachPartnership(Consumer<Partnership> reader) {
    each(
        Paging.of(partnerships.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PARTNERSHIPS),
        item -> reader.accept(item.partnership()));
  }

  /** The entries that changed last, the newest first; a request for each sort. */
  List<Entry> newest(int most) {
    var found = new ArrayList<Entry>();
    newest(partnerships, DirectoryKeys.PARTNERSHIPS, most)
        .forEach(item -> found.add(item.partnership()));
    newest(organisations, DirectoryKeys.ORGANISATIONS, most)
        .forEach(item -> found.add(item.organisation()));
    return found.stream()
        .sorted(Comparator.comparing(Entry::updatedAt).reversed().thenComparing(Entry::id))
        .limit(most)
        .toList();
  }

  private static <T> List<T> newest(DynamoDbTable<T> table, String sort, int most) {
    return Paging.of(table.index(DirectoryKeys.BY_UPDATE), sort)
        .backwards()
        .page(most, Optional.empty())
        .items();
  }

  /** Adds the write of a new entry; refused with {@link #ID_TAKEN} when its id is taken. */
  public void add(WriteSet set, Entry entry) {
    switch (entry) {
      case Partnership partnership ->
          set.put(partnerships, PartnershipItem.of(partnership), ID_TAKEN, WriteSet.ABSENT);
      case Organisation organisation ->
          set.put(organisations, OrganisationItem.of(organisation), ID_TAKEN, WriteSet.ABSENT);
    }
  }

  /** Writes an entry over whatever is there. */
  public void put(Entry entry) {
    switch (entry) {
      case Partnership partnership -> partnerships.putItem(PartnershipItem.of(partnership));
      case Organisation organisation -> organisations.putItem(OrganisationItem.of(organisation));
    }
  }

  /** Takes an entry out; nothing happens when there is none. */
  public void delete(String id) {
    if (id.startsWith(Partnership.ID_PREFIX)) {
      partnerships.deleteItem(DirectoryKeys.key(DirectoryKeys.partnership(id)));
    } else {
      organisations.deleteItem(DirectoryKeys.key(DirectoryKeys.organisation(id)));
    }
  }

  private static <T> void each(Paging<T> paging, Consumer<T> reader) {
    Optional<String> after = Optional.empty();
    while (true) {
      var page = paging.page(PAGE, after);
      page.items().forEach(reader);
      if (!page.more()) {
        return;
      }
      after = Optional.of(paging.cursor(page.items().getLast()));
    }
  }

  private <T> List<T> batches(
      Set<String> ids, DynamoDbTable<T> table, Class<T> type, Function<String, String> partition) {
    var wanted = ids.stream().filter(EntryId::isOne).sorted().toList();
    var found = new ArrayList<T>();
    for (int from = 0; from < wanted.size(); from += BATCH) {
      var batch = ReadBatch.builder(type).mappedTableResource(table);
      for (var id : wanted.subList(from, Math.min(from + BATCH, wanted.size()))) {
        var key = DirectoryKeys.key(partition.apply(id));
        batch.addGetItem(r -> r.key(key).consistentRead(true));
      }
      var request = BatchGetItemEnhancedRequest.builder().readBatches(batch.build()).build();
      client.batchGetItem(request).resultsForTable(table).forEach(found::add);
    }
    return found;
  }
}
