package org.businessleaderaward.jury;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The jurors' seats. An edition has one chair. */
final class JuryRoll {
  /** The label of a refused addition: the edition has a chair already. */
  static final String CHAIR_TAKEN = "chair";

  /** The label of a refused change: somebody else changed the seat since it was read. */
  static final String SEAT_CHANGED = "seat";

  private final DynamoDbTable<SeatItem> seats;
  private final DynamoDbTable<ChairItem> chairs;

  JuryRoll(Storage storage) {
    this.seats = storage.table(TableOf.JURY, SeatItem.SCHEMA);
    this.chairs = storage.table(TableOf.JURY, ChairItem.SCHEMA);
  }

  /** Adds a new seat. */
  void add(WriteSet set, Seat seat) {
    set.put(seats, SeatItem.of(seat), SEAT_CHANGED, null);
    if (seat.chair()) {
      var item = new ChairItem();
      item.setKey(JuryKeys.edition(seat.edition()), JuryKeys.CHAIR);
      item.person = seat.person();
      set.put(chairs, item, CHAIR_TAKEN, WriteSet.ABSENT);
    }
  }

  /** Adds the removal of a seat as it was read. */
  void remove(WriteSet set, Seat seat) {
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

  /** Adds the change of a seat that was read before; refused when it was changed since. */
  void change(WriteSet set, Seat seat) {
    set.put(seats, SeatItem.of(seat), SEAT_CHANGED, null);
  }

  /** Holds the set to a seat as it was read. */
  void checkUnchanged(WriteSet set, Seat seat) {
    set.check(
        seats,
        JuryKeys.of(JuryKeys.edition(seat.edition()), JuryKeys.seat(seat.person())),
        SEAT_CHANGED,
        Versioned.ofVersion(seat.version()));
  }

  /** The seat of a juror. */
  Optional<Seat> find(String edition, String person) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.seat(person));
    return Optional.ofNullable(seats.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> item.seat(edition));
  }

  /** All seats of an edition. */
  List<Seat> all(String edition) {
    return Paging.of(seats, JuryKeys.edition(edition)).startingWith(JuryKeys.seats()).all().stream()
        .map(item -> item.seat(edition))
        .toList();
  }
}
