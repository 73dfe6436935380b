package org.businessleaderaward.programme.circulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.limits.CountKey;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Circulars that a newer version put on record before somebody went back to this one. */
class NewerCircularTests {
  private static final String EDITION = "edition-2026";
  private static final Instant NOW = EditionFixtures.CALL_OPENS;

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final DynamoDbTable<CircularItem> table =
      storage.table(TableOf.PROGRAMME, CircularItem.SCHEMA);

  @Test
  void waitForItAndHoldUpNothing() {
    put("A", item -> item.template = "of-a-newer-version");
    put("B", item -> item.audiences = List.of("OF_A_NEWER_VERSION"));
    put("C", item -> {});
    circulars().perform(EditionFixtures.in(EditionState.CALL_OPEN), NOW);
    assertThat(Paging.of(table, ProgrammeKeys.circulars(EDITION)).all())
        .extracting(CircularItem::sk, item -> item.doneAt)
        .containsExactly(tuple("A", null), tuple("B", null), tuple("C", NOW));
  }

  private void put(String id, Consumer<CircularItem> change) {
    var circular = new Circular(id, new News.TakenBack(), List.of(Audience.Of.SECRETARIAT), NOW);
    var item = CircularItem.of(EDITION, circular);
    change.accept(item);
    transactions.commit(set -> set.put(table, item, "circular", null));
  }

  private Circulars circulars() {
    var people = new People(storage);
    return new Circulars(
        storage,
        List.of(),
        new Editions(storage),
        new ConfirmedOrCounted(people, new UnaskedMail(new Limiter(storage, new CountKey("")))),
        new Outbox(storage),
        transactions);
  }
}
