package org.businessleaderaward.storage;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.businessleaderaward.wiring.Overload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Commits {@link WriteSet}s. Conflicts with other transactions, throttling and lost races for a
 * contended item are tried again with full jitter, a bounded number of times; each try composes the
 * set anew. Each try has a token of its own, so that a request which the client repeats because the
 * answer got lost is written once and answered as the first time (DynamoDB, TransactWriteItems,
 * ClientRequestToken). A set of one part that is put idempotently needs neither transaction nor
 * token.
 */
public final class Transactions {
  /** Together the pauses take 12 s on average, which a room's time limit on AWS leaves room for. */
  private static final int ATTEMPTS = 40;

  private static final String CONDITION = "ConditionalCheckFailed";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(600);

  private final DynamoDbEnhancedClient client;
  private final int attempts;
  private final Pause pause;

  /** Commits through this storage's client. */
  public Transactions(Storage storage) {
    this(storage, ATTEMPTS, LONGEST_PAUSE);
  }

  Transactions(Storage storage, int attempts, Duration longestPause) {
    this.client = storage.client();
    this.attempts = attempts;
    this.pause = new Pause(FIRST_PAUSE, longestPause);
  }

  /**
   * Composes and commits. Where nothing was added, for others did it meanwhile, nothing is written.
   *
   * @param compose reads what it needs and adds every part; called once per attempt, with a new set
   * @throws DynamoDbException when it is still contended after the last attempt
   */
  public Outcome commit(Consumer<WriteSet> compose) {
    for (int attempt = 1; ; attempt++) {
      var set = new WriteSet();
      compose.accept(set);
      if (set.parts().isEmpty()) {
        return new Outcome.Committed();
      }
      try {
        return write(set);
      } catch (TransactionCanceledException e) {
        var refused = refusal(set, e);
        if (refused != null) {
          return refused;
        }
        if (attempt == attempts) {
          throw e;
        }
      } catch (DynamoDbException e) {
        if (attempt == attempts || !Overload.isContention(e)) {
          throw e;
        }
      }
      pause.after(attempt);
    }
  }

  private Outcome write(WriteSet set) {
    var alone = set.parts().size() == 1 ? set.parts().getFirst().alone() : null;
    if (alone != null) {
      return alone.write();
    }
    var request =
        TransactWriteItemsEnhancedRequest.builder()
            .clientRequestToken(UUID.randomUUID().toString());
    set.parts().forEach(part -> part.addTo().accept(request));
    client.transactWriteItems(request.build());
    return new Outcome.Committed();
  }

  /** The first condition that failed for good; null when another try may succeed. */
  private static Outcome.@Nullable Refused refusal(WriteSet set, TransactionCanceledException e) {
    var reasons = e.cancellationReasons();
    for (int i = 0; i < reasons.size(); i++) {
      if (CONDITION.equals(reasons.get(i).code()) && !set.parts().get(i).contended()) {
        return new Outcome.Refused(set.parts().get(i).label());
      }
    }
    if (!Overload.isContention(e)) {
      throw e;
    }
    return null;
  }
}
