package org.businessleaderaward.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/**
 * The editions on record. There is one every two years, so all of them live in one partition, by
 * year. Reads see every write acknowledged before.
 */
public final class Editions {
  /** The label of a refused {@link #put}: somebody else changed the edition in between. */
  public static final String CHANGED = "EDITION_CHANGED";

  private static final Comparator<Edition> SAMPLES_LAST =
      Comparator.comparingInt(Edition::year).reversed().thenComparing(Edition::id);

  private static final int ALL = 50;

  /**
   * How many a read takes when the newest is wanted, which only a next one's draft comes before.
   */
  private static final int ONE = 1;

  private final DynamoDbTable<EditionItem> table;

  /** The editions of this storage. */
  public Editions(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, EditionItem.SCHEMA);
  }

  /** The edition with an id, in whatever state. */
  public Optional<Edition> find(String id) {
    if (!Keyed.canBeId(id)) {
      return Optional.empty();
    }
    return QueryReads.once(
        List.of(table, id),
        () ->
            Optional.ofNullable(
                    table.getItem(r -> r.key(ProgrammeKeys.edition(id)).consistentRead(true)))
                .map(EditionItem::edition));
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
    return newestFirst(ALL).sorted(SAMPLES_LAST).toList();
  }

  /** The editions that anyone may see, newest first: all but those in preparation. */
  public List<Edition> published() {
    return all().stream().filter(Editions::isPublished).toList();
  }

  /** The newest edition that anyone may see and that is not made up. */
  public Optional<Edition> current() {
    return newestFirst(ONE)
        .filter(edition -> isPublished(edition) && !edition.sample())
        .findFirst();
  }

  /** The newest edition that is in preparation and not made up. */
  public Optional<Edition> prepared() {
    return newestFirst(ONE)
        .filter(edition -> edition.state() == EditionState.DRAFT && !edition.sample())
        .findFirst();
  }

  /** The newest edition that takes nominations at an instant and is not made up. */
  public Optional<Edition> withOpenCall(Instant now) {
    return newestFirst(ONE)
        .filter(edition -> !edition.sample())
        .filter(edition -> edition.isOpen(EditionState.CALL_OPEN, Window.Kind.CALL, now))
        .findFirst();
  }

  private static boolean isPublished(Edition edition) {
    return edition.state() != EditionState.DRAFT;
  }

  /**
   * The editions by falling id, which begins with the year; read page by page, only as far as the
   * stream is.
   */
  private Stream<Edition> newestFirst(int page) {
    var everything =
        QueryConditional.keyEqualTo(Key.builder().partitionValue(ProgrammeKeys.EDITIONS).build());
    return table
        .query(
            r ->
                r.queryConditional(everything)
                    .scanIndexForward(false)
                    .limit(page)
                    .consistentRead(true))
        .items()
        .stream()
        .map(EditionItem::edition);
  }

  /**
   * Adds the write of an edition. It holds only when the one on record is of the version that the
   * change was made from, or absent for version 0; else the set is refused with {@link #CHANGED}.
   */
  public void put(WriteSet set, Edition changed) {
    set.put(table, EditionItem.of(changed), CHANGED, null);
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
        table,
        ProgrammeKeys.edition(edition.id()),
        CHANGED,
        Versioned.ofVersion(edition.version()));
  }
}
