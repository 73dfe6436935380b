package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The connections to the embedded store, each of which takes one call after the other. */
class StoreConnectionsTests {
  private static final int CALLERS = 40;
  private static final String TABLE = "many-programme";

  @TempDir Path data;

  @Test
  void giveEachOfManyAtOnceItsOwnAnswerAndNoneOnceTheStoreHasEnded() throws Exception {
    var store = Dynoxide.start(data.resolve("store.db"));
    try (var client = store.client()) {
      store.createTables(Template.read(ProjectRoot.find().resolve("template.yaml")).tables("many"));
      var answers = new ArrayList<Future<String>>();
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int one = 0; one < CALLERS; one++) {
          var text = "é".repeat(one * 500);
          var name = "caller " + one;
          answers.add(callers.submit(() -> kept(client, name, text)));
        }
      }
      for (int one = 0; one < CALLERS; one++) {
        assertThat(answers.get(one).get()).isEqualTo("é".repeat(one * 500));
      }
      store.close();
      assertThatThrownBy(() -> kept(client, "late", "")).isInstanceOf(SdkClientException.class);
    } finally {
      store.close();
    }
  }

  private static String kept(DynamoDbClient client, String name, String text) {
    var key = Map.of("pk", AttributeValue.fromS(name), "sk", AttributeValue.fromS("text"));
    client.putItem(
        r ->
            r.tableName(TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(name),
                        "sk", AttributeValue.fromS("text"),
                        "text", AttributeValue.fromS(text))));
    return client
        .getItem(r -> r.tableName(TABLE).key(key))
        .item()
        .getOrDefault("text", AttributeValue.fromS("nothing"))
        .s();
  }
}
