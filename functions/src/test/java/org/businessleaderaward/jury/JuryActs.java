package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.sealing.SealedBallot;

/** What a juror's browser and the jury table's stream do, in stories of a vote. */
final class JuryActs {
  private JuryActs() {}

  /**
   * Seals a juror's ballot to what their room says.
   *
   * @param ratings level of each criterion, by finalist
   */
  static String seal(
      TestBrowser juror, String edition, int version, Map<String, Map<String, Integer>> ratings)
      throws ParseException {
    var room = juror.send("JurorRoom", Map.of("language", "EN"));
    var ballotId = room.data("me", "ballotId").asString();
    var content = new BallotContent(edition, ballotId, version, new Ballot(ratings));
    return SealedBallot.seal(
            content.write(room.data("sealing", "paddedLength").asInt()),
            new SealedBallot.Binding(edition, ballotId, version),
            RSAKey.parse(room.data("sealing", "publicKey").asString()))
        .compact();
  }

  /** Casts a sealed ballot, and expects no refusal. */
  static TestBrowser.Answer cast(TestBrowser juror, String sealed, int version) {
    var answer =
        juror.send("CastBallot", Map.of("input", Map.of("sealed", sealed, "version", version)));
    assertThat(answer.refusal("castBallot")).isEmpty();
    return answer;
  }

  /** Has {@code count} do what the jury table's stream brings when an item was written. */
  static void work(TestAward award, String partition, String sort) {
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventID("event-1");
    record.setEventName("MODIFY");
    record.setDynamodb(
        new StreamRecord()
            .withSequenceNumber("1")
            .withNewImage(
                Map.of(
                    "pk", new AttributeValue(partition),
                    "sk", new AttributeValue(sort),
                    "secretariatAt", new AttributeValue("2026-05-20T09:00:00.001Z"),
                    "chairAt", new AttributeValue("2026-05-20T09:00:00.001Z"))));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    assertThat(award.<DynamodbEvent, StreamsEventResponse>function("count").apply(event))
        .extracting(StreamsEventResponse::getBatchItemFailures)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
  }
}
