package org.businessleaderaward.nominations.submission;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Pause;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Gives each nomination of an edition its number, and none twice. It is drawn before the
 * transaction that submits the nomination, in which all would wait for one another, and given back
 * where that is refused or cancelled. So numbers may have gaps: one is left out if the process dies
 * between, if it does not hear whether the nomination was written, or if others were drawn by the
 * time it is given back.
 */
final class References {
  private static final Logger LOG = LoggerFactory.getLogger(References.class);

  /** Together the pauses take 2 s on average. */
  private static final int ATTEMPTS = 10;

  private static final Pause PAUSE = new Pause(Duration.ofMillis(10), Duration.ofMillis(600));

  private final DynamoDbTable<DrawItem> draws;
  private final DynamoDbTable<CounterItem> counters;
  private final Transactions transactions;

  References(Storage storage, Transactions transactions) {
    this.draws = storage.table(TableOf.NOMINATIONS, DrawItem.SCHEMA);
    this.counters = storage.table(TableOf.NOMINATIONS, CounterItem.SCHEMA);
    this.transactions = transactions;
  }

  /** How a number is written, such as {@code NOM-2026-0042}. */
  static String text(Edition edition, long number) {
    return String.format(
        Locale.ROOT, "%s-%d-%04d", edition.sample() ? "SAMPLE" : "NOM", edition.year(), number);
  }

  /** Draws the next number of an edition. */
  long draw(String edition) {
    return draw(DrawItem.of(edition, UUID.randomUUID().toString()));
  }

  /** Draws a number, once however often it is sent, and again while a transaction has it. */
  long draw(DrawItem draw) {
    for (int attempt = 1; ; attempt++) {
      try {
        return drawn(draw);
      } catch (TransactionConflictException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        PAUSE.after(attempt);
      }
    }
  }

  private long drawn(DrawItem draw) {
    var isNew =
        Expression.builder()
            .expression("#by <> :by")
            .putExpressionName("#by", "by")
            .putExpressionValue(":by", AttributeValue.fromS(draw.by))
            .build();
    try {
      var drawn =
          draws.updateItem(
              r ->
                  r.item(draw)
                      .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                      .conditionExpression(isNew)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Objects.requireNonNull(drawn.last);
    } catch (ConditionalCheckFailedException repeated) {
      var first = draws.tableSchema().mapToItem(repeated.item());
      return Objects.requireNonNull(Objects.requireNonNull(first).last);
    }
  }

  /**
   * Commits what has a number.
   *
   * @param compose as {@link Transactions#commit} takes it
   */
  Outcome commit(String edition, long number, Consumer<WriteSet> compose) {
    try {
      var outcome = transactions.commit(compose);
      if (outcome instanceof Outcome.Refused) {
        giveBack(edition, number);
      }
      return outcome;
    } catch (TransactionCanceledException e) {
      giveBack(edition, number);
      throw e;
    }
  }

  /** Gives back a number that no nomination got, while it is the last. */
  void giveBack(String edition, long number) {
    var key = CounterItem.of(edition).key();
    try {
      transactions.commit(
          set -> {
            var counter = counters.getItem(r -> r.key(key).consistentRead(true));
            if (counter != null && counter.last == number) {
              counter.last--;
              set.putContended(counters, counter, "REFERENCE", null);
            }
          });
    } catch (SdkException e) {
      // Nothing is wrong but that it is left out.
      LOG.warn("the number {} of {} is left out", number, edition, e);
    }
  }
}
