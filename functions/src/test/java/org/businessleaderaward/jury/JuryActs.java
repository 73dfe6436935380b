package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.ballots.Ratings;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRule;
import tools.jackson.databind.JsonNode;

/** What a juror's browser and the jury table's stream do, in stories of a vote. */
public final class JuryActs {
  private JuryActs() {}

  /**
   * Seals a juror's ballot by what their room says.
   *
   * @param ratings level of each criterion, by finalist
   */
  static String seal(TestBrowser juror, int version, Map<String, Map<String, Integer>> ratings) {
    var room = juror.send("JurorRoom", Map.of("language", "EN"));
    var rule = VoteRule.read(room.data("sealing", "rule").asString());
    var levels = new TreeMap<Integer, List<Integer>>();
    ratings.forEach(
        (finalist, rated) ->
            levels.put(
                rule.finalists().indexOf(finalist),
                rule.criteria().stream()
                    .map(criterion -> Objects.requireNonNull(rated.get(criterion.id())))
                    .toList()));
    var id = new BallotVersion(room.data("me", "ballotId").asString(), version);
    return Ratings.sent(new Ratings(levels).seal(rule, id, Draws.secret(new SecureRandom())));
  }

  /** Opens the vote; the first time its key is missing and is made. */
  static void openVoting(TestAward award, TestBrowser secretariat, String closesAt) {
    var terms = Map.of("closesAt", closesAt);
    assertThat(secretariat.send("OpenVoting", terms).refusal("openVoting"))
        .isEqualTo("KEY_NOT_READY");
    work(award, "KEYREQUEST#edition-2026", "REQUEST");
    assertThat(secretariat.send("OpenVoting", terms).refusal("openVoting")).isEmpty();
  }

  /** Casts a sealed ballot, and expects no refusal. */
  static TestBrowser.Answer cast(TestBrowser juror, String sealed, int version) {
    var answer =
        juror.send("CastBallot", Map.of("input", Map.of("sealed", sealed, "version", version)));
    assertThat(answer.refusal("castBallot")).isEmpty();
    return answer;
  }

  /** The file of the record as anybody gets it; empty when it is not public. */
  static byte[] publicRecord(TestAward award) {
    var told = record(award, "sha256 parts");
    var file = new ByteArrayOutputStream();
    for (int part = 1; part <= told.path("parts").asInt(0); part++) {
      var text = record(award, "part(number: " + part + ")").path("part").asString();
      file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(told.isNull() ? Sha256.of("").hex() : told.path("sha256").asString())
        .isEqualTo(Sha256.of(file.toByteArray()).hex());
    return file.toByteArray();
  }

  private static JsonNode record(TestAward award, String fields) {
    var query =
        "{\"query\":\"{ voteRecord(edition: \\\"edition-2026\\\") { %s } }\"}".formatted(fields);
    return award.browser(Room.PUBLIC).post(query).data("voteRecord");
  }

  /** What a verifier says of the record that anybody gets. */
  static RecordVerdict verdict(TestAward award) {
    return RecordVerdict.of(publicRecord(award), RecordVerdict.Mailed.NOTHING, new SecureRandom());
  }

  /** Has {@code count} do what the jury table's stream brings when an item was written. */
  public static void work(TestAward award, String partition, String sort) {
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventID("event-1");
    record.setEventName("MODIFY");
    record.setDynamodb(
        new StreamRecord()
            .withSequenceNumber("1")
            .withNewImage(
                Map.of("pk", new AttributeValue(partition), "sk", new AttributeValue(sort))));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    assertThat(award.<DynamodbEvent, StreamsEventResponse>function("count").apply(event))
        .extracting(StreamsEventResponse::getBatchItemFailures)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
  }
}
