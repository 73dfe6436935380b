package org.businessleaderaward.jury;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.count.Rehearsal;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the worker {@code count} once before Lambda takes its snapshot (SnapStart): a {@link
 * Rehearsal}, so that what counts is in the snapshot loaded and compiled, and a look into the store
 * for an edition that there is none of, which reads and never writes.
 *
 * <p>The key that seals the service's share is not used for it: each of its uses is on record with
 * the key service, and those that make a vote's key and count it shall be the only ones there.
 */
public final class CountPriming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(CountPriming.class);
  private static final String NOWHERE = "edition-nowhere";

  private final CountWorker worker;

  private CountPriming(CountWorker worker) {
    this.worker = worker;
  }

  /**
   * Runs the worker around the snapshots of a context.
   *
   * @return what must be kept for as long as that is wanted: the context does not hold it
   */
  public static CountPriming before(Context<Resource> snapshots, CountWorker worker) {
    var priming = new CountPriming(worker);
    snapshots.register(priming);
    return priming;
  }

  /** A count that cannot be rehearsed now may be possible later: this ends no deployment. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      LOG.info("rehearsed {} counts", Rehearsal.run());
    } catch (RuntimeException e) {
      LOG.warn("not rehearsed", e);
    }
    look();
  }

  /** There is nothing open that could be dead. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  /** The worker logs what goes wrong and throws nothing. */
  private void look() {
    var event = new DynamodbEvent();
    event.setRecords(
        List.of(
            written(JuryKeys.keyRequest(NOWHERE), JuryKeys.REQUEST, Map.of()),
            written(JuryKeys.box(NOWHERE), JuryKeys.SHUT, Map.of()),
            written(
                JuryKeys.confirmation(NOWHERE, JuryKeys.Side.CHAIR), JuryKeys.RELEASE, Map.of())));
    var failed = worker.apply(event).getBatchItemFailures().size();
    LOG.info("primed: {} of {} looks failed", failed, event.getRecords().size());
  }

  private static DynamodbStreamRecord written(
      String partition, String sort, Map<String, AttributeValue> more) {
    var image = new HashMap<>(more);
    image.put("pk", text(partition));
    image.put("sk", text(sort));
    var record = new DynamodbStreamRecord();
    record.setEventID("primed");
    record.setDynamodb(new StreamRecord().withSequenceNumber("0").withNewImage(image));
    return record;
  }

  private static AttributeValue text(String text) {
    return new AttributeValue().withS(text);
  }
}
