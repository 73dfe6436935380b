package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.nominations.translations.Translations;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Storage.AnyKind;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The nominations on record. A nomination by its id is as it was last written; a list of an edition
 * may be a moment late, so nothing is decided by a list alone.
 */
public final class Nominations {
  /** The label of a refused {@link #put}: somebody else changed the nomination in between. */
  public static final String CHANGED = "NOMINATION_CHANGED";

  private final Storage storage;
  private final DynamoDbTable<NominationItem> table;
  private final DynamoDbTable<DraftingItem> drafting;
  private final DynamoDbTable<RowItem> rows;
  private final DynamoDbTable<AnyKind> any;
  private final Translations translations;

  /** The nominations in this storage. */
  public Nominations(Storage storage) {
    this.storage = storage;
    this.table = storage.table(TableOf.NOMINATIONS, NominationItem.SCHEMA);
    this.drafting = storage.table(TableOf.NOMINATIONS, DraftingItem.SCHEMA);
    this.rows = storage.table(TableOf.NOMINATIONS, RowItem.SCHEMA);
    this.any = storage.table(TableOf.NOMINATIONS, AnyKind.SCHEMA);
    this.translations = new Translations(storage);
  }

  /** An identifier for a new nomination. */
  public static String newId() {
    return "nomination-" + RandomHex.of(12);
  }

  /**
   * The identifier of the nomination that a client begins with a key; nobody learns it by the id.
   */
  public static String idOf(String key) {
    return "nomination-" + Sha256.of("draft " + key).hex().substring(0, 24);
  }

  /** The nomination with an id, whatever its status. */
  public Optional<Nomination> find(String id) {
    if (!Keyed.canBeId(id)) {
      return Optional.empty();
    }
    var key = NominationKeys.nomination(id);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(NominationItem::nomination);
  }

  /** The nomination with an id, if it is one of this edition and was submitted. */
  public Optional<Nomination> findSubmitted(String edition, String id) {
    return find(id).filter(nomination -> isSubmitted(nomination, edition));
  }

  /** Of the nominations with these ids those that were submitted to this edition, by their ids. */
  public Map<String, Nomination> findSubmitted(String edition, Collection<String> ids) {
    return storage
        .find(table, ids.stream().distinct().filter(Keyed::canBeId).map(NominationKeys::nomination))
        .stream()
        .map(NominationItem::nomination)
        .filter(nomination -> isSubmitted(nomination, edition))
        .collect(Collectors.toMap(Nomination::id, nomination -> nomination));
  }

  /**
   * A nomination, and what whoever judges it reads.
   *
   * @param dossier the dossier with its translations
   */
  public record Translated(Nomination nomination, Dossier dossier) {}

  /**
   * The same with what those who judge are given of their translations, by no request more.
   *
   * @param isRead whether the dossier of one is read; of others no translation is asked for
   */
  public Map<String, Translated> findTranslated(
      String edition, Collection<String> ids, Predicate<String> isRead) {
    var keys =
        ids.stream()
            .filter(Keyed::canBeId)
            .flatMap(
                id ->
                    Stream.concat(
                        Stream.of(NominationKeys.nomination(id)),
                        isRead.test(id) ? Translations.keys(id) : Stream.of()));
    return storage.find(any, keys).stream()
        .collect(Collectors.groupingBy(AnyKind::pk))
        .values()
        .stream()
        .flatMap(lying -> translated(lying).stream())
        .filter(found -> isSubmitted(found.nomination(), edition))
        .collect(Collectors.toMap(found -> found.nomination().id(), found -> found));
  }

  /** What lies in one partition. */
  private Optional<Translated> translated(List<AnyKind> lying) {
    var given = lying.stream().flatMap(item -> translations.given(item).stream()).toList();
    return lying.stream()
        .filter(item -> item.sk().equals(NominationKeys.NOMINATION))
        .map(item -> item.as(table).nomination())
        .map(nomination -> new Translated(nomination, nomination.dossier().with(given)))
        .findFirst();
  }

  private static boolean isSubmitted(Nomination nomination, String edition) {
    return nomination.edition().equals(edition) && nomination.receipt() != null;
  }

  /** A page of what was submitted to an edition and has a status, oldest first. */
  public Connection<Nomination> list(String edition, NominationStatus status, PageRequest wanted) {
    return Connection.of(board(edition, status), wanted).map(NominationItem::nomination);
  }

