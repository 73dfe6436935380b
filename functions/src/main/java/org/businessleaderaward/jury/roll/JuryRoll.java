package org.businessleaderaward.jury.roll;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The jurors' seats. An edition has one chair and at most {@value #MOST} seats. */
public final class JuryRoll {
  /**
   * The most members of a jury. Opening the vote and fixing its receipts write to every juror in
   * one transaction, which has at most 100 parts.
   */
  static final int MOST = 50;

  /** The label of a refused addition: the jury has as many members as it can have. */
  static final String FULL = "jury-full";

  /** The label of a refused addition: the edition has a chair already. */
  static final String CHAIR_TAKEN = "chair";

  /** The label of a refused set: somebody joined, left or was replaced. */
  public static final String ROLL_CHANGED = "roll";

  /** The label of a refused change: somebody else changed the seat since it was read. */
  static final String SEAT_CHANGED = "seat";

  private final DynamoDbTable<SeatItem> seats;
  private final DynamoDbTable<ChairItem> chairs;
  private final DynamoDbTable<JurySizeItem> sizes;

  public JuryRoll(Storage storage) {
    this.seats = storage.table(TableOf.JURY, SeatItem.SCHEMA);
    this.chairs = storage.table(TableOf.JURY, ChairItem.SCHEMA);
    this.sizes = storage.table(TableOf.JURY, JurySizeItem.SCHEMA);
  }

  /** Adds a new seat; refused when the jury is {@link #FULL}. */
  public void add(WriteSet set, Seat seat) {
    resize(set, seat.edition(), 1);
    set.put(seats, SeatItem.of(seat), SEAT_CHANGED, null);
    if (seat.chair()) {
      set.put(chairs, chair(seat), CHAIR_TAKEN, WriteSet.ABSENT);
    }
  }

  /**
   * Adds the new number of seats. Whoever was slower than another reads it again and tries anew;
   * only a jury that is full is refused for good.
   */
  private void resize(WriteSet set, String edition, int more) {
    var size = size(edition);
    boolean full = more > 0 && size.seats >= MOST;
    size.seats += more;
    if (full) {
      set.put(sizes, size, FULL, isNotFull());
    } else {
      set.putContended(sizes, size, FULL, null);
    }
  }

  /** The version of the roll: who joins, leaves or is replaced makes the next one. */
  public long version(String edition) {
    return size(edition).version();
  }

  /** Holds the set to the roll as of a version. */
  public void checkVersion(WriteSet set, String edition, long version) {
    set.check(
        sizes,
        JuryKeys.of(JuryKeys.edition(edition), JuryKeys.SIZE),
        ROLL_CHANGED,
        Versioned.ofVersion(version));
  }

  private JurySizeItem size(String edition) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.SIZE);
    var found = sizes.getItem(r -> r.key(key).consistentRead(true));
    if (found != null) {
      return found;
    }
    var item = new JurySizeItem();
    item.setKey(JuryKeys.edition(edition), JuryKeys.SIZE);
    return item;
  }

  private static Expression isNotFull() {
    return Expression.builder()
        .expression("seats < :most")
        .putExpressionValue(":most", AttributeValue.fromN(Integer.toString(MOST)))
        .build();
  }

  /** Adds the removal of a seat as it was read. */
  public void remove(WriteSet set, Seat seat) {
    resize(set, seat.edition(), -1);
    var partition = JuryKeys.edition(seat.edition());
    set.delete(
        seats,
        JuryKeys.of(partition, JuryKeys.seat(seat.person())),
        SEAT_CHANGED,
        Versioned.ofVersion(seat.version()));
    if (seat.chair()) {
      set.delete(chairs, JuryKeys.of(partition, JuryKeys.CHAIR), CHAIR_TAKEN, null);
    }
  }

  /**
   * Adds that somebody else takes a seat, and the chair with it; refused when the seat was changed
   * since it was read.
   *
   * @param left the seat as it was read
   * @param next the seat of whoever comes
   */
  void replace(WriteSet set, Seat left, Seat next) {
    resize(set, left.edition(), 0);
    set.delete(
        seats,
        JuryKeys.of(JuryKeys.edition(left.edition()), JuryKeys.seat(left.person())),
        SEAT_CHANGED,
        Versioned.ofVersion(left.version()));
    set.put(seats, SeatItem.of(next), SEAT_CHANGED, null);
    if (left.chair()) {
      var isLeft =
          Expression.builder()
              .expression("person = :person")
              .putExpressionValue(":person", AttributeValue.fromS(left.person()))
              .build();
      set.put(chairs, chair(next), CHAIR_TAKEN, isLeft);
    }
  }

  private static ChairItem chair(Seat seat) {
    var item = new ChairItem();
    item.setKey(JuryKeys.edition(seat.edition()), JuryKeys.CHAIR);
    item.person = seat.person();
    return item;
  }

  /** The id of an edition's chair. */
  Optional<String> chair(String edition) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.CHAIR);
    return Optional.ofNullable(chairs.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> item.person);
  }

  /** Adds the change of a seat that was read before; refused when it was changed since. */
  public void change(WriteSet set, Seat seat) {
    set.put(seats, SeatItem.of(seat), SEAT_CHANGED, null);
  }

  /** Holds the set to a seat as it was read. */
  public void checkUnchanged(WriteSet set, Seat seat) {
    set.check(
        seats,
        JuryKeys.of(JuryKeys.edition(seat.edition()), JuryKeys.seat(seat.person())),
        SEAT_CHANGED,
        Versioned.ofVersion(seat.version()));
  }

  /** The seat of a juror. */
  public Optional<Seat> find(String edition, String person) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.seat(person));
    return QueryReads.once(
        List.of(seats, key),
        () ->
            Optional.ofNullable(seats.getItem(r -> r.key(key).consistentRead(true)))
                .map(item -> item.seat(edition)));
  }

  /** The seat of whoever calls; whoever has none is refused. */
  public Seat of(Caller caller) {
    return find(caller.edition(), caller.personId())
        .orElseThrow(() -> new Refusal(Refusal.Code.FORBIDDEN, "not on the jury's roll"));
  }

  /** All seats of an edition. */
  public List<Seat> all(String edition) {
    return Paging.of(seats, JuryKeys.edition(edition)).startingWith(JuryKeys.seats()).all().stream()
        .map(item -> item.seat(edition))
        .toList();
  }
}
