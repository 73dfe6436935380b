package org.businessleaderaward.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.kms.KmsClient;
import tools.jackson.databind.json.JsonMapper;

/** Nobody listens where the client's store would be: what is answered is answered here. */
class RecordedCallsTests {
  private static final Map<String, AttributeValue> KEY = Map.of("pk", AttributeValue.fromS("A"));

  private final DynamoDbClient client =
      AwsClients.prompt(DynamoDbClient.builder())
          .endpointOverride(URI.create("http://127.0.0.1:9"))
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .region(Region.EU_CENTRAL_1)
          .build();
  private final RecordedCalls recorded =
      RecordedCalls.of(
          JsonMapper.shared()
              .readTree(
                  """
                  [{"target": "GetItem",
                    "asked": {"TableName": "recorded-of-jury", "Key": {"pk": {"S": "A"}}},
                    "answered": {"Item": {"pk": {"S": "A"}, "name": {"S": "Ada"}}}},
                   {"target": "GetItem",
                    "asked": {"TableName": "recorded-of-jury", "Key": {"pk": {"S": "A"}}},
                    "answered": {"Item": {"pk": {"S": "A"}, "name": {"S": "Ada, noted"}}}},
                   {"target": "BatchGetItem",
                    "asked": {"RequestItems": {"recorded-of-jury": {"Keys": [{"pk": {"S": "A"}}]}}},
                    "answered": {"Responses": {"recorded-of-jury": [{"name": {"S": "Ada"}}]}}}]
                  """));

  @AfterEach
  void close() {
    client.close();
  }

  /** As it was before what is noted for it: so the note is made each time, and primed with it. */
  @Test
  void answerWhatWasAnsweredFirstWhateverTheTablesNamesBeginWith() {
    assertThat(get("another-jury").item()).containsEntry("name", AttributeValue.fromS("Ada"));
    assertThat(recorded.missed()).isEmpty();
  }

  @Test
  void answerOfSeveralItemsUnderTheNameOfTheTableThatIsAsked() {
    var keys = KeysAndAttributes.builder().keys(List.of(KEY)).build();
    var asked = Map.of("another-jury", keys);
    var answered = recorded.during(() -> client.batchGetItem(r -> r.requestItems(asked)));
    var ada = Map.of("name", AttributeValue.fromS("Ada"));
    assertThat(answered.responses()).isEqualTo(Map.of("another-jury", List.of(ada)));
    assertThat(recorded.missed()).isEmpty();
  }

  @Test
  void findNothingOfAnotherTableAndSaySo() {
    assertThat(get("another-access").hasItem()).isFalse();
    assertThat(recorded.missed()).hasSize(1).first().asString().contains("GetItem", "access");
  }

  /** It would fail if anything were sent, for there is nobody. */
  @Test
  void answerAWriteAsDoneAndSendNothing() {
    var write = TransactWriteItem.builder().put(p -> p.tableName("a-jury").item(KEY)).build();
    var _ = recorded.during(() -> client.transactWriteItems(r -> r.transactItems(write)));
    assertThat(recorded.missed()).isEmpty();
  }

  @Test
  void answerNothingOfAnotherService() {
    var keys =
        AwsClients.prompt(KmsClient.builder())
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .region(Region.EU_CENTRAL_1);
    try (var kms = keys.build()) {
      assertThatThrownBy(() -> recorded.during(() -> kms.describeKey(r -> r.keyId("a"))))
          .hasStackTraceContaining("only the store is asked for nobody");
    }
  }

  @Test
  void answerNobodyElse() {
    assertThatThrownBy(() -> client.getItem(r -> r.tableName("another-jury").key(KEY)))
        .isInstanceOf(SdkClientException.class);
  }

  private GetItemResponse get(String table) {
    return recorded.during(() -> client.getItem(r -> r.tableName(table).key(KEY)));
  }
}
