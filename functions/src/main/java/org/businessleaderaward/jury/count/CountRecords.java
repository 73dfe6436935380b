package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is on record about the count of an edition: the release and, in a partition that only the
 * worker {@code count} may write, the result or a stopped count.
 */
public final class CountRecords {
  /** The label of a refused confirmation: the release was changed meanwhile. */
  static final String RELEASED = "released";

  /** The label of a refused result: one is on record. */
  static final String COUNTED_BEFORE = "counted-before";

  private final DynamoDbTable<ReleaseItem> releases;
  private final DynamoDbTable<ResultItem> results;
  private final DynamoDbTable<StoppedItem> stops;

  public CountRecords(Storage storage) {
    this.releases = storage.table(TableOf.JURY, ReleaseItem.SCHEMA);
    this.results = storage.table(TableOf.JURY, ResultItem.SCHEMA);
    this.stops = storage.table(TableOf.JURY, StoppedItem.SCHEMA);
  }

  /** The release; an empty one before the first confirmation. */
  ReleaseItem release(String edition) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.RELEASE);
    var found = releases.getItem(r -> r.key(key).consistentRead(true));
    return found == null ? emptyRelease(edition) : found;
  }

  /** Adds a release that was read and changed. */
  void put(WriteSet set, ReleaseItem release) {
    set.put(releases, release, RELEASED, null);
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
  boolean isStopped(String edition, ReleaseItem release) {
    return stopped(edition).filter(item -> item.isOf(release)).isPresent();
  }

  /** Adds the note that a count was stopped; once for each release. */
  void putStopped(WriteSet set, String edition, ReleaseItem release, StepFails why, Instant at) {
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

  /** A release that nobody has confirmed yet. */
  private static ReleaseItem emptyRelease(String edition) {
    var item = new ReleaseItem();
    item.setKey(JuryKeys.edition(edition), JuryKeys.RELEASE);
    item.attempt = 1;
    return item;
  }
}
