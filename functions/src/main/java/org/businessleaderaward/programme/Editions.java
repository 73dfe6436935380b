package org.businessleaderaward.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.recent.RecentlyUsed;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.businessleaderaward.wiring.RecordedCalls;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/**
 * The editions on record. There is one every two years, so all of them live in one partition, by
 * year. Reads see every write acknowledged before: what is kept of an edition (some 40 KB) is used
 * for as long as its mark, which is small and written with it, says that it is of this version.
 */
public final class Editions {
  /** The label of a refused {@link #put}: somebody else changed the edition in between. */
  public static final String CHANGED = "EDITION_CHANGED";

  private static final Comparator<Edition> SAMPLES_LAST =
      Comparator.comparingInt(Edition::year).reversed().thenComparing(Edition::id);

  private static final int ALL = 50;

  private final DynamoDbTable<EditionItem> table;
  private final DynamoDbTable<EditionMarkItem> marks;
  private final Map<String, Edition> kept = new RecentlyUsed<>(ALL);

  /** The editions of this storage. */
  public Editions(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, EditionItem.SCHEMA);
    this.marks = storage.table(TableOf.PROGRAMME, EditionMarkItem.SCHEMA);
  }

  /** The edition with an id, in whatever state. */
  public Optional<Edition> find(String id) {
    if (!Keyed.canBeId(id)) {
      return Optional.empty();
    }
    return QueryReads.once(List.of(table, id), () -> read(id));
  }

  /**
   * The edition with an id that is known to be on record, such as that of a session.
   *
   * @throws IllegalStateException when it is not
   */
  public Edition get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no edition " + id));
  }

  /** All editions, newest first, drafts included, and samples after the others of their year. */
  public List<Edition> all() {
    var known = marksNewestFirst().map(this::keptAs).toList();
    var all =
        known.stream().allMatch(Optional::isPresent)
            ? known.stream().flatMap(Optional::stream)
            : allRead();
    return all.sorted(SAMPLES_LAST).toList();
  }

  /** The editions that anyone may see, newest first: all but those in preparation. */
  public List<Edition> published() {
    return all().stream().filter(Editions::isPublished).toList();
  }

  /** The newest edition that anyone may see and that is not made up. */
  public Optional<Edition> current() {
    return newest(mark -> mark.state() != EditionState.DRAFT, Editions::isPublished);
  }

  /** The newest edition that is in preparation and not made up. */
  public Optional<Edition> prepared() {
    return newest(
        mark -> mark.state() == EditionState.DRAFT,
        edition -> edition.state() == EditionState.DRAFT);
  }

  /** The newest edition that takes nominations at an instant and is not made up. */
  public Optional<Edition> withOpenCall(Instant now) {
    return newest(
        mark -> mark.state() == EditionState.CALL_OPEN,
        edition -> edition.isOpen(EditionState.CALL_OPEN, Window.Kind.CALL, now));
  }

  private static boolean isPublished(Edition edition) {
    return edition.state() != EditionState.DRAFT;
  }

  /** The newest that is not made up, of those whose mark and whole promise it. */
  private Optional<Edition> newest(Predicate<EditionMarkItem> mark, Predicate<Edition> whole) {
    return marksNewestFirst()
        .filter(each -> !each.sample && mark.test(each))
        .flatMap(each -> keptAs(each).or(() -> readWhole(each.sk())).stream())
        .filter(whole)
        .findFirst();
  }

  private Optional<Edition> read(String id) {
    if (kept(id).isEmpty()) {
      return readWhole(id);
    }
    var mark = marks.getItem(r -> r.key(ProgrammeKeys.mark(id)).consistentRead(true));
    return Optional.ofNullable(mark).flatMap(this::keptAs).or(() -> readWhole(id));
  }

  private Optional<Edition> readWhole(String id) {
    return Optional.ofNullable(
            table.getItem(r -> r.key(ProgrammeKeys.edition(id)).consistentRead(true)))
        .map(this::keep);
  }

  private Stream<Edition> allRead() {
    return table
        .query(r -> r.queryConditional(of(ProgrammeKeys.EDITIONS)).limit(ALL).consistentRead(true))
        .items()
        .stream()
        .map(this::keep);
  }

  /** The marks of all editions by falling id, which begins with the year. */
  private Stream<EditionMarkItem> marksNewestFirst() {
    return marks
        .query(
            r ->
                r.queryConditional(of(ProgrammeKeys.MARKS))
                    .scanIndexForward(false)
                    .limit(ALL)
                    .consistentRead(true))
        .items()
        .stream();
  }

  private static QueryConditional of(String partition) {
    return QueryConditional.keyEqualTo(Key.builder().partitionValue(partition).build());
  }

  /**
   * One in which a newer version has put more is read each time, as what it is written from. None
   * is kept that was recorded, for another may have its id and version.
   */
  private Edition keep(EditionItem item) {
    var edition = item.edition();
    if (RecordedCalls.isUnderWay()) {
      return edition;
    }
    synchronized (kept) {
      if (item.hasMore()) {
        kept.remove(edition.id());
      } else {
        kept.put(edition.id(), edition);
      }
    }
    return edition;
  }

  private Optional<Edition> kept(String id) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(id));
    }
  }

  /** What is kept of an edition, if it is of the version of its mark. */
  private Optional<Edition> keptAs(EditionMarkItem mark) {
    return kept(mark.sk()).filter(edition -> edition.version() == mark.editionVersion);
  }

  /**
   * Adds the write of an edition. It holds only when the one on record is of the version that the
   * change was made from, or absent for version 0; else the set is refused with {@link #CHANGED}.
   */
  public void put(WriteSet set, Edition changed) {
    set.put(table, EditionItem.of(changed), CHANGED, null);
    set.put(marks, EditionMarkItem.ofNext(changed), CHANGED, null);
  }

  /**
   * Adds that a nomination is no finalist any more, if it is one and the shortlist can still be
   * changed; refused as {@link #put} is.
   */
  public void dropFinalist(WriteSet set, Edition edition, String nomination) {
    if (edition.state() == EditionState.ADVICE && edition.finalists().contains(nomination)) {
      put(set, edition.withoutFinalist(nomination));
    }
  }

  /** Holds a set to an edition being as it was read; else it is refused with {@link #CHANGED}. */
  public void requireUnchanged(WriteSet set, Edition edition) {
    set.check(
        marks,
        ProgrammeKeys.mark(edition.id()),
        CHANGED,
        EditionMarkItem.ofVersion(edition.version()));
  }
}
