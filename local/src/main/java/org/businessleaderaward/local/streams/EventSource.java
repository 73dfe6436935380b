package org.businessleaderaward.local.streams;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream on a thread of its own and hands each change to a worker: at least once,
 * in order. Where it stands is kept, so that the next start goes on from there.
 */
public final class EventSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventSource.class);

  /** How soon it sees what was written by somebody else than the client of {@link Writes}. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(200);
  private static final int BATCH = 100;

  private final String worker;
  private final String streamArn;
  private final DynamoDbStreamsClient client;
  private final Semaphore written;
  private final StreamPosition position;
  private final Delivery delivery;
  private final Thread thread;
  private volatile boolean stopped;

  private EventSource(
      String worker,
      String streamArn,
      DynamoDbStreamsClient client,
      Semaphore written,
      StreamPosition position,
      Function<DynamodbEvent, ?> function,
      DeadLetters deadLetters) {
    this.worker = worker;
    this.streamArn = streamArn;
    this.client = client;
    this.written = written;
    this.position = position;
    this.delivery = new Delivery(worker, function, deadLetters, AFTER_A_FAILURE, () -> stopped);
    this.thread = Thread.ofVirtual().name("stream to " + worker).unstarted(this::run);
  }

  /**
   * Begins to read.
   *
   * @param worker name of the function
   * @param streamArn the stream
   * @param client reads the stream; the caller closes it
   * @param table the table whose stream it is
   * @param writes notices what is written to the table
   * @param function the function; it may answer with a {@code StreamsEventResponse}
   * @param folder where the position and what could not be done are kept
   */
  public static EventSource start(
      String worker,
      String streamArn,
      DynamoDbStreamsClient client,
      String table,
      Writes writes,
      Function<DynamodbEvent, ?> function,
      Path folder) {
    var source =
        new EventSource(
            worker,
            streamArn,
            client,
            writes.to(table),
            new StreamPosition(folder, worker),
            function,
            new DeadLetters(folder));
    source.thread.start();
    return source;
  }

  private void run() {
    while (!stopped) {
      try {
        for (var shard : shards()) {
          read(shard);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (stopped || !pauseAfter(e)) {
          return;
        }
      }
    }
  }

  private List<Shard> shards() {
    return client.describeStream(r -> r.streamArn(streamArn)).streamDescription().shards();
  }

  /** Reads a shard until it is closed, or for good when it is the open one. */
  private void read(Shard shard) throws InterruptedException {
    var iterator = iterator(shard);
    while (iterator != null) {
      var from = iterator;
      // Before it is read: what is written meanwhile is read for once more.
      written.drainPermits();
      try {
        var answer = client.getRecords(r -> r.shardIterator(from).limit(BATCH));
        iterator = answer.nextShardIterator();
        if (answer.records().isEmpty()) {
          var _ = written.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
          delivery.deliver(answer.records(), streamArn, record -> done(shard, record));
        }
      } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
        iterator = iterator(shard);
      }
    }
  }

  private void done(Shard shard, Record record) {
    position.done(shard.shardId(), record.dynamodb().sequenceNumber());
  }

  private String iterator(Shard shard) {
    var last = position.lastDone(shard.shardId());
    try {
      return client
          .getShardIterator(
              r -> {
                r.streamArn(streamArn).shardId(shard.shardId());
                last.ifPresentOrElse(
                    number ->
                        r.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(number),
                    () -> r.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
              })
          .shardIterator();
    } catch (TrimmedDataAccessException e) {
      return client
          .getShardIterator(
              r ->
                  r.streamArn(streamArn)
                      .shardId(shard.shardId())
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
          .shardIterator();
    }
  }

  private boolean pauseAfter(RuntimeException e) {
    LOG.warn("the stream to {} cannot be read just now", worker, e);
    try {
      Thread.sleep(AFTER_A_FAULT);
      return true;
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  /** Stops reading. What was handed over and is not done yet is handed over again next time. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
