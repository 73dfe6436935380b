package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The last count that was stopped, as stored. */
final class StoppedItem extends Keyed {
  static final TableSchema<StoppedItem> SCHEMA =
      keyed(StoppedItem.class, StoppedItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("attempt").getter(i -> i.attempt).setter((i, v) -> i.attempt = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(BadBallotItem.class, BadBallotItem.SCHEMA)),
              a -> a.name("ballots").getter(i -> i.ballots).setter((i, v) -> i.ballots = v))
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("quorumMissed")
                      .getter(i -> i.quorumMissed)
                      .setter((i, v) -> i.quorumMissed = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Integer attempt;
  @Nullable List<BadBallotItem> ballots;
  @Nullable Boolean quorumMissed;
  @Nullable Instant at;

  /** Whether a release asked for the count that was stopped: both have to confirm anew then. */
  boolean isOf(ReleaseItem release) {
    return Objects.requireNonNull(attempt) == release.attempt();
  }

  List<CheckedBallot.Bad> bad() {
    return Objects.requireNonNull(ballots).stream().map(BadBallotItem::ballot).toList();
  }

  StoppedCount view() {
    return new StoppedCount(
        Objects.requireNonNull(at),
        bad().stream()
            .map(one -> new StoppedCount.NamedBallot(one.receipt(), one.problem()))
            .toList(),
        Boolean.TRUE.equals(quorumMissed));
  }
}
