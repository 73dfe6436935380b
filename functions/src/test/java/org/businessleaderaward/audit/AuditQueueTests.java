package org.businessleaderaward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

class AuditQueueTests {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String LOG = "edition-2026";

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final AuditLog log = new AuditLog(storage);
  private final AuditQueue queue = new AuditQueue(storage, log, transactions);

  @Test
  void chainsAllThatWaitWithTheActOfWhoeverComesFirst() {
    var acts = IntStream.range(0, 3).mapToObj(this::done).toList();
    queue.chain(acts.get(1));
    assertThat(log.newest(LOG, new PageRequest(10, Optional.empty())).edges())
        .extracting(edge -> edge.node().subject())
        .containsExactly("n2", "n1", "n0");
    acts.forEach(queue::chain);
    assertThat(log.verify(LOG)).isEqualTo(new AuditVerifier.Verdict.Intact(3));
    assertThat(waiting()).isZero();
  }

  @Test
  void chainsMoreThanGoIntoOneTransaction() {
    var acts = IntStream.range(0, 120).mapToObj(this::done).toList();
    queue.chain(acts.getLast());
    assertThat(log.verify(LOG)).isEqualTo(new AuditVerifier.Verdict.Intact(120));
    assertThat(waiting()).isZero();
  }

  @Test
  void chainsEachOnceHoweverManyDoAtOnce() throws Exception {
    var tasks = IntStream.range(0, 100).<Callable<Boolean>>mapToObj(i -> () -> isChained(done(i)));
    assertThat(AtOnce.all(tasks.toList())).doesNotContain(false);
    assertThat(log.verify(LOG)).isEqualTo(new AuditVerifier.Verdict.Intact(100));
    assertThat(waiting()).isZero();
  }

  @Test
  void chainsWhatWasLeftBesideTheActsOfOthers() {
    done(0);
    done(1);
    transactions.commit(set -> log.add(set, new Act(LOG, NOW, "someone", "OTHER", "x", null)));
    queue.chainLeft(LOG);
    queue.chainLeft(LOG);
    assertThat(log.verify(LOG)).isEqualTo(new AuditVerifier.Verdict.Intact(3));
    assertThat(waiting()).isZero();
  }

  private boolean isChained(Act act) {
    queue.chain(act);
    return log.details(LOG, "DONE").contains(act.detail());
  }

  private Act done(int number) {
    var act =
        new Act(LOG, NOW.plusMillis(number), "someone", "DONE", "n" + number, "detail " + number);
    assertThat(transactions.commit(set -> queue.add(set, act)))
        .isInstanceOf(Outcome.Committed.class);
    return act;
  }

  private long waiting() {
    return EmbeddedStorage.items(storage, TableOf.AUDIT).stream()
        .filter(item -> String.valueOf(item.get("pk")).contains("WAITING#"))
        .count();
  }
}
