package org.businessleaderaward.directory.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.EntrySource;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The published entries: the truth that the search index is made from. Reads by id see every write
 * acknowledged before; lists in order of change may be a moment late. {@link EntryWrites} changes
 * them.
 */
public final class Entries implements EntrySource {
  /** How often a merged entry is followed to where it went, and so on. */
  private static final int HOPS = 8;

  private static final List<String> SORTS =
      List.of(DirectoryKeys.PARTNERSHIPS, DirectoryKeys.ORGANISATIONS, DirectoryKeys.REMOVED);

  private static final int PAGE = 500;

  private final Storage storage;
  private final DynamoDbTable<PartnershipItem> partnerships;
  private final DynamoDbTable<OrganisationItem> organisations;
  private final DynamoDbTable<ExternalIdItem> externalIds;

  /** The entries in this storage. */
  public Entries(Storage storage) {
    this.storage = storage;
    this.partnerships = storage.table(TableOf.DIRECTORY, PartnershipItem.SCHEMA);
    this.organisations = storage.table(TableOf.DIRECTORY, OrganisationItem.SCHEMA);
    this.externalIds = storage.table(TableOf.DIRECTORY, ExternalIdItem.SCHEMA);
  }

  /** The entry with an id; empty for one that was taken out, too. */
  public Optional<Entry> find(String id) {
    return look(id).filter(Entry.class::isInstance).map(Entry.class::cast);
  }

  /** What there is under an id; one read for an id that can be one, none for any other text. */
  public Optional<OnRecord> look(String id) {
    return EntryId.read(id).flatMap(this::item).map(Entries::onRecord);
  }

  /** Where a removed entry went in the end: the last that it leads to, when that is there. */
  public Optional<OnRecord> successor(RemovedEntry removed) {
    Optional<OnRecord> last = Optional.empty();
    var next = removed.mergedInto();
    for (int hop = 0; hop < HOPS && next != null; hop++) {
      last = look(next);
      next = last.orElse(null) instanceof RemovedEntry further ? further.mergedInto() : null;
    }
    return last;
  }

  /** Whether an entry was merged into another, or into one that was; a read for each on the way. */
  public boolean leadsThrough(String from, String to) {
    @Nullable String next = from;
    for (int hop = 0; hop < HOPS && next != null; hop++) {
      if (next.equals(to)) {
        return true;
      }
      next = look(next).orElse(null) instanceof RemovedEntry gone ? gone.mergedInto() : null;
    }
    return false;
  }

  /** What there is under each of these ids; one request for each hundred of a sort. */
  @Override
  public Map<String, OnRecord> look(Collection<String> ids) {
    var found = new HashMap<String, OnRecord>();
    items(ids).forEach((id, item) -> found.put(id, onRecord(item)));
    return found;
  }

  /** The entry that another register knows by an id; two reads. */
  public Optional<OnRecord> find(ExternalId id) {
    if (!id.isWellFormed()) {
      return Optional.empty();
    }
    var key = DirectoryKeys.key(DirectoryKeys.externalId(id));
    return Optional.ofNullable(externalIds.getItem(r -> r.key(key).consistentRead(true)))
        .flatMap(owner -> look(owner.entry));
  }

  /** Those of the organisations that there are, as {@link #entries} finds them. */
  @Override
  public Map<String, Organisation> organisations(Set<String> ids) {
    var found = new HashMap<String, Organisation>();
    entries(ids)
        .forEach(
            (id, entry) -> {
              if (entry instanceof Organisation organisation) {
                found.put(id, organisation);
              }
            });
    return found;
  }

  /**
   * Those of the entries that there are, by the id that was asked for; in place of one that was
   * merged the one that it was merged into. One request for each hundred of a sort.
   */
  public Map<String, Entry> entries(Set<String> ids) {
    var found = new HashMap<String, Entry>();
    Map<String, Set<String>> wanted =
        ids.stream().collect(Collectors.toMap(Function.identity(), Set::of));
    for (int hop = 0; hop < HOPS && !wanted.isEmpty(); hop++) {
      var next = new HashMap<String, Set<String>>();
      for (var each : look(wanted.keySet()).entrySet()) {
        var askedFor = wanted.getOrDefault(each.getKey(), Set.of());
        if (each.getValue() instanceof Entry entry) {
          askedFor.forEach(id -> found.put(id, entry));
        } else if (each.getValue() instanceof RemovedEntry gone && gone.mergedInto() != null) {
          next.computeIfAbsent(gone.mergedInto(), _ -> new HashSet<>()).addAll(askedFor);
        }
      }
      wanted = next;
    }
    return found;
  }

