package org.businessleaderaward.local.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Hands records to a worker in order, as an event source mapping with {@code
 * ReportBatchItemFailures}, {@code BisectBatchOnFunctionError}, a bounded {@code
 * MaximumRetryAttempts} and a destination for failures does (AWS Lambda Developer Guide, "Process
 * Amazon DynamoDB records with Lambda").
 */
final class Delivery {
  static final int ATTEMPTS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final String worker;
  private final Function<DynamodbEvent, ?> function;
  private final DeadLetters deadLetters;
  private final Duration pause;
  private final BooleanSupplier stopped;

  /**
   * To one worker.
   *
   * @param pause how long to wait before the second attempt; it doubles with each further one
   * @param stopped whether the server stops, which breaks off a call: that is not the record's
   *     fault. The thread's being interrupted does not tell, as the SDK takes note of it and is
   *     done
   */
  Delivery(
      String worker,
      Function<DynamodbEvent, ?> function,
      DeadLetters deadLetters,
      Duration pause,
      BooleanSupplier stopped) {
    this.worker = worker;
    this.function = function;
    this.deadLetters = deadLetters;
    this.pause = pause;
    this.stopped = stopped;
  }

  private record Failure(int index, String reason) {}

  /**
   * Hands over all of them; each is done or set aside when this returns.
   *
   * @param done is told each record up to which everything is done
   * @throws InterruptedException when the server stops; what is not done comes again
   */
  void deliver(List<Record> records, String streamArn, Consumer<Record> done)
      throws InterruptedException {
    var rest = records;
    int batch = rest.size();
    int attempt = 1;
    while (!rest.isEmpty()) {
      batch = Math.min(batch, rest.size());
      var failure = call(rest.subList(0, batch), streamArn);
      int succeeded = failure.map(Failure::index).orElse(batch);
      if (succeeded > 0) {
        done.accept(rest.get(succeeded - 1));
        rest = rest.subList(succeeded, rest.size());
        attempt = 1;
      }
      if (failure.isEmpty()) {
        continue;
      }
      if (stopped.getAsBoolean()) {
        throw new InterruptedException("stopped at " + rest.getFirst().eventID());
      }
      if (batch > 1) {
        batch = Math.max(1, batch / 2);
      } else if (attempt == ATTEMPTS) {
        setAside(rest.getFirst(), failure.get().reason());
        done.accept(rest.getFirst());
        rest = rest.subList(1, rest.size());
        attempt = 1;
      } else {
        Thread.sleep(pause.multipliedBy(1L << (attempt - 1)));
        attempt++;
      }
    }
  }

  /** The first record that failed; empty when all are done. */
  private Optional<Failure> call(List<Record> batch, String streamArn) {
    Object answer;
    try {
      answer = function.apply(LambdaRecords.event(batch, streamArn));
    } catch (RuntimeException e) {
      if (!stopped.getAsBoolean()) {
        LOG.warn("{} failed on {} records", worker, batch.size(), e);
      }
      return Optional.of(new Failure(0, e.toString()));
    }
    if (!(answer instanceof StreamsEventResponse response)
        || response.getBatchItemFailures() == null) {
      return Optional.empty();
    }
    return response.getBatchItemFailures().stream()
        .map(failure -> indexOf(batch, failure.getItemIdentifier()))
        .min(Integer::compare)
        .map(index -> new Failure(index, "reported by the function"));
  }

  /** An unknown identifier fails the whole batch, as on Lambda. */
  private static int indexOf(List<Record> batch, String sequenceNumber) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).dynamodb().sequenceNumber().equals(sequenceNumber)) {
        return i;
      }
    }
    return 0;
  }

  private void setAside(Record record, String reason) {
    LOG.error("{} could not do {}: set aside", worker, record.dynamodb().sequenceNumber());
    deadLetters.add(worker, record, reason);
  }
}
