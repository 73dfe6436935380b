package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is on record about the count of an edition: the release, the result, a stopped count. */
final class CountRecords {
  /** The label of a refused confirmation: the release was changed meanwhile. */
  static final String RELEASED = "released";

  /** The label of a refused result: one is on record. */
  static final String COUNTED_BEFORE = "counted-before";

  private final DynamoDbTable<ReleaseItem> releases;
  private final DynamoDbTable<ResultItem> results;

  CountRecords(Storage storage) {
    this.releases = storage.table(TableOf.JURY, ReleaseItem.SCHEMA);
    this.results = storage.table(TableOf.JURY, ResultItem.SCHEMA);
  }

  /** The release; an empty one before the first confirmation. */
  ReleaseItem release(String edition) {
    var key = JuryKeys.of(JuryKeys.edition(edition), JuryKeys.RELEASE);
    var found = releases.getItem(r -> r.key(key).consistentRead(true));
    return found == null ? emptyRelease(edition) : found;
  }

  /** Adds a release that was read and changed. */
  void put(WriteSet set, ReleaseItem release) {
    set.putContended(releases, release, RELEASED, null);
  }

  /** Holds the set to somebody having confirmed. */
  void checkBegun(WriteSet set, String edition) {
    set.check(
        releases,
        JuryKeys.of(JuryKeys.edition(edition), JuryKeys.RELEASE),
        RELEASED,
        WriteSet.PRESENT);
  }

  /** The result's canonical JSON and when it was written. */
  Optional<ResultItem> result(String edition) {
    return find(edition, JuryKeys.RESULT);
  }

  /** Adds the result. */
  void putResult(WriteSet set, String edition, String bundle, Instant at) {
    set.put(
        results, item(edition, JuryKeys.RESULT, 0, bundle, at), COUNTED_BEFORE, WriteSet.ABSENT);
  }

  /** Whether the count that a release asked for was stopped. */
  boolean isStopped(String edition, ReleaseItem release) {
    return find(edition, JuryKeys.STOPPED)
        .map(item -> item.attempt != null && item.attempt == release.attempt())
        .orElse(false);
  }

  /** Adds the note that a count was stopped; once for each release. */
  void putStopped(WriteSet set, String edition, ReleaseItem release, Instant at) {
    set.put(
        results,
        item(edition, JuryKeys.STOPPED, release.attempt(), null, at),
        "stopped",
        Expression.builder()
            .expression("attribute_not_exists(pk) OR attempt < :attempt")
            .putExpressionValue(
                ":attempt", AttributeValue.fromN(Integer.toString(release.attempt())))
            .build());
  }

  /** A release that nobody has confirmed yet. */
  static ReleaseItem emptyRelease(String edition) {
    var item = new ReleaseItem();
    item.setKey(JuryKeys.edition(edition), JuryKeys.RELEASE);
    item.attempt = 1;
    return item;
  }

  private Optional<ResultItem> find(String edition, String sort) {
    var key = JuryKeys.of(JuryKeys.edition(edition), sort);
    return Optional.ofNullable(results.getItem(r -> r.key(key).consistentRead(true)));
  }

  private static ResultItem item(
      String edition, String sort, int attempt, @Nullable String bundle, Instant at) {
    var item = new ResultItem();
    item.setKey(JuryKeys.edition(edition), sort);
    item.attempt = attempt;
    item.bundle = bundle;
    item.at = at;
    return item;
  }
}
