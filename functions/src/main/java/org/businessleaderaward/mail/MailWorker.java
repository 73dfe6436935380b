package org.businessleaderaward.mail;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The function {@code mail}: sends what the outbox's stream brings, and has a carrier that keeps
 * letters forget what was erased there; SES keeps none, so that on AWS the stream brings no more
 * than what is new. It goes through the whole batch and names the records that are to come again
 * (ReportBatchItemFailures); what is done already is then passed over. A record that cannot be read
 * fails every time, until the event source has had enough and sets it aside in its queue. A
 * schedule's event has no records: what the carrier did not take is then tried again, if it is due.
 * By hand ({@code aws/status --redrive}) it is called with one record, {@code AGAIN}: what was
 * given up then waits to be sent again.
 */
final class MailWorker implements Function<DynamodbEvent, StreamsEventResponse> {
  private static final String INSERT = "INSERT";
  private static final String REMOVE = "REMOVE";

  /** What no stream says: whoever runs the award wants what was given up sent again. */
  private static final String AGAIN = "AGAIN";

  private static final Set<String> HANDLED = Set.of(INSERT, REMOVE);
  private static final Set<String> NOTES = Set.of(MailKeys.LATER, MailKeys.GIVEN_UP);
  private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

  private final Dispatch dispatch;

  MailWorker(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public StreamsEventResponse apply(DynamodbEvent event) {
    if (event.getRecords() == null) {
      dispatch.sendWhatIsDue();
      return StreamsEventResponse.builder().withBatchItemFailures(List.of()).build();
    }
    var failures = new ArrayList<BatchItemFailure>();
    for (var record : event.getRecords()) {
      if (AGAIN.equals(record.getEventName())) {
        dispatch.beginAnew();
      } else if (HANDLED.contains(record.getEventName()) && !isDone(record)) {
        failures.add(
            BatchItemFailure.builder()
                .withItemIdentifier(record.getDynamodb().getSequenceNumber())
                .build());
      }
    }
    return StreamsEventResponse.builder().withBatchItemFailures(failures).build();
  }

  private boolean isDone(DynamodbEvent.DynamodbStreamRecord record) {
    try {
      var key = key(record);
      if (NOTES.contains(key.partitionKeyValue().s())) {
        return true;
      }
      if (REMOVE.equals(record.getEventName())) {
        dispatch.forget(key);
        return true;
      }
      return dispatch.send(key) != Dispatch.Attempt.CLAIMED;
    } catch (RuntimeException e) {
      LOG.warn("record {} not handled", record.getEventID(), e);
      return false;
    }
  }

  private static Key key(DynamodbEvent.DynamodbStreamRecord record) {
    var keys = record.getDynamodb().getKeys();
    return Key.builder().partitionValue(text(keys, "pk")).sortValue(text(keys, "sk")).build();
  }

  private static String text(@Nullable Map<String, AttributeValue> keys, String name) {
    var value = keys == null ? null : keys.get(name);
    @Nullable String text = value == null ? null : value.getS();
    if (text == null) {
      throw new IllegalArgumentException("a record without a key");
    }
    return text;
  }
}
