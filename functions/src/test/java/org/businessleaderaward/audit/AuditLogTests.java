package org.businessleaderaward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class AuditLogTests {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Storage storage = EmbeddedStorage.fresh();
  private final Transactions transactions = new Transactions(storage);
  private final AuditLog log = new AuditLog(storage);

  @Test
  void showsTheNewestEntryFirst() {
    record("edition-2026", "CALL_OPENED");
    record("edition-2026", "CALL_CLOSED");
    var page = log.newest("edition-2026", new PageRequest(50, Optional.empty()));
    assertThat(page.edges())
        .extracting(edge -> edge.node().act().act())
        .containsExactly("CALL_CLOSED", "CALL_OPENED");
    assertThat(page.edges()).extracting(edge -> edge.node().index()).containsExactly(1L, 0L);
  }

  @Test
  void keepsTheLogsOfTwoEditionsApart() {
    record("edition-2026", "CALL_OPENED");
    record("edition-2028", "CALL_OPENED");
    assertThat(log.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
    assertThat(log.verify("edition-2028")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
  }

  @Test
  void goesOnFromACursorToTheOldest() {
    IntStream.range(0, 5).forEach(i -> record("edition-2026", "ACT_" + i));
    var first = log.newest("edition-2026", new PageRequest(3, Optional.empty()));
    var second = log.newest("edition-2026", after(3, first));
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    assertThat(second.edges())
        .extracting(edge -> edge.node().act().act())
        .containsExactly("ACT_1", "ACT_0");
    assertThat(second.pageInfo().hasNextPage()).isFalse();
    assertThat(second.pageInfo().hasPreviousPage()).isTrue();
  }

  @Test
  void refusesTheCursorOfAnotherLog() {
    record("edition-2026", "CALL_OPENED");
    var page = log.newest("edition-2026", new PageRequest(1, Optional.empty()));
    assertThatThrownBy(() -> log.newest("edition-2028", after(1, page)))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.code()).isEqualTo(Refusal.Code.BAD_REQUEST));
  }

  @Test
  void chainsSeveralActsOfOneTransaction() {
    var outcome =
        transactions.commit(
            set -> {
              log.add(set, act("edition-2026", "CALL_CLOSED"));
              log.add(set, act("edition-2026", "SCREENING_OPENED"));
            });
    assertThat(outcome).isEqualTo(new Outcome.Committed());
    assertThat(log.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(2));
  }

  @Test
  void findsALogIntactThatGoesOnWhileItIsRead() {
    record("edition-2026", "CALL_OPENED");
    var meanwhile = new AtomicInteger(1);
    var goesOn =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof QueryRequest && meanwhile.getAndSet(0) == 1) {
              record("edition-2026", "CALL_CLOSED");
            }
          }
        };
    var prefix = storage.prefix();
    var read = new AuditLog(Storage.of(EmbeddedStorage.client(prefix, goesOn), prefix));
    assertThat(read.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(1));
    assertThat(read.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(2));
  }

  @Test
  void losesNoEntryWhenAHundredWriteAtOnce() throws Exception {
    var writers =
        IntStream.range(0, 100)
            .<Callable<Outcome>>mapToObj(i -> () -> record("edition-2026", "ACT_" + i))
            .toList();
    assertThat(AtOnce.all(writers)).containsOnly(new Outcome.Committed());
    assertThat(log.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Intact(100));
  }

  @Test
  void namesTheEntryThatWasEditedInTheStore() {
    IntStream.range(0, 4).forEach(i -> record("edition-2026", "ACT_" + i));
    var table = storage.table(TableOf.AUDIT, AuditEntryItem.SCHEMA);
    var item = table.getItem(key("LOG#edition-2026", "0000000002"));
    item.actor = "SECRETARIAT:person-2";
    table.putItem(item);
    assertThat(log.verify("edition-2026")).isEqualTo(new AuditVerifier.Verdict.Broken(2));
  }

  private static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  private static PageRequest after(int first, Connection<?> page) {
    return new PageRequest(first, Optional.ofNullable(page.pageInfo().endCursor()));
  }

  private Outcome record(String edition, String what) {
    return transactions.commit(set -> log.add(set, act(edition, what)));
  }

  private static Act act(String edition, String what) {
    return new Act(edition, NOW, "SECRETARIAT:person-1", what, edition, null);
  }
}
