package org.businessleaderaward.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real stores for tests: fresh tables per call, in a Dynoxide of their own after so many calls,
 * since each table makes the next one in the same file dearer.
 */
public final class EmbeddedStorage {
  private static final String PREFIX = "test-stack-";
  private static final int STACKS_PER_STORE = 25;

  /** The template's, named for a stack without a name. */
  private static final List<CreateTableRequest> TABLES =
      Template.read(ProjectRoot.find().resolve("template.yaml")).tables("").stream()
          .map(Template.Table::create)
          .toList();

  private static final List<Dynoxide> STORES = new ArrayList<>();
  private static int stacks;

  private EmbeddedStorage() {}

  /**
   * Fresh, empty tables, watched by the given interceptors. They have no streams: tests hand the
   * functions their records themselves, and Dynoxide looks through all records of all streams at
   * each write.
   */
  public static synchronized Storage fresh(ExecutionInterceptor... interceptors) {
    if (stacks % STACKS_PER_STORE == 0) {
      STORES.add(start(stacks));
    }
    var prefix = PREFIX + stacks++;
    return Storage.of(client(prefix, interceptors), prefix);
  }

  /** A client of the tables whose names begin with a prefix. */
  public static synchronized DynamoDbClient client(
      String prefix, ExecutionInterceptor... interceptors) {
    return storeOf(prefix).client(interceptors);
  }

  /** Every item of a table. */
  public static List<Map<String, AttributeValue>> items(Storage storage, TableOf table) {
    return client(storage.prefix())
        .scanPaginator(r -> r.tableName(table.tableName(storage.prefix())))
        .items()
        .stream()
        .toList();
  }

  /** Sets an attribute of an item, past all that would refuse it. */
  public static void set(
      Storage storage, TableOf table, Map<String, String> key, String name, AttributeValue value) {
    client(storage.prefix())
        .updateItem(
            r ->
                r.tableName(table.tableName(storage.prefix()))
                    .key(
                        key.entrySet().stream()
                            .collect(
                                Collectors.toMap(
                                    Map.Entry::getKey,
                                    each -> AttributeValue.fromS(each.getValue()))))
                    .updateExpression("SET #name = :value")
                    .expressionAttributeNames(Map.of("#name", name))
                    .expressionAttributeValues(Map.of(":value", value)));
  }

  private static Dynoxide storeOf(String prefix) {
    return STORES.get(Integer.parseInt(prefix.substring(PREFIX.length())) / STACKS_PER_STORE);
  }

  /** A store with the tables of so many stacks. */
  private static Dynoxide start(int first) {
    var tables =
        IntStream.range(first, first + STACKS_PER_STORE)
            .mapToObj(stack -> PREFIX + stack)
            .flatMap(prefix -> TABLES.stream().map(table -> described(table, prefix)))
            .toList();
    try {
      var folder = TestFolder.fresh("dynoxide");
      var schema = folder.resolve("schema.json");
      Files.writeString(schema, JsonMapper.shared().writeValueAsString(tables));
      var store = Dynoxide.start(folder.resolve("store.db"), schema);
      TestFolder.beforeTheEnd(store::close);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, ?> described(CreateTableRequest table, String prefix) {
    var create = table.toBuilder().tableName(prefix + table.tableName());
    return Map.of("Table", json(create.streamSpecification((StreamSpecification) null).build()));
  }

  /** What the SDK would send, as maps and lists. */
  private static Object json(Object value) {
    return switch (value) {
      case SdkPojo object -> {
        var fields = new TreeMap<String, Object>();
        for (var field : object.sdkFields()) {
          Optional.ofNullable(field.getValueOrDefault(object))
              .filter(one -> !List.of().equals(one))
              .ifPresent(one -> fields.put(field.locationName(), json(one)));
        }
        yield fields;
      }
      case List<?> list -> list.stream().map(EmbeddedStorage::json).toList();
      default -> value;
    };
  }
}