  /** Every organisation in order of change, page by page. */
  @Override
  public void eachOrganisation(Consumer<Organisation> reader) {
    each(
        Paging.of(organisations.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.ORGANISATIONS),
        item -> reader.accept(item.entry()));
  }

  /** Every partnership in order of change, page by page. */
  @Override
  public void eachPartnership(Consumer<Partnership> reader) {
    each(
        Paging.of(partnerships.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PARTNERSHIPS),
        item -> reader.accept(item.entry()));
  }

  /**
   * A page of what is on record, a sort after the other, each in order of change: what changes
   * while others are read comes again. One request.
   *
   * @param place where to go on, as the page before says it; empty for the first
   */
  public OnRecordPage page(Optional<String> place, int most) {
    var at = place.orElse(SORTS.getFirst()).split(" ", 2);
    var after = at.length == 1 ? Optional.<String>empty() : Optional.of(at[1]);
    return at[0].equals(DirectoryKeys.PARTNERSHIPS)
        ? page(partnerships, at[0], after, most)
        : page(organisations, at[0], after, most);
  }

  private static <T extends EntryItem> OnRecordPage page(
      DynamoDbTable<T> table, String sort, Optional<String> after, int most) {
    var paging = Paging.of(table.index(DirectoryKeys.BY_UPDATE), sort);
    var page = paging.page(most, after);
    var next =
        page.more()
            ? Optional.of(sort + " " + paging.cursor(page.items().getLast()))
            : SORTS.stream().skip(SORTS.indexOf(sort) + 1L).findFirst();
    return new OnRecordPage(page.items().stream().map(Entries::onRecord).toList(), next);
  }

  /** The entries that changed last, the newest first; a request for each sort. */
  public List<Entry> newest(int most) {
    var found = new ArrayList<Entry>();
    newest(partnerships, DirectoryKeys.PARTNERSHIPS, most).forEach(item -> found.add(item.entry()));
    newest(organisations, DirectoryKeys.ORGANISATIONS, most)
        .forEach(item -> found.add(item.entry()));
    return found.stream()
        .sorted(Comparator.comparing(Entry::updatedAt).reversed().thenComparing(Entry::id))
        .limit(most)
        .toList();
  }

  /** The entries that were taken out last, the newest first; one request. */
  public List<RemovedEntry> newestRemoved(int most) {
    return newest(organisations, DirectoryKeys.REMOVED, most).stream()
        .flatMap(item -> item.removal().stream())
        .toList();
  }

  private static <T> List<T> newest(DynamoDbTable<T> table, String sort, int most) {
    return Paging.of(table.index(DirectoryKeys.BY_UPDATE), sort)
        .backwards()
        .page(most, Optional.empty())
        .items();
  }

  /** Every entry that was taken out, in that order, page by page. */
  @Override
  public void eachRemoved(Consumer<RemovedEntry> reader) {
    each(
        Paging.of(organisations.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.REMOVED),
        item -> item.removal().ifPresent(reader));
  }

  /** The stored item of a permanent id, whether it was taken out or not. */
  public Optional<EntryItem> item(String id) {
    var key = DirectoryKeys.key(DirectoryKeys.entry(id));
    return Optional.ofNullable(
        id.startsWith(Partnership.ID_PREFIX)
            ? partnerships.getItem(r -> r.key(key).consistentRead(true))
            : organisations.getItem(r -> r.key(key).consistentRead(true)));
  }

  private Map<String, EntryItem> items(Collection<String> ids) {
    var wanted = ids.stream().flatMap(id -> EntryId.read(id).stream()).distinct().sorted().toList();
    return Stream.concat(
            storage.find(partnerships, keys(wanted, Partnership.ID_PREFIX)).stream(),
            storage.find(organisations, keys(wanted, Organisation.ID_PREFIX)).stream())
        .collect(Collectors.toMap(EntryItem::permanentId, item -> item));
  }

  private static Stream<Key> keys(List<String> ids, String prefix) {
    return ids.stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> DirectoryKeys.key(DirectoryKeys.entry(id)));
  }

  private static OnRecord onRecord(EntryItem item) {
    return item.removal().<OnRecord>map(removal -> removal).orElseGet(item::entry);
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
}
