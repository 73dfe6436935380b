package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The contract of {@link Transactions}, on a real store with injected faults. */
class TransactionsTests {
  private static final Outcome COMMITTED = new Outcome.Committed();
  private static final Key COUNTER = key("COUNTER", "C");

  private final Faults faults = new Faults();
  private final Storage storage = EmbeddedStorage.fresh(faults);
  private final Transactions transactions = new Transactions(storage);
  private final DynamoDbTable<NoteItem> table = storage.table(TableOf.ACCESS, NoteItem.SCHEMA);

  @Test
  void writesAllPartsOrNone() {
    table.putItem(NoteItem.of("P", "taken", "t"));
    var outcome =
        transactions.commit(
            set ->
                set.put(table, NoteItem.of("P", "free", "t"), "free", WriteSet.ABSENT)
                    .put(table, NoteItem.of("P", "taken", "t"), "taken", WriteSet.ABSENT));
    assertThat(outcome).isEqualTo(new Outcome.Refused("taken"));
    assertThat(table.getItem(key("P", "free"))).isNull();
  }

  @Test
  void letsOneOfAHundredHaveTheLastSeat() throws Exception {
    var outcomes =
        race(
            100,
            i ->
                transactions.commit(
                    set ->
                        set.put(
                            table, NoteItem.of("SEAT", "1", "by " + i), "seat", WriteSet.ABSENT)));
    assertThat(outcomes).filteredOn(COMMITTED::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Outcome.Refused("seat")::equals).hasSize(99);
  }

  @Test
  void composesAnewWhenAContendedItemWasLost() throws Exception {
    var outcomes = race(100, i -> transactions.commit(this::countUp));
    assertThat(outcomes).containsOnly(COMMITTED);
    assertThat(table.getItem(COUNTER).title).isEqualTo("100");
  }

  private void countUp(WriteSet set) {
    var found = table.getItem(r -> r.key(COUNTER).consistentRead(true));
    var item = found == null ? NoteItem.of("COUNTER", "C", "0") : found;
    item.title = String.valueOf(Integer.parseInt(String.valueOf(item.title)) + 1);
    set.putContended(table, item, "counter", null);
  }

