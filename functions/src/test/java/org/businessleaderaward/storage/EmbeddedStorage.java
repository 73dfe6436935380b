package org.businessleaderaward.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** A real store for tests: one Dynoxide per JVM, fresh tables per call. */
public final class EmbeddedStorage {
  private static final AtomicInteger STACKS = new AtomicInteger();
  private static final Template TEMPLATE =
      Template.read(ProjectRoot.find().resolve("template.yaml"));
  private static final Dynoxide STORE = start();

  private EmbeddedStorage() {}

  /**
   * Fresh, empty tables, watched by the given interceptors. They have no streams: tests hand the
   * functions their records themselves, and Dynoxide looks through all records of all streams at
   * each write.
   */
  public static Storage fresh(ExecutionInterceptor... interceptors) {
    var prefix = "test-stack-" + STACKS.incrementAndGet();
    STORE.createTables(
        TEMPLATE.tables(prefix).stream().map(EmbeddedStorage::withoutStream).toList());
    return Storage.of(STORE.client(interceptors), prefix);
  }

  /** Where the store answers, for what reads it from the environment. */
  public static Dynoxide store() {
    return STORE;
  }

  /** Every item of a table. */
  public static List<Map<String, AttributeValue>> items(Storage storage, TableOf table) {
    return STORE
        .client()
        .scanPaginator(r -> r.tableName(table.tableName(storage.prefix())))
        .items()
        .stream()
        .toList();
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
