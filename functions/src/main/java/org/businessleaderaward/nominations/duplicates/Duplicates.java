package org.businessleaderaward.nominations.duplicates;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Finds nominations of an edition that are probably of the same nominee or company: by keys that
 * are stored with each nomination, so that finding them costs the same however many there are. Only
 * points out; nothing is decided by it, and a nomination of this moment may not be found yet.
 */
public final class Duplicates {
  /** Most that are shown of one nomination. */
  static final int MOST = 10;

  /** Most that are looked at under one key. */
  static final int MOST_OF_A_KEY = 25;

  private static final String ADDED = "LIKENESS";

  private final DynamoDbTable<LikenessItem> table;
  private final Nominations nominations;

  /** The nominations in this storage. */
  public Duplicates(Storage storage, Nominations nominations) {
    this.table = storage.table(TableOf.NOMINATIONS, LikenessItem.SCHEMA);
    this.nominations = nominations;
  }

  /**
   * Adds the keys of a nomination, and removes those that it has no longer.
   *
   * @param before the nomination as its keys are on record; null when it has none yet
   */
  public void index(WriteSet set, @Nullable Nomination before, Nomination after) {
    var had = before == null ? Set.<LikenessItem.Key>of() : Sought.of(before).keys();
    var has = Sought.of(after).keys();
    has.stream()
        .filter(key -> !had.contains(key))
        .forEach(key -> set.put(table, LikenessItem.of(after, key), ADDED, null));
    had.stream()
        .filter(key -> !has.contains(key))
        .forEach(key -> set.delete(table, LikenessItem.of(after, key).key(), ADDED, null));
  }

  /** At most ten of them, those with most in common first; what was erased is left out. */
  public List<ProbableDuplicate> of(BoardNomination nomination) {
    return found(Sought.of(nomination)).entrySet().stream()
        .sorted((one, other) -> other.getValue().size() - one.getValue().size())
        .limit(MOST)
        .flatMap(
            like ->
                nominations.findSubmitted(nomination.edition(), like.getKey()).stream()
                    .filter(other -> !other.isErased())
                    .map(BoardNomination::of)
                    .map(other -> new ProbableDuplicate(other, like.getValue())))
        .toList();
  }

  private Map<String, Set<Likeness>> found(Sought sought) {
    var found = new LinkedHashMap<String, Set<Likeness>>();
    var looked = new HashSet<String>();
    for (var key : sought.keys()) {
      var partition = NominationKeys.alike(sought.edition(), key.of(), key.text());
      if (looked.add(partition)) {
        under(partition)
            .filter(item -> !item.nomination.equals(sought.nomination()))
            .filter(item -> sought.isLike(key.of(), item.spoken))
            .forEach(
                item ->
                    found
                        .computeIfAbsent(item.nomination, id -> EnumSet.noneOf(Likeness.class))
                        .add(key.of()));
      }
    }
    return found;
  }

  private Stream<LikenessItem> under(String partition) {
    return Paging.of(table.index(NominationKeys.BY_EDITION), partition)
        .page(MOST_OF_A_KEY, Optional.empty())
        .items()
        .stream();
  }
}
