package org.businessleaderaward.advisory.assignment;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The assignments on record, read by adviser, or by nomination for what is said of it. */
public final class Assignments {
  /** The label of a refused {@link #put}: the assignment was changed in between. */
  static final String CHANGED = "ASSIGNMENT_CHANGED";

  private final DynamoDbTable<AssignmentItem> table;

  Assignments(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, AssignmentItem.SCHEMA);
  }

  /** An adviser's assignment; empty for what is unknown or another's. */
  public Optional<Assignment> find(String adviser, String nomination) {
    if (!Keyed.canBeId(nomination)) {
      return Optional.empty();
    }
    var key = AdvisoryKeys.assignment(adviser, nomination);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(AssignmentItem::assignment);
  }

  /** A page of an adviser's assignments. */
  public Connection<Assignment> list(String adviser, PageRequest wanted) {
    return Connection.of(Paging.of(table, AdvisoryKeys.adviser(adviser)), wanted)
        .map(AssignmentItem::assignment);
  }

  /** All of an adviser's assignments. */
  public List<Assignment> all(String adviser) {
    return Paging.of(table, AdvisoryKeys.adviser(adviser)).all().stream()
        .map(AssignmentItem::assignment)
        .toList();
  }

  /** All assignments of a nomination; a moment late after a change. */
  public List<Assignment> of(String nomination) {
    var index = table.index(AdvisoryKeys.BY_NOMINATION);
    return Paging.of(index, AdvisoryKeys.nomination(nomination)).all().stream()
        .map(AssignmentItem::assignment)
        .toList();
  }

  /** Adds the write of an assignment, if nobody else wrote it since it was read. */
  public void put(WriteSet set, Assignment changed) {
    set.put(table, AssignmentItem.of(changed), CHANGED, null);
  }

  /** Adds the removal of an assignment, if nobody else wrote it since it was read. */
  void take(WriteSet set, Assignment assignment) {
    set.delete(table, key(assignment), CHANGED, Versioned.ofVersion(assignment.revision()));
  }

  /** Adds the removal of an assignment, whatever has become of it. */
  public void remove(WriteSet set, Assignment assignment) {
    set.delete(table, key(assignment), CHANGED, null);
  }

  private static Key key(Assignment assignment) {
    return AdvisoryKeys.assignment(assignment.adviser(), assignment.nomination());
  }
}