  @Test
  void refusesTheSecondOfTwoWhoChangedTheSameVersion() {
    table.putItem(NoteItem.of("P", "1", "as read by both"));
    var mine = table.getItem(key("P", "1"));
    var theirs = table.getItem(key("P", "1"));
    theirs.title = "theirs";
    mine.title = "mine";
    assertThat(transactions.commit(set -> set.put(table, theirs, "note", null)))
        .isEqualTo(COMMITTED);
    assertThat(transactions.commit(set -> set.put(table, mine, "note", null)))
        .isEqualTo(new Outcome.Refused("note"));
    assertThat(table.getItem(key("P", "1")).title).isEqualTo("theirs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
  void row38TriesAgainAfterAConflictOrThrottling(String code) {
    faults.cancel(code, 3);
    var composed = new AtomicInteger();
    var outcome =
        transactions.commit(
            set -> {
              composed.incrementAndGet();
              set.put(table, NoteItem.of("P", "1", "t"), "note", null);
            });
    assertThat(outcome).isEqualTo(COMMITTED);
    assertThat(composed).hasValue(4);
    assertThat(faults.requests()).isEqualTo(4);
  }

  @Test
  void row38GivesUpAfterTheLastAttempt() {
    faults.cancel("TransactionConflict", Integer.MAX_VALUE);
    var hasty = new Transactions(storage, 5, Duration.ofMillis(1));
    assertThatThrownBy(
            () -> hasty.commit(set -> set.put(table, NoteItem.of("P", "1", "t"), "note", null)))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(faults.requests()).isEqualTo(5);
    assertThat(table.getItem(key("P", "1"))).isNull();
  }

  @Test
  void row37WritesOnceAndAnswersAlikeWhenTheFirstAnswerGotLost() {
    faults.loseAnswers(1);
    var outcome =
        transactions.commit(
            set -> set.put(table, NoteItem.of("P", "1", "t"), "note", WriteSet.ABSENT));
    assertThat(faults.sent()).isEqualTo(2);
    assertThat(outcome).isEqualTo(COMMITTED);
    assertThat(table.getItem(key("P", "1")).version()).isEqualTo(1);
  }

  @Test
  void writesWhatIsAloneAndIdempotentByItself() {
    var first = NoteItem.of("P", "1", "first");
    assertThat(transactions.commit(set -> set.putIdempotent(table, first, "note")))
        .isEqualTo(COMMITTED);
    assertThat(faults.asked()).containsExactly("PutItemRequest");
    transactions.commit(
        set ->
            set.putIdempotent(table, NoteItem.of("P", "2", "t"), "note")
                .put(table, NoteItem.of("P", "3", "t"), "other", WriteSet.ABSENT));
    transactions.commit(set -> set.put(table, NoteItem.of("P", "4", "t"), "note", null));
    assertThat(faults.asked())
        .containsExactly(
            "PutItemRequest", "TransactWriteItemsRequest", "TransactWriteItemsRequest");
  }

  @Test
  void refusesTheSecondOfTwoWhoPutDifferentItemsOfTheSameVersion() {
    transactions.commit(set -> set.putIdempotent(table, NoteItem.of("P", "1", "first"), "note"));
    var mine = table.getItem(key("P", "1"));
    var theirs = table.getItem(key("P", "1"));
    theirs.title = "theirs";
    mine.title = "mine";
    assertThat(transactions.commit(set -> set.putIdempotent(table, theirs, "note")))
        .isEqualTo(COMMITTED);
    assertThat(transactions.commit(set -> set.putIdempotent(table, mine, "note")))
        .isEqualTo(new Outcome.Refused("note"));
    assertThat(table.getItem(key("P", "1")).title).isEqualTo("theirs");
    assertThat(
            transactions.commit(
                set -> set.putIdempotent(table, NoteItem.of("P", "1", "theirs"), "note")))
        .as("of a version that is no more")
        .isEqualTo(new Outcome.Refused("note"));
  }

  @Test
  void row37WritesALoneItemOnceAndAnswersAlikeWhenTheAnswerGotLost() {
    for (var title : List.of("first", "second")) {
      var found = table.getItem(key("P", "1"));
      var item = found == null ? NoteItem.of("P", "1", title) : found;
      item.title = title;
      int before = faults.sent();
      faults.loseAnswers(1);
      assertThat(transactions.commit(set -> set.putIdempotent(table, item, "note")))
          .isEqualTo(COMMITTED);
      assertThat(faults.sent() - before).isEqualTo(2);
    }
    assertThat(table.getItem(key("P", "1")).version()).isEqualTo(2);
    assertThat(table.getItem(key("P", "1")).title).isEqualTo("second");
  }

  @Test
  void refusesALoneItemThatSomebodyElseChangedWhileItsAnswerWasLost() {
    faults.loseAnswers(1);
    faults.meanwhile(
        () -> {
          var theirs = table.getItem(r -> r.key(key("P", "1")).consistentRead(true));
          theirs.title = "theirs";
          table.putItem(theirs);
        });
    assertThat(
            transactions.commit(
                set -> set.putIdempotent(table, NoteItem.of("P", "1", "mine"), "note")))
        .isEqualTo(new Outcome.Refused("note"));
    assertThat(table.getItem(key("P", "1")).title).isEqualTo("theirs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
  void row38TriesALoneItemAgainAfterAConflictOrThrottling(String code) {
    faults.cancel(code, 3);
    assertThat(
            transactions.commit(
                set -> set.putIdempotent(table, NoteItem.of("P", "1", "t"), "note")))
        .isEqualTo(COMMITTED);
    assertThat(faults.requests()).isEqualTo(4);
    faults.cancel(code, Integer.MAX_VALUE);
    var hasty = new Transactions(storage, 5, Duration.ofMillis(1));
    assertThatThrownBy(
            () -> hasty.commit(set -> set.putIdempotent(table, NoteItem.of("P", "2", "t"), "note")))
        .isInstanceOf(DynamoDbException.class);
    assertThat(faults.requests()).isEqualTo(9);
  }

  @Test
  void keepsAModulesShareBetweenTwoAdditionsToOneSet() {
    var set = new WriteSet();
    set.share(AtomicInteger.class, "a", AtomicInteger::new).incrementAndGet();
    assertThat(set.share(AtomicInteger.class, "a", AtomicInteger::new)).hasValue(1);
    assertThat(set.share(AtomicInteger.class, "b", AtomicInteger::new)).hasValue(0);
  }

  private interface Attempt {
    Outcome run(int number);
  }

  private static List<Outcome> race(int runners, Attempt attempt) throws Exception {
    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, runners)
              .<Callable<Outcome>>mapToObj(i -> () -> attempt.run(i))
              .toList();
      for (var one : threads.invokeAll(all)) {
        outcomes.add(one.get());
      }
    }
    return outcomes;
  }

  private static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  /** What a local store never does by itself: conflicts, throttling, answers that get lost. */
  private static final class Faults implements ExecutionInterceptor {
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger toCancel = new AtomicInteger();
    private final AtomicInteger toLose = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private volatile String code = "";

    void cancel(String reason, int times) {
      code = reason;
      toCancel.set(times);
    }

    void loseAnswers(int times) {
      toLose.set(times);
    }

    /** What others do when an answer gets lost. */
    void meanwhile(Runnable act) {
      meanwhile.set(act);
    }

    /** Which writes were asked for. */
    List<String> asked() {
      return asked;
    }

    /** How many writes were asked for. */
    int requests() {
      return requests.get();
    }

    /** How many requests for writes went to the store. */
    int sent() {
      return sent.get();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (isWrite(context.request())) {
        requests.incrementAndGet();
        asked.add(context.request().getClass().getSimpleName());
        if (toCancel.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          throw refusal(context.request());
        }
      }
    }

    private static boolean isWrite(SdkRequest request) {
      return request instanceof TransactWriteItemsRequest || request instanceof PutItemRequest;
    }

    /** As DynamoDB words it for a transaction, and for a single item. */
    private DynamoDbException refusal(SdkRequest request) {
      if (request instanceof TransactWriteItemsRequest write) {
        return TransactionCanceledException.builder()
            .message("cancelled by the test")
            .cancellationReasons(
                write.transactItems().stream()
                    .map(item -> CancellationReason.builder().code(code).build())
                    .toList())
            .build();
      }
      return (DynamoDbException)
          switch (code) {
            case "TransactionConflict" ->
                TransactionConflictException.builder().message("refused by the test").build();
            case "ThrottlingError" -> throttled(DynamoDbException.builder(), "ThrottlingException");
            default ->
                throttled(
                    ProvisionedThroughputExceededException.builder(),
                    "ProvisionedThroughputExceededException");
          };
    }

    private static AwsServiceException throttled(AwsServiceException.Builder refused, String code) {
      return refused
          .message("refused by the test")
          .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
          .build();
    }

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      if (isWrite(context.request())) {
        sent.incrementAndGet();
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          meanwhile.getAndSet(() -> {}).run();
          throw SdkClientException.create(
              "the connection broke",
              new UncheckedIOException(new IOException("connection reset")));
        }
      }
    }
  }
}
