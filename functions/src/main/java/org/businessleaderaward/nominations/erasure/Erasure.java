package org.businessleaderaward.nominations.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.businessleaderaward.access.People;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Traces;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.letters.ErasedReader;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Erases a nomination: the tombstone takes its place in one transaction with the mark that an
 * erasure has begun; then everything else goes, which is too much for one transaction: what lies
 * beside it, its files, the mails to nominator and nominee, what other modules keep, both as
 * persons, and the mark at last. What breaks off in between the clock ends; each step done again
 * finds nothing. Whoever has it before them is told, without a word of what it said.
 */
public final class Erasure implements Due {
  /** An erasure that has not ended so long after it began has broken off. */
  static final Duration BROKEN_OFF = Duration.ofMinutes(2);

  private static final int MOST_AT_ONCE = 25;
  private static final int ATTEMPTS = 5;

  private final DynamoDbTable<ErasureItem> table;
  private final Nominations nominations;
  private final People people;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Supplier<EvidenceStore> evidence;
  private final Supplier<List<Traces>> traces;

  Erasure(
      Storage storage,
      Nominations nominations,
      People people,
      Outbox outbox,
      Transactions transactions,
      Supplier<EvidenceStore> evidence,
      Supplier<List<Traces>> traces) {
    this.table = storage.table(TableOf.NOMINATIONS, ErasureItem.SCHEMA);
    this.nominations = nominations;
    this.people = people;
    this.outbox = outbox;
    this.transactions = transactions;
    this.evidence = evidence;
    this.traces = traces;
  }

  /** Adds the tombstone and the mark to the set. What was withdrawn before is not declined. */
  public void begin(WriteSet set, Nomination nomination, Instant now) {
    if (nomination.status() == NominationStatus.WITHDRAWN) {
      beginWithdrawn(set, nomination, now);
    } else {
      begin(set, nomination, nomination.declined(now), now);
      tell(set, nomination, now);
    }
  }

  /** The same of one whose nominator wants it erased: what is left says that it was withdrawn. */
  public void beginWithdrawn(WriteSet set, Nomination nomination, Instant now) {
    begin(set, nomination, nomination.withdrawnAndErased(now), now);
    tell(set, nomination, now);
  }

  private void begin(WriteSet set, Nomination nomination, Nomination tombstone, Instant now) {
    nominations.put(set, tombstone, now);
    set.put(table, ErasureItem.of(nomination, now), "ERASURE_BEGUN", WriteSet.ABSENT);
  }

  private void tell(WriteSet set, Nomination nomination, Instant now) {
    var letter =
        new NominationLetter.NominationErased(nomination.reference(), ErasedReader.ADVISER);
    traces.get().stream()
        .flatMap(each -> each.readersOf(nomination.id()).stream())
        .map(reader -> reader.mail(letter))
        .forEach(mail -> outbox.add(set, mail, now));
  }

  /**
   * Erases a nomination, whatever becomes of it meanwhile. One that is gone already is ended.
   *
   * @param besides adds what is written with the tombstone, for the nomination as it is on record
   */
  public void erase(String id, Instant now, BiConsumer<WriteSet, Nomination> besides) {
    erase(
        id,
        (set, stored) -> {
          begin(set, stored, now);
          besides.accept(set, stored);
        });
  }

  /** The same of one that was decided on for good: it still counts among what it was. */
  public void eraseAsItWas(String id, Instant now, BiConsumer<WriteSet, Nomination> besides) {
    erase(
        id,
        (set, stored) -> {
          begin(set, stored, stored.lapsed(now), now);
          tell(set, stored, now);
          besides.accept(set, stored);
        });
  }

  /** Erases a nomination whose time is over: it still counts among what it was. */
  public void lapse(String id, Instant now) {
    erase(id, (set, stored) -> begin(set, stored, stored.lapsed(now), now));
  }

  private void erase(String id, BiConsumer<WriteSet, Nomination> beginning) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var stored = nominations.find(id).orElseThrow();
      if (stored.content().equals(Draft.NOTHING) || isBegun(stored, beginning)) {
        finish(id);
        return;
      }
    }
    throw new IllegalStateException("changed again and again: " + id);
  }

  private boolean isBegun(Nomination stored, BiConsumer<WriteSet, Nomination> beginning) {
    return transactions.commit(set -> beginning.accept(set, stored)) instanceof Outcome.Committed;
  }

  /** Erases the rest of a nomination whose erasure has begun. */
  public void finish(String nomination) {
    var key = NominationKeys.key(NominationKeys.partition(nomination), NominationKeys.ERASURE);
    Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .ifPresent(this::finish);
  }

  /** How many of an edition's have begun and not ended; a moment late. */
  public int open(String edition) {
    return begun(edition).size();
  }

  private List<ErasureItem> begun(String edition) {
    return Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.erasures(edition))
        .page(MOST_AT_ONCE, Optional.empty())
        .items();
  }

  @Override
  public void perform(Edition edition, Instant now) {
    begun(edition.id()).stream()
        .filter(begun -> !now.isBefore(begun.begunAt.plus(BROKEN_OFF)))
        .forEach(this::finish);
  }

  private void finish(ErasureItem begun) {
    nominations.eraseBeside(begun.nomination, begun.sk());
    evidence.get().deleteAll(begun.edition, begun.nomination);
    traces.get().forEach(each -> each.erase(begun.nomination));
    erasePerson(begun.nominator);
    if (begun.nominee != null) {
      erasePerson(begun.nominee);
    }
    table.deleteItem(begun.key());
  }

  private void erasePerson(String id) {
    outbox.erase(id);
    transactions.commit(set -> people.remove(set, id));
  }
}
