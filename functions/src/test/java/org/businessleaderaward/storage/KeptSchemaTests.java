package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody went back to an older version: what the newer one stored stays. */
class KeptSchemaTests {
  private static final Map<String, AttributeValue> NEWER =
      Map.of(
          "pk", AttributeValue.fromS("NOTE#1"),
          "sk", AttributeValue.fromS("NOTE"),
          "version", AttributeValue.fromN("1"),
          "text", AttributeValue.fromS("of the newer version"),
          "tone", AttributeValue.fromS("warm"),
          "parts", AttributeValue.fromM(Map.of("a", AttributeValue.fromBool(true))));

  private static final Key KEY = Key.builder().partitionValue("NOTE#1").sortValue("NOTE").build();

  private final Storage storage = EmbeddedStorage.fresh();
  private final DynamoDbTable<Older> table = storage.table(TableOf.PROGRAMME, Older.SCHEMA);

  static final class Older extends Versioned {
    static final TableSchema<Older> SCHEMA =
        versioned(Older.class, Older::new)
            .addAttribute(
                String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
            .build();

    @Nullable String text;
  }

  @Test
  void aPutKeepsWhatItDoesNotKnow() {
    table.putItem(changed());
    assertThat(onRecord()).isEqualTo(expected());
  }

  @Test
  void anUpdateDoes() {
    table.updateItem(changed());
    assertThat(onRecord()).isEqualTo(expected());
  }

  @Test
  void aTransactionDoes() {
    var changed = changed();
    var outcome = new Transactions(storage).commit(set -> set.put(table, changed, "note", null));
    assertThat(outcome).isInstanceOf(Outcome.Committed.class);
    assertThat(onRecord()).isEqualTo(expected());
  }

  @Test
  void whatItKnowsItMayTakeAway() {
    var changed = changed();
    changed.text = null;
    table.putItem(changed);
    assertThat(onRecord()).doesNotContainKey("text").containsKeys("tone", "parts");
  }

  private Older changed() {
    EmbeddedStorage.client(storage.prefix())
        .putItem(r -> r.tableName(TableOf.PROGRAMME.tableName(storage.prefix())).item(NEWER));
    var item = table.getItem(KEY);
    assertThat(item).isNotNull();
    item.text = "of the older version";
    return item;
  }

  private static Map<String, AttributeValue> expected() {
    var expected = new HashMap<>(NEWER);
    expected.put("text", AttributeValue.fromS("of the older version"));
    expected.put("version", AttributeValue.fromN("2"));
    return expected;
  }

  private Map<String, AttributeValue> onRecord() {
    return EmbeddedStorage.items(storage, TableOf.PROGRAMME).getFirst();
  }
}
