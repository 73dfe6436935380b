package org.businessleaderaward.nominations.told;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.rows.Recent;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * What the people of each nomination were told of decisions. That something is decided is told by a
 * letter that the secretariat releases, and by nothing else: what a nominator is shown, and is
 * given as their own data, follows from what is kept here.
 */
public final class DecisionLetters {
  /** The label of a refused {@link #put}. */
  private static final String CHANGED = "LETTER_CHANGED";

  private final DynamoDbTable<LetterItem> table;
  private final Recent<LetterItem, Map<String, LetterItem>> recent;

  /** The letters in this storage. */
  public DecisionLetters(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, LetterItem.SCHEMA);
    this.recent =
        new Recent<>(
            this::written,
            new Recent.Kind<>(LetterItem::nomination, LetterItem::version, LetterItem::place),
            () -> DecisionLetters::byNomination);
  }

  /** What is on record of a nomination's letters. */
  public LetterItem of(Nomination nomination) {
    return of(nomination.edition(), nomination.id());
  }

  /** The same, by its id. */
  public LetterItem of(String edition, String nomination) {
    var fresh = LetterItem.of(edition, nomination);
    var found = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return Objects.requireNonNullElse(found, fresh);
  }

  /**
   * Those of an edition that are on record, by nomination; a moment late after a change. They are
   * kept in memory, and not to be changed.
   */
  public Map<String, LetterItem> all(String edition, Instant now) {
    return recent.of(edition, now);
  }

  private List<LetterItem> written(String edition, String place, int most) {
    return Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.letters(edition))
        .from(place)
        .first(most);
  }

  private static Map<String, LetterItem> byNomination(Collection<LetterItem> all) {
    return all.stream().collect(Collectors.toMap(LetterItem::nomination, Function.identity()));
  }

  /** Adds the write of one; refused when it was changed since it was read. */
  public void put(WriteSet set, LetterItem item, Instant now) {
    item.listAt(now);
    set.put(table, item, CHANGED, null);
  }

  /**
   * Where a nomination stands for its nominator.
   *
   * @param edition reads its edition, which decides of what is on the shortlist alone
   */
  public NominatorStatus statusOf(Nomination nomination, Supplier<Edition> edition, Instant now) {
    return statusOf(nomination, () -> of(nomination), edition, now);
  }

  /** The same, by what was read of its letters. */
  public NominatorStatus statusOf(
      Nomination nomination, LetterItem letter, Edition edition, Instant now) {
    return statusOf(nomination, () -> letter, () -> edition, now);
  }

  private static NominatorStatus statusOf(
      Nomination nomination, Supplier<LetterItem> letter, Supplier<Edition> edition, Instant now) {
    return switch (nomination.status()) {
      case DRAFT -> NominatorStatus.DRAFT;
      case WITHDRAWN -> NominatorStatus.WITHDRAWN;
      case DECLINED -> NominatorStatus.DECLINED;
      case SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED ->
          isOnPublicShortlist(nomination, edition, now)
              ? NominatorStatus.SHORTLISTED
              : letter.get().status();
    };
  }

  /** Who is told of the laureate reads who was on the shortlist, too. */
  private static boolean isOnPublicShortlist(
      Nomination nomination, Supplier<Edition> edition, Instant now) {
    return nomination.status() == NominationStatus.SHORTLISTED && edition.get().isPublic(now);
  }

  /** Whether the nominator knows that it was found eligible. */
  public boolean isToldEligible(Nomination nomination) {
    return of(nomination).status().isBeyondScreening();
  }
}
