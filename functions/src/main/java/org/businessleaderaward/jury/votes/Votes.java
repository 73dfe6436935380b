package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The votes that were opened, one per edition. */
public final class Votes {
  private static final Logger LOG = LoggerFactory.getLogger(Votes.class);

  /** The label of a refused check: the vote has closed. */
  public static final String CLOSED = "vote-closed";

  /** The label of a refused set: the vote was opened already. */
  public static final String OPENED_BEFORE = "vote-opened-before";

  private final DynamoDbTable<VoteItem> table;

  public Votes(Storage storage) {
    this.table = storage.table(TableOf.JURY, VoteItem.SCHEMA);
  }

  /** Adds a new vote. */
  public void open(WriteSet set, Vote vote) {
    set.put(table, VoteItem.of(vote), OPENED_BEFORE, WriteSet.ABSENT);
  }

  /** Adds the change of a vote's close. */
  public void change(WriteSet set, Vote vote) {
    set.put(table, VoteItem.of(vote), CLOSED, WriteSet.PRESENT);
  }

  /** Holds the set to the vote not having been opened. */
  public void checkNotOpened(WriteSet set, String edition) {
    set.check(
        table, JuryKeys.of(JuryKeys.vote(edition), JuryKeys.VOTE), OPENED_BEFORE, WriteSet.ABSENT);
  }

  /** Holds the set to the vote being open still, also when it was closed early meanwhile. */
  public void checkOpen(WriteSet set, String edition, Instant now) {
    set.check(
        table,
        JuryKeys.of(JuryKeys.vote(edition), JuryKeys.VOTE),
        CLOSED,
        Expression.builder()
            .expression("closesAtMillis > :now")
            .putExpressionValue(":now", AttributeValue.fromN(Long.toString(now.toEpochMilli())))
            .build());
  }

  /** Whether the vote of an edition was opened, also where it cannot be read any more. */
  public boolean isOpened(String edition) {
    return stored(edition).isPresent();
  }

  /** The vote of an edition; none where it was not opened, or cannot be read any more. */
  public Optional<Vote> find(String edition) {
    return QueryReads.once(List.of(table, edition), () -> read(edition));
  }

  private Optional<Vote> read(String edition) {
    var stored = stored(edition);
    var vote = stored.flatMap(VoteItem::vote);
    if (stored.isPresent() && vote.isEmpty()) {
      LOG.error("the vote of {} is stored and cannot be read", edition);
    }
    return vote;
  }

  /**
   * The vote of an edition, for who changes it; none where it was not opened.
   *
   * @throws IllegalStateException where it was opened and cannot be read any more: nothing of it is
   *     changed then
   */
  public Optional<Vote> readable(String edition) {
    var vote = find(edition);
    if (vote.isEmpty() && isOpened(edition)) {
      throw new IllegalStateException("the vote of " + edition + " cannot be read");
    }
    return vote;
  }

  private Optional<VoteItem> stored(String edition) {
    var key = JuryKeys.of(JuryKeys.vote(edition), JuryKeys.VOTE);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }
}
