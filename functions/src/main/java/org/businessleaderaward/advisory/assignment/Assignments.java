package org.businessleaderaward.advisory.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
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

  /** How many are read at once where the first of some kind is looked for. */
  private static final int AT_ONCE = 10;

  private final DynamoDbTable<AssignmentItem> table;
  private final Loads loads;

  Assignments(Storage storage) {
    this.table = storage.table(TableOf.ADVISORY, AssignmentItem.SCHEMA);
    this.loads = new Loads(storage);
  }

  /** An adviser's assignment; empty for what is unknown or another's. */
  public Optional<Assignment> find(String adviser, String nomination) {
    if (!Keyed.canBeId(adviser) || !Keyed.canBeId(nomination)) {
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

  /** All of an adviser's assignments, of which no more are read than are looked at, and a few. */
  Stream<Assignment> oneByOne(String adviser) {
    return Paging.of(table, AdvisoryKeys.adviser(adviser))
        .oneByOne(AT_ONCE)
        .map(AssignmentItem::assignment);
  }

  /** All assignments of a nomination; a moment late after a change. */
  public List<Assignment> of(String nomination) {
    var index = table.index(AdvisoryKeys.BY_NOMINATION);
    return Paging.of(index, AdvisoryKeys.nomination(nomination)).all().stream()
        .map(AssignmentItem::assignment)
        .toList();
  }

  /** How much is assigned to each of these advisers of an edition, by id. */
  public Map<String, Load> loads(String edition, List<Person> advisers) {
    var known = loads.of(edition);
    return advisers.stream().collect(Collectors.toMap(Person::id, one -> known.of(one.id())));
  }

  /** Adds the write of a new assignment, if there is none. */
  public void put(WriteSet set, Assignment fresh) {
    count(set, fresh, 1);
    write(set, fresh);
  }

  /** Adds the write of an assignment, if nobody else wrote it since it was read. */
  public void put(WriteSet set, Assignment read, Assignment changed) {
    if (!changed.standsAs(read)) {
      count(set, read, -1);
      count(set, changed, 1);
    }
    write(set, changed);
  }

  private void write(WriteSet set, Assignment changed) {
    set.put(table, AssignmentItem.of(changed), CHANGED, null);
  }

  private void count(WriteSet set, Assignment one, int by) {
    loads.moved(set, one.edition(), one.adviser()).count(one, by);
  }

  /** Adds the removal of an assignment, if nobody else wrote it since it was read. */
  void take(WriteSet set, Assignment assignment) {
    count(set, assignment, -1);
    set.delete(table, key(assignment), CHANGED, Versioned.ofVersion(assignment.revision()));
  }

  /** Adds the removal of an assignment, whatever has become of it. */
  public void remove(WriteSet set, Assignment listed) {
    // What the index tells late is tried again, so that what is counted less is what was counted.
    of(listed.nomination()).stream()
        .filter(one -> one.id().equals(listed.id()))
        .forEach(
            one -> {
              count(set, one, -1);
              set.deleteContended(table, key(one), CHANGED, Versioned.ofVersion(one.revision()));
            });
  }

  /** Adds the removal of one of several of an adviser's, before they are {@link #forget}. */
  public void removeUncounted(WriteSet set, Assignment assignment) {
    set.delete(table, key(assignment), CHANGED, null);
  }

  /** Adds the removal of what is counted of an adviser who has no assignments any more. */
  public void forget(WriteSet set, Person adviser) {
    loads.remove(set, adviser.edition(), adviser.id());
  }

  private static Key key(Assignment assignment) {
    return AdvisoryKeys.assignment(assignment.adviser(), assignment.nomination());
  }
}
