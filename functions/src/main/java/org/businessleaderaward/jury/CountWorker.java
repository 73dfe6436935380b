package org.businessleaderaward.jury;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function {@code count}: counts when the jury table's stream brings a release that both sides
 * confirmed. It believes the table, not the record: a record only says where to look. It names the
 * records that are to come again (ReportBatchItemFailures).
 *
 * <p>Every other record is passed over here. A filter at the event source may spare a call for each
 * ballot, but nothing rests on one; the local server has none.
 */
public final class CountWorker implements Function<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(CountWorker.class);

  private final CountBallots count;

  CountWorker(CountBallots count) {
    this.count = count;
  }

  @Override
  public StreamsEventResponse apply(DynamodbEvent event) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var record : event.getRecords()) {
      var edition = released(record);
      if (edition.isPresent() && !isDone(edition.get(), record)) {
        failures.add(
            BatchItemFailure.builder()
                .withItemIdentifier(record.getDynamodb().getSequenceNumber())
                .build());
      }
    }
    return StreamsEventResponse.builder().withBatchItemFailures(failures).build();
  }

  private boolean isDone(String edition, DynamodbStreamRecord record) {
    try {
      switch (count.count(edition)) {
        case CountBallots.Ending.Counted counted -> LOG.info("{} counted", edition);
        case CountBallots.Ending.Stopped stopped ->
            LOG.error("the count of {} stopped: {} bad ballots", edition, stopped.bad().size());
        case CountBallots.Ending.NotReleased notReleased -> LOG.info("{} is not released", edition);
      }
      return true;
    } catch (RuntimeException e) {
      LOG.error("record {} not handled", record.getEventID(), e);
      return false;
    }
  }

  /** The edition whose release was written and has both confirmations. */
  private static Optional<String> released(DynamodbStreamRecord record) {
    var image = record.getDynamodb() == null ? null : record.getDynamodb().getNewImage();
    if (image == null
        || !JuryKeys.RELEASE.equals(text(image.get("sk")))
        || !image.containsKey("secretariatAt")
        || !image.containsKey("chairAt")) {
      return Optional.empty();
    }
    return JuryKeys.editionOf(text(image.get("pk")));
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null || value.getS() == null ? "" : value.getS();
  }
}