  /**
   * The rows of an edition from a {@link #place} on, drafts too, those first that were written
   * first, so many at most.
   */
  public List<BoardRow> rows(String edition, String place, int most) {
    var index = rows.index(NominationKeys.BY_EDITION);
    return Paging.of(index, NominationKeys.rows(edition)).from(place).first(most).stream()
        .map(RowItem::row)
        .toList();
  }

  /** Where a row is listed among those of its edition. */
  public static String place(BoardRow row) {
    return NominationKeys.boardPosition(row.changedAt(), row.id());
  }

  /** All of an edition that have a status, oldest first. */
  public List<Nomination> all(String edition, NominationStatus status) {
    return board(edition, status).all().stream().map(NominationItem::nomination).toList();
  }

  /** Some of an edition that have a status, the oldest, so many at most. */
  public List<Nomination> some(int most, String edition, NominationStatus status) {
    return board(edition, status).page(most, Optional.empty()).items().stream()
        .map(NominationItem::nomination)
        .toList();
  }

  /** Whether an edition has so many nominations with a status. */
  public boolean hasAtLeast(int count, String edition, NominationStatus status) {
    return board(edition, status).page(count, Optional.empty()).items().size() >= count;
  }

  /**
   * Adds the write of a nomination, and of its row on the board. It holds only when the one on
   * record is of the version that the change was made from, or absent for version 0; else the set
   * is refused with {@link #CHANGED}.
   */
  public void put(WriteSet set, Nomination changed, Instant now) {
    set.putIdempotent(table, NominationItem.of(changed), CHANGED);
    boolean isErased = changed.content().equals(Draft.NOTHING);
    if (changed.receipt() != null || changed.version() == 0 || isErased) {
      set.put(rows, RowItem.of(changed, now), CHANGED, null);
    }
  }

  /** Adds that what was submitted stays beside the version that takes its place. */
  public void keep(WriteSet set, Nomination earlier) {
    set.put(table, NominationItem.earlier(earlier), CHANGED, WriteSet.ABSENT);
  }

  /** The earlier versions of what was submitted, the first one first. */
  public List<Nomination> earlier(String id) {
    return Paging.of(table, NominationKeys.partition(id))
        .startingWith(NominationKeys.VERSIONS)
        .all()
        .stream()
        .map(NominationItem::nomination)
        .toList();
  }

  /** Adds that a draft goes, if it is as it was read. */
  public void remove(WriteSet set, Nomination draft) {
    set.delete(
        table,
        NominationKeys.nomination(draft.id()),
        CHANGED,
        Versioned.ofVersion(draft.version()));
    set.delete(rows, NominationKeys.row(draft.id()), CHANGED, null);
  }

  /** Adds that a draft was begun, by which its nominator is found when all are written to. */
  public void begin(WriteSet set, Nomination begun) {
    set.put(drafting, DraftingItem.of(begun), CHANGED, WriteSet.ABSENT);
  }

  /** Whether the nominator of a draft is reminded of it. */
  public boolean isReminded(Nomination draft) {
    var key = DraftingItem.of(draft).key();
    var found = drafting.getItem(r -> r.key(key).consistentRead(true));
    return found == null || found.isReminded();
  }

  /** Adds whether the nominator of a draft is reminded; refused once the draft is gone. */
  public void remind(WriteSet set, Nomination draft, boolean wanted) {
    set.put(drafting, DraftingItem.of(draft, wanted), CHANGED, WriteSet.PRESENT);
  }

  /** Adds the condition that a nomination is as it was read; else it is {@link #CHANGED}. */
  public void requireUnchanged(WriteSet set, Nomination nomination) {
    set.check(
        table,
        NominationKeys.nomination(nomination.id()),
        CHANGED,
        Versioned.ofVersion(nomination.version()));
  }

  /**
   * Deletes what lies beside a nomination in its partition, but its row on the board and one item.
   */
  public void eraseBeside(String id, String but) {
    Paging.of(table, NominationKeys.partition(id)).all().stream()
        .filter(
            item -> !Set.of(NominationKeys.NOMINATION, NominationKeys.ROW, but).contains(item.sk()))
        .map(NominationItem::key)
        .forEach(table::deleteItem);
  }

  private Paging<NominationItem> board(String edition, NominationStatus status) {
    return Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.board(edition, status));
  }
}
