package org.businessleaderaward.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * Real stores for tests: fresh tables per call, in a Dynoxide of their own after so many calls,
 * since each table makes the next one in the same file dearer.
 */
public final class EmbeddedStorage {
  private static final String PREFIX = "test-stack-";
  private static final int STACKS_PER_STORE = 25;
  private static final Template TEMPLATE =
      Template.read(ProjectRoot.find().resolve("template.yaml"));
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
      STORES.add(start());
    }
    var prefix = PREFIX + stacks++;
    storeOf(prefix)
        .createTables(
            TEMPLATE.tables(prefix).stream().map(EmbeddedStorage::withoutStream).toList());
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

  private static Dynoxide storeOf(String prefix) {
    return STORES.get(Integer.parseInt(prefix.substring(PREFIX.length())) / STACKS_PER_STORE);
  }

  private static Template.Table withoutStream(Template.Table table) {
    var create = table.create().toBuilder().streamSpecification((StreamSpecification) null).build();
    return new Template.Table(create, table.timeToLiveAttribute());
  }

  private static Dynoxide start() {
    try {
      var folder = Files.createTempDirectory("dynoxide-test");
      var store = Dynoxide.start(folder.resolve("store.db"));
      Runtime.getRuntime().addShutdownHook(new Thread(store::close));
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
