package org.businessleaderaward.jury.count;

import java.util.Objects;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A bad ballot inside the note of a stopped count. */
final class BadBallotItem {
  static final TableSchema<BadBallotItem> SCHEMA =
      StaticTableSchema.builder(BadBallotItem.class)
          .newItemSupplier(BadBallotItem::new)
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              String.class,
              a -> a.name("receipt").getter(i -> i.receipt).setter((i, v) -> i.receipt = v))
          .addAttribute(
              String.class,
              a -> a.name("problem").getter(i -> i.problem).setter((i, v) -> i.problem = v))
          .build();

  @Nullable String ballotId;
  @Nullable String receipt;
  @Nullable String problem;

  static BadBallotItem of(CheckedBallot.Bad ballot) {
    var item = new BadBallotItem();
    item.ballotId = ballot.ballotId();
    item.receipt = ballot.receipt();
    item.problem = ballot.problem().name();
    return item;
  }

  CheckedBallot.Bad ballot() {
    return new CheckedBallot.Bad(
        ballotId, receipt, BallotProblem.valueOf(Objects.requireNonNull(problem)));
  }
}
