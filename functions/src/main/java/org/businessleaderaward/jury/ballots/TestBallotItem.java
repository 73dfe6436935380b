package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What a juror got for the last test ballot. The ballot itself is not kept. */
final class TestBallotItem extends Keyed {
  static final TableSchema<TestBallotItem> SCHEMA =
      keyed(TestBallotItem.class, TestBallotItem::new)
          .addAttribute(
              String.class,
              a -> a.name("receipt").getter(i -> i.receipt).setter((i, v) -> i.receipt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("castAt").getter(i -> i.castAt).setter((i, v) -> i.castAt = v))
          .build();

  @Nullable String receipt;
  @Nullable Instant castAt;

  static TestBallotItem of(Seat seat, TestBallots.TestReceipt receipt) {
    var item = new TestBallotItem();
    item.setKey(JuryKeys.tests(seat.edition()), JuryKeys.ballot(seat.ballotId()));
    item.receipt = receipt.receipt();
    item.castAt = receipt.castAt();
    return item;
  }

  TestBallots.TestReceipt receipt() {
    return new TestBallots.TestReceipt(
        Objects.requireNonNull(receipt), Objects.requireNonNull(castAt));
  }
}
