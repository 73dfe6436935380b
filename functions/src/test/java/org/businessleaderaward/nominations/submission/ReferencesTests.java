package org.businessleaderaward.nominations.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class ReferencesTests {
  private static final String EDITION = "edition-2026";

  private final Storage storage = EmbeddedStorage.fresh();
  private final References references = new References(storage, new Transactions(storage));

  @Test
  void drawsEachNumberOnceHoweverManyDrawAtOnce() throws Exception {
    assertThat(AtOnce.times(100, () -> references.draw(EDITION)))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj(i -> (long) i).toList());
  }

  @Test
  void countsADrawOnceThatTheClientSentTwice() {
    references.draw(EDITION);
    var draw = DrawItem.of(EDITION, "the same");
    assertThat(references.draw(draw)).isEqualTo(2);
    assertThat(references.draw(DrawItem.of(EDITION, "the same"))).isEqualTo(2);
    assertThat(references.draw(EDITION)).isEqualTo(3);
  }

  @Test
  void givesTheLastNumberAgainThatWasGivenBackAndNoOther() {
    references.draw(EDITION);
    references.draw(EDITION);
    references.giveBack(EDITION, 1);
    assertThat(references.draw(EDITION)).isEqualTo(3);
    references.giveBack(EDITION, 3);
    assertThat(references.draw(EDITION)).isEqualTo(3);
  }

  /** DynamoDB refuses a write of an item that a transaction has, and the SDK does not repeat it. */
  @Test
  void drawsAgainWhileATransactionHasTheCounter() {
    var conflicts = new AtomicInteger(3);
    var contended = EmbeddedStorage.fresh(new Conflicts(conflicts));
    var drawing = new References(contended, new Transactions(contended));
    assertThat(drawing.draw(EDITION)).isEqualTo(1);
    assertThat(conflicts).hasValue(0);
    assertThat(drawing.draw(EDITION)).isEqualTo(2);
  }

  private record Conflicts(AtomicInteger left) implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof UpdateItemRequest
          && left.getAndUpdate(some -> Math.max(0, some - 1)) > 0) {
        throw TransactionConflictException.builder().message("held by the test").build();
      }
    }
  }

  /** As a version before this one does, to which somebody went back. */
  @Test
  void refusesWhoeverReadTheCounterBeforeADraw() {
    var counters = storage.table(TableOf.NOMINATIONS, CounterItem.SCHEMA);
    counters.putItem(CounterItem.of(EDITION));
    var read = counters.getItem(CounterItem.of(EDITION).key());
    assertThat(references.draw(EDITION)).isEqualTo(1);
    read.last++;
    assertThatThrownBy(() -> counters.putItem(read))
        .isInstanceOf(ConditionalCheckFailedException.class);
    var now = counters.getItem(CounterItem.of(EDITION).key());
    now.last++;
    counters.putItem(now);
    assertThat(references.draw(EDITION)).isEqualTo(3);
  }
}
