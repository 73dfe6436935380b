package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.record.Placed;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** What somebody writes there after the count is not announced. */
class RecordHoldTests {
  private VoteFixture vote;
  private AuditLog audit;
  private RecordHold hold;
  private ResultItem result;
  private DynamoDbTable<ResultItem> results;

  @BeforeEach
  void count() {
    vote = VoteFixture.voting();
    vote.everybodyVotes();
    vote.release();
    vote.counting().count(EDITION);
    audit = new AuditLog(vote.storage);
    hold = new RecordHold(vote.counts, vote.files, audit);
    results = vote.storage.table(TableOf.JURY, ResultItem.SCHEMA);
    result = vote.counts.result(EDITION).orElseThrow();
  }

  @Test
  void row79HoldsWhatWasCounted() {
    assertThat(hold.holds(EDITION)).isTrue();
  }

  @Test
  void row79FindsAnotherRankingInTheResult() {
    var ranking = new ArrayList<>(result.ranking());
    Collections.swap(ranking, 0, 2);
    result.ranking = Placed.write(ranking);
    results.putItem(result);

    assertThat(hold.holds(EDITION)).isFalse();
  }

  @Test
  void row79FindsAPartThatWasChangedOrIsGone() {
    var parts = vote.storage.table(TableOf.JURY, RecordPartItem.SCHEMA);
    var key = JuryKeys.of(JuryKeys.result(EDITION), JuryKeys.part(result.sha256(), 1));
    var part = parts.getItem(key);
    part.text = Objects.requireNonNull(part.text).replace("nomination-a", "nomination-b");
    parts.putItem(part);
    assertThat(hold.holds(EDITION)).isFalse();

    parts.deleteItem(key);
    assertThat(hold.holds(EDITION)).isFalse();
  }

  @Test
  void row79FindsAnotherRecordThatFitsInItself() {
    var record = VoteRecord.read(vote.files.file(EDITION, result));
    var count = record.count();
    var other =
        new VoteRecord(
            record.rule(),
            record.key(),
            record.board(),
            new VoteRecord.Count(
                count.sums(),
                count.decryptions(),
                count.totals(),
                count.seed(),
                count.ranking().reversed()));
    vote.files.put(other);
    results.putItem(ResultItem.of(other, VoteFixture.AFTER_CLOSE));
    assertThat(hold.holds(EDITION)).isFalse();

    // Nor does another entry of the log make it the record.
    vote.write(
        set ->
            audit.add(
                set,
                new Act(
                    EDITION,
                    VoteFixture.AFTER_CLOSE,
                    "count",
                    CountBallots.COUNTED,
                    EDITION,
                    other.sha256())));
    assertThat(audit.details(EDITION, CountBallots.COUNTED))
        .isEqualTo(List.of(result.sha256(), other.sha256()));
    assertThat(hold.holds(EDITION)).isFalse();
  }
}
