package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** That a story can fail for want of a permission. */
class RoleGuardTests {
  private final String prefix = EmbeddedStorage.fresh().prefix();
  private final String table = TableOf.JURY.tableName(prefix);
  private final DynamoDbClient client = EmbeddedStorage.client(prefix, new RoleGuard());

  @Test
  void letsTheJurysRoomPutABallot() {
    assertThat(RoleGuard.as("jury", () -> put("BALLOTS#edition-2026"))).isTrue();
  }

  @Test
  void keepsTheSecretariatFromBallots() {
    assertThatThrownBy(() -> RoleGuard.as("secretariat", () -> put("BALLOTS#edition-2026")))
        .hasStackTraceContaining("the role of secretariat does not allow");
  }

  @Test
  void looksIntoTransactions() {
    assertThatThrownBy(() -> RoleGuard.as("count", () -> transact("BALLOTS#edition-2026")))
        .hasStackTraceContaining("the role of count does not allow");
    assertThat(RoleGuard.as("count", () -> transact("RESULT#edition-2026"))).isTrue();
  }

  @Test
  void row79KeepsEverybodyButTheCountFromWritingResults() {
    for (var role : List.of("secretariat", "jury", "public", "clock")) {
      assertThatThrownBy(() -> RoleGuard.as(role, () -> put("RESULT#edition-2026")))
          .hasStackTraceContaining("the role of " + role + " does not allow");
    }
    assertThat(RoleGuard.as("count", () -> put("RESULT#edition-2026"))).isTrue();
  }

  @Test
  void doesNotLookAtWhatNoFunctionDoes() {
    assertThat(put("BALLOTS#edition-2026")).isTrue();
  }

  private boolean put(String partition) {
    return client
        .putItem(r -> r.tableName(table).item(item(partition)))
        .sdkHttpResponse()
        .isSuccessful();
  }

  private boolean transact(String partition) {
    var put = Put.builder().tableName(table).item(item(partition)).build();
    return client
        .transactWriteItems(r -> r.transactItems(TransactWriteItem.builder().put(put).build()))
        .sdkHttpResponse()
        .isSuccessful();
  }

  private static Map<String, AttributeValue> item(String partition) {
    return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("a"));
  }
}
