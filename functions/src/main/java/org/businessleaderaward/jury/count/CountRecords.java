package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.JuryKeys.Side;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is on record about the count of an edition: a confirmation of each side, in a partition that
 * only its own room may write, and in one that only the worker {@code count} may write under which
 * rule the vote was opened, and the result or a stopped count.
 */
public final class CountRecords {
  /** The label of a refused confirmation: the release was changed meanwhile. */
  static final String RELEASED = "released";

  /** The label of a refused result: one is on record. */
  static final String COUNTED_BEFORE = "counted-before";

  private final DynamoDbTable<ConfirmationItem> confirmations;
  private final DynamoDbTable<ResultItem> results;
  private final DynamoDbTable<StoppedItem> stops;

  public CountRecords(Storage storage) {
    this.confirmations = storage.table(TableOf.JURY, ConfirmationItem.SCHEMA);
    this.results = storage.table(TableOf.JURY, ResultItem.SCHEMA);
    this.stops = storage.table(TableOf.JURY, StoppedItem.SCHEMA);
  }

  /** Both confirmations; nobody's before the first. */
  BothSides release(String edition) {
    return BothSides.of(confirmation(edition, Side.SECRETARIAT), confirmation(edition, Side.CHAIR));
  }

  private ConfirmationItem confirmation(String edition, Side side) {
    var key = JuryKeys.of(JuryKeys.confirmation(edition, side), JuryKeys.RELEASE);
    var found = confirmations.getItem(r -> r.key(key).consistentRead(true));
    return found == null ? ConfirmationItem.none(edition, side) : found;
  }

  /** Adds a side's confirmation, and holds the set to the other's being as it was read. */
  void put(WriteSet set, ConfirmationItem own, ConfirmationItem other) {
    set.put(confirmations, own, RELEASED, null);
    set.check(
        confirmations,
        JuryKeys.of(other.pk(), other.sk()),
        RELEASED,
        other.version() == 0 ? WriteSet.ABSENT : Versioned.ofVersion(other.version()));
  }

  /** The result. */
  Optional<ResultItem> result(String edition) {
    var key = JuryKeys.of(JuryKeys.result(edition), JuryKeys.RESULT);
    return Optional.ofNullable(results.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** Adds the result; once. */
  void put(WriteSet set, ResultItem result) {
    set.put(results, result, COUNTED_BEFORE, WriteSet.ABSENT);
  }

  /** The last count that was stopped. */
  Optional<StoppedItem> stopped(String edition) {
    var key = JuryKeys.of(JuryKeys.result(edition), JuryKeys.STOPPED);
    return Optional.ofNullable(stops.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** Whether the count that a release asked for was stopped. */
  boolean isStopped(String edition, BothSides release) {
    return stopped(edition).filter(item -> item.isOf(release)).isPresent();
  }

  /** Adds the note that a count was stopped; once for each release. */
  void putStopped(WriteSet set, String edition, BothSides release, StepFails why, Instant at) {
    var item = new StoppedItem();
    item.setKey(JuryKeys.result(edition), JuryKeys.STOPPED);
    item.attempt = release.attempt();
    item.step = why.step();
    item.about = why.about();
    item.at = at;
    set.put(
        stops,
        item,
        "stopped",
        Expression.builder()
            .expression("attribute_not_exists(pk) OR attempt < :attempt")
            .putExpressionValue(
                ":attempt", AttributeValue.fromN(Integer.toString(release.attempt())))
            .build());
  }
}
