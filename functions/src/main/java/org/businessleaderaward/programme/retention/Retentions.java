package org.businessleaderaward.programme.retention;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.businessleaderaward.access.traces.Retained;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** How long editions keep what they have, on record, and who keeps it. */
final class Retentions {
  private static final String CHANGED = "RETENTION_CHANGED";

  private final DynamoDbTable<RetentionItem> table;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Supplier<List<Retained>> keepers;

  Retentions(
      Storage storage,
      AuditLog audit,
      Transactions transactions,
      Supplier<List<Retained>> keepers) {
    this.table = storage.table(TableOf.PROGRAMME, RetentionItem.SCHEMA);
    this.audit = audit;
    this.transactions = transactions;
    this.keepers = keepers;
  }

  /** What an edition has on record, or what holds by default. */
  RetentionItem of(String edition) {
    var key = ProgrammeKeys.retention(edition);
    return Objects.requireNonNullElseGet(
        table.getItem(r -> r.key(key).consistentRead(true)), () -> RetentionItem.of(edition));
  }

  /**
   * Writes it as it was read and changed, with what is added.
   *
   * @return whether nobody was faster
   */
  boolean write(RetentionItem changed, Consumer<WriteSet> besides) {
    return transactions.commit(
            set -> {
              set.put(table, changed, CHANGED, null);
              besides.accept(set);
            })
        instanceof Outcome.Committed;
  }

  /** The same with an entry in the log. */
  boolean write(RetentionItem changed, Act act) {
    return write(changed, set -> audit.add(set, act));
  }

  /** How many there are of something now. */
  int count(Edition edition, RetentionItem item, RetentionKind kind, Instant now) {
    return keeper(kind).count(lapsed(edition, item, kind), now);
  }

  /** What keeps something. */
  Retained keeper(RetentionKind kind) {
    return keepers.get().stream().filter(each -> each.keeps(kind)).findFirst().orElseThrow();
  }

  /** Whether the times of an edition run: its laureates are public, or it was given up. */
  static boolean run(Edition edition, Instant now) {
    return !edition.sample() && (edition.isPublic(now) || edition.isGivenUp(now));
  }

  /**
   * From when on they run; empty before.
   *
   * @param item what the edition has on record
   */
  static Optional<Instant> since(Edition edition, RetentionItem item, Instant now) {
    return Optional.ofNullable(item.publicSince)
        .or(() -> edition.givenUpAt().filter(_ -> run(edition, now)));
  }

  static Retained.Lapsed lapsed(Edition edition, RetentionItem item, RetentionKind kind) {
    return new Retained.Lapsed(
        kind,
        edition.id(),
        Optional.ofNullable(item.publicSince).or(edition::givenUpAt).orElse(Instant.MAX));
  }
}
