package org.businessleaderaward.access.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.recent.RecentlyUsed;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Page;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.businessleaderaward.wiring.RecordedCalls;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/**
 * Who opened what. It is written before what is opened is given out, and only of advisers, jurors,
 * key holders and the secretariat: nominators, nominees and organisations see what is their own.
 */
public final class AccessTrail {
  /** How long an opening is kept: an edition lasts two years, and a question comes afterwards. */
  public static final Duration KEPT = Duration.ofDays(800);

  /** An opening is two items, and both may be replaced in a transaction of at most a hundred. */
  private static final int MOST_AT_ONCE = 25;

  /** Some 0.2 MB of an export, or twice that within the JSON of an answer. */
  private static final int IN_A_PORTION = 1_000;

  /** So many openings are known to be noted; a juror's page opens up to a dozen each time. */
  private static final int REMEMBERED = 2_000;

  private static final String NO_MORE = "-";
  private static final String LABEL = "opening";

  private final DynamoDbTable<OpeningItem> table;
  private final DynamoDbTable<LeaverItem> leavers;
  private final Transactions transactions;
  private final RecentlyUsed<List<String>, Boolean> noted = new RecentlyUsed<>(REMEMBERED);

  /** The trail in this storage. */
  public AccessTrail(Storage storage, Transactions transactions) {
    this.table = storage.table(TableOf.ACCESS, OpeningItem.SCHEMA);
    this.leavers = storage.table(TableOf.ACCESS, LeaverItem.SCHEMA);
    this.transactions = transactions;
  }

  /**
   * Takes note that somebody opens something of their edition: whoever comes in each time, of all
   * else the same once in an hour of the clock, and of a juror anything once a day.
   *
   * @param subject id of what it is
   */
  public void note(Caller by, Opened opened, String subject, Instant now) {
    note(by, by.edition(), opened, subject, null, now);
  }

  /**
   * The same of something of an edition.
   *
   * @param file id of the file; null when it is none
   */
  public void note(
      Caller by,
      String edition,
      Opened opened,
      String subject,
      @Nullable String file,
      Instant now) {
    if (by.role().isOnARoster()) {
      var item = OpeningItem.of(by, edition, opened, subject, file, now, KEPT);
      var key = List.of(item.pk(), item.sk());
      if (!isNoted(key)) {
        // Refused when it was noted before: the first time is what is kept.
        transactions.commit(set -> put(set, item, WriteSet.ABSENT));
        remember(key);
      }
    }
  }

  private boolean isNoted(List<String> key) {
    synchronized (noted) {
      return noted.containsKey(key);
    }
  }

  private void remember(List<String> key) {
    // What is written while a room is primed is on no record.
    if (!RecordedCalls.isUnderWay()) {
      synchronized (noted) {
        noted.put(key, true);
      }
    }
  }

  /** What was opened in an edition, newest first; a moment late. */
  Connection<Opening> newest(String edition, PageRequest wanted) {
    return Connection.of(
            Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.trail(edition)).backwards(),
            wanted)
        .map(OpeningItem::opening);
  }

  /** When the oldest entries of an edition go, the first one first; a moment late. */
  public Page<Instant> oldest(String edition, int most) {
    var page =
        Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.trail(edition))
            .page(most, Optional.empty());
    return new Page<>(
        page.items().stream()
            .map(item -> Instant.ofEpochSecond(Objects.requireNonNull(item.expiresAt)))
            .toList(),
        page.more());
  }

  /** Who opened something, the oldest first. */
  public List<Opening> of(String subject) {
    return all(AccessKeys.trailOf(subject)).map(OpeningItem::opening).toList();
  }

  /**
   * Some of the openings of a trail, the oldest first.
   *
   * @param next where those after them begin; a sign of its own when they are the last
   */
  public record Portion(List<Opening> openings, String next) {}

  /**
   * Who opened something, a thousand at a time.
   *
   * @param from where they begin, as the ones before said; empty for the first
   * @throws Paging.ForeignCursor when none said so
   */
  public Portion of(String subject, String from) {
    return portion(AccessKeys.trailOf(subject), from);
  }

  /** What a reader opened, as {@link #of(String, String)} gives it. */
  public Portion by(String reader, String from) {
    return portion(AccessKeys.trailBy(reader), from);
  }

  private Portion portion(String partition, String from) {
    if (from.equals(NO_MORE)) {
      return new Portion(List.of(), NO_MORE);
    }
    var paging = Paging.of(table, partition);
    var page = paging.page(IN_A_PORTION, from.isEmpty() ? Optional.empty() : Optional.of(from));
    return new Portion(
        page.items().stream().map(OpeningItem::opening).toList(),
        page.more() ? paging.cursor(page.items().getLast()) : NO_MORE);
  }

  /** Adds that somebody who leaves is to be forgotten, once all else is written. */
  public void willForget(WriteSet set, Person left, Instant now) {
    set.put(leavers, LeaverItem.of(left, now), LABEL, null);
  }

  /** Forgets somebody of whom that was written. */
  public void forgetLeaver(Person left) {
    forget(LeaverItem.of(left, Instant.EPOCH));
  }

  /** Forgets all who left an edition before an instant and are still known. */
  public void forgetLeavers(String edition, Instant before) {
    Paging.of(leavers, AccessKeys.leavers(edition)).all().stream()
        .filter(leaver -> leaver.isBefore(before))
        .forEach(this::forget);
  }

  private void forget(LeaverItem leaver) {
    forget(leaver.sk());
    leavers.deleteItem(leaver.key());
  }

  /**
   * Forgets who somebody was: of what they opened it keeps only that somebody of their role did,
   * and of who looked their data up only that somebody's was.
   */
  public void forget(String person) {
    replace(all(AccessKeys.trailBy(person)).toList(), OpeningItem::ofNobody);
    replace(all(AccessKeys.trailOf(person)).toList(), OpeningItem::ofNothing);
  }

  private void replace(List<OpeningItem> items, UnaryOperator<OpeningItem> by) {
    for (int i = 0; i < items.size(); i += MOST_AT_ONCE) {
      var part = items.subList(i, Math.min(i + MOST_AT_ONCE, items.size()));
      if (!isReplaced(part, by)) {
        part.forEach(one -> isReplaced(List.of(one), by));
      }
    }
  }

  /** Refused when one of them is replaced by another at this moment: each is replaced once. */
  private boolean isReplaced(List<OpeningItem> part, UnaryOperator<OpeningItem> by) {
    var outcome =
        transactions.commit(
            set ->
                part.forEach(
                    read -> {
                      var item = read.ofSubject();
                      delete(set, item, read);
                      item.ofReader().ifPresent(copy -> delete(set, copy, read));
                      put(set, by.apply(item), null);
                    }));
    return outcome instanceof Outcome.Committed;
  }

  /** The copy that was read has to be there still; the other may have expired first. */
  private void delete(WriteSet set, OpeningItem copy, OpeningItem read) {
    set.delete(table, copy.key(), LABEL, copy.pk().equals(read.pk()) ? WriteSet.PRESENT : null);
  }

  private void put(WriteSet set, OpeningItem item, @Nullable Expression condition) {
    set.put(table, item, LABEL, condition);
    item.ofReader().ifPresent(copy -> set.put(table, copy, LABEL, null));
  }

  private Stream<OpeningItem> all(String partition) {
    return Paging.of(table, partition).all().stream();
  }
}
