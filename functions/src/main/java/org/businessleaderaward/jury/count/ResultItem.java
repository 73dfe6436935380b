package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.Placed;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The result as stored: which record it is, and what of it is asked for most. */
final class ResultItem extends Keyed {
  static final TableSchema<ResultItem> SCHEMA =
      keyed(ResultItem.class, ResultItem::new)
          .addAttribute(
              String.class,
              a -> a.name("sha256").getter(i -> i.sha256).setter((i, v) -> i.sha256 = v))
          .addAttribute(
              Integer.class,
              a -> a.name("length").getter(i -> i.length).setter((i, v) -> i.length = v))
          .addAttribute(
              Integer.class,
              a -> a.name("ballots").getter(i -> i.ballots).setter((i, v) -> i.ballots = v))
          .addAttribute(
              String.class,
              a -> a.name("ranking").getter(i -> i.ranking).setter((i, v) -> i.ranking = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable String sha256;
  @Nullable Integer length;
  @Nullable Integer ballots;
  @Nullable String ranking;
  @Nullable Instant at;

  static ResultItem of(VoteRecord record, Instant at) {
    var item = new ResultItem();
    var file = record.bytes();
    item.setKey(JuryKeys.result(record.rule().edition()), JuryKeys.RESULT);
    item.sha256 = record.sha256();
    item.length = file.length;
    item.ballots = record.board().ballots().size();
    item.ranking = Placed.write(record.count().ranking());
    item.at = at;
    return item;
  }

  String sha256() {
    return Objects.requireNonNull(sha256);
  }

  int length() {
    return Objects.requireNonNull(length);
  }

  int ballots() {
    return Objects.requireNonNull(ballots);
  }

  List<Placed> ranking() {
    return Placed.read(Objects.requireNonNull(ranking));
  }
}
