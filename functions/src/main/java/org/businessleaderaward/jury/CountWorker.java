package org.businessleaderaward.jury;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.jury.publication.PublishRecord;
import org.businessleaderaward.jury.trustees.DestroyShare;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function {@code count}: takes the service's steps to the key of a vote when the jury table's
 * stream brings the wish for one or a trustee's step, notes under which rule a vote was opened and
 * that it has another since, fixes the list of receipts when it brings a ballot box that was shut,
 * counts when it brings a confirmation and the other is there, or what a trustee has decrypted, and
 * puts the record where everybody finds it when it brings that it is public, and destroys the
 * service's share when it brings that its time is over. It believes the table, not the record,
 * which only says where to look; but which rule a vote has it takes from the record of that, since
 * the table may have another by then. It names the records that are to come again
 * (ReportBatchItemFailures).
 *
 * <p>Every other record is passed over here. A filter at the event source may spare a call for each
 * ballot, but nothing rests on one; the local server has none.
 */
public final class CountWorker implements Function<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(CountWorker.class);

  private final MakeKey making;
  private final FixReceipts fixing;
  private final CountBallots count;
  private final PublishRecord publishing;
  private final DestroyShare ending;

  CountWorker(
      MakeKey making,
      FixReceipts fixing,
      CountBallots count,
      PublishRecord publishing,
      DestroyShare ending) {
    this.making = making;
    this.fixing = fixing;
    this.count = count;
    this.publishing = publishing;
    this.ending = ending;
  }

  @Override
  public StreamsEventResponse apply(DynamodbEvent event) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var record : event.getRecords()) {
      if (!isDone(record)) {
        failures.add(
            BatchItemFailure.builder()
                .withItemIdentifier(record.getDynamodb().getSequenceNumber())
                .build());
      }
    }
    return StreamsEventResponse.builder().withBatchItemFailures(failures).build();
  }

  private boolean isDone(DynamodbStreamRecord record) {
    try {
      wished(record).ifPresent(making::make);
      opened(record).ifPresent(this::noteRule);
      changed(record).ifPresent(this::lookAtRule);
      shut(record).ifPresent(fixing::fix);
      confirmed(record).or(() -> decrypted(record)).ifPresent(this::count);
      open(record).ifPresent(publishing::publish);
      over(record).ifPresent(ending::destroy);
      return true;
    } catch (RuntimeException e) {
      LOG.error("record {} not handled", record.getEventID(), e);
      return false;
    }
  }

  private void noteRule(Map<String, AttributeValue> vote) {
    JuryKeys.editionOfVote(text(vote.get("pk")))
        .ifPresent(edition -> fixing.noteRule(edition, ruleOf(vote)));
  }

  private void lookAtRule(Map<String, AttributeValue> vote) {
    JuryKeys.editionOfVote(text(vote.get("pk")))
        .ifPresent(edition -> fixing.isFirstRule(edition, ruleOf(vote)));
  }

  private static String ruleOf(Map<String, AttributeValue> vote) {
    return Sha256.of(text(vote.get("rule"))).hex();
  }

  private void count(String edition) {
    switch (count.count(edition)) {
      case CountBallots.Ending.Counted counted -> LOG.info("{} counted", edition);
      case CountBallots.Ending.Stopped stopped ->
          LOG.error("the count of {} stopped at step {}", edition, stopped.step());
      case CountBallots.Ending.NotReleased notReleased -> LOG.info("{} is not released", edition);
      case CountBallots.Ending.Waiting waiting -> LOG.info("{} waits for trustees", edition);
    }
  }

  /** The edition for whose vote a key is wished, or a trustee has taken a step to it. */
  private static Optional<String> wished(DynamodbStreamRecord record) {
    return written(record)
        .flatMap(
            image ->
                JuryKeys.editionOfKeyRequest(text(image.get("pk")))
                    .or(() -> ofTrustees(image).filter(edition -> !isDecryption(image))));
  }

  /** The edition whose sums a trustee has decrypted. */
  private static Optional<String> decrypted(DynamodbStreamRecord record) {
    return written(record).filter(CountWorker::isDecryption).flatMap(CountWorker::ofTrustees);
  }

  private static Optional<String> ofTrustees(Map<String, AttributeValue> image) {
    return JuryKeys.editionOfTrustees(text(image.get("pk")));
  }

  private static boolean isDecryption(Map<String, AttributeValue> image) {
    return text(image.get("sk")).startsWith(JuryKeys.allDecryptions());
  }

  /** The edition whose record is public. */
  private static Optional<String> open(DynamodbStreamRecord record) {
    return written(record).flatMap(image -> JuryKeys.editionOfPublication(text(image.get("pk"))));
  }

  /** The edition for whose vote the service's share is no longer needed. */
  private static Optional<String> over(DynamodbStreamRecord record) {
    return written(record).flatMap(image -> JuryKeys.editionOfKeyEnd(text(image.get("pk"))));
  }

  /** The vote that was opened, as it was then; what changes it later is no insertion. */
  private static Optional<Map<String, AttributeValue>> opened(DynamodbStreamRecord record) {
    return vote(record).filter(image -> isInsertion(record));
  }

  /** The vote that was changed since, as it was then. */
  private static Optional<Map<String, AttributeValue>> changed(DynamodbStreamRecord record) {
    return vote(record).filter(image -> !isInsertion(record));
  }

  private static Optional<Map<String, AttributeValue>> vote(DynamodbStreamRecord record) {
    return written(record).filter(image -> text(image.get("sk")).equals(JuryKeys.VOTE));
  }

  private static boolean isInsertion(DynamodbStreamRecord record) {
    return "INSERT".equals(record.getEventName());
  }

  /** The edition whose ballot box was shut. */
  private static Optional<String> shut(DynamodbStreamRecord record) {
    return written(record).flatMap(image -> JuryKeys.editionOfBox(text(image.get("pk"))));
  }

  /** The edition whose count a side has confirmed. */
  private static Optional<String> confirmed(DynamodbStreamRecord record) {
    return written(record).flatMap(image -> JuryKeys.editionOfConfirmation(text(image.get("pk"))));
  }

  private static Optional<Map<String, AttributeValue>> written(DynamodbStreamRecord record) {
    return Optional.ofNullable(record.getDynamodb())
        .flatMap(change -> Optional.ofNullable(change.getNewImage()));
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null || value.getS() == null ? "" : value.getS();
  }
}
