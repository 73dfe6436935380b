package org.businessleaderaward.storage;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.businessleaderaward.wiring.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The tables as this process sees them. Built once per process.
 *
 * @param client the enhanced client
 * @param prefix what the tables' names begin with
 * @param lastRead what this process does not know of items
 */
public record Storage(DynamoDbEnhancedClient client, String prefix, LastRead lastRead) {
  /** As many as DynamoDB takes in one request. */
  private static final int BATCH = 100;

  /** Reads {@code TABLE_PREFIX} and, for an embedded store, {@code DYNAMODB_ENDPOINT}. */
  public static Storage fromEnvironment(Map<String, String> environment) {
    var prefix = environment.get("TABLE_PREFIX");
    if (prefix == null || prefix.isBlank()) {
      throw new IllegalStateException("TABLE_PREFIX is not set: it says where the tables are");
    }
    var endpoint = environment.get("DYNAMODB_ENDPOINT");
    var builder = AwsClients.prompt(DynamoDbClient.builder());
    if (endpoint == null) {
      builder.region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")));
    } else {
      builder.endpointOverride(URI.create(endpoint));
      builder.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded")));
      builder.region(Region.EU_CENTRAL_1);
    }
    return of(builder.build(), prefix);
  }

  /** The tables behind a given client. */
  public static Storage of(DynamoDbClient client, String prefix) {
    var enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    return new Storage(enhanced, prefix, new LastRead());
  }

  /** A module's table with one of its item schemas. */
  public <T> DynamoDbTable<T> table(TableOf module, TableSchema<T> schema) {
    return client.table(module.tableName(prefix), new KeptSchema<>(schema, lastRead));
  }

  /**
   * The items that are there under so many keys, as they were last written, in no order; a request
   * for each hundred.
   */
  public <T> List<T> find(DynamoDbTable<T> table, Stream<Key> keys) {
    return keys.gather(Gatherers.windowFixed(BATCH))
        .flatMap(some -> batch(table, some).stream())
        .toList();
  }

  /** Whether the write of one item was made, as its condition held. */
  public static boolean isDone(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException notSo) {
      return false;
    }
  }

  private <T> SdkIterable<T> batch(DynamoDbTable<T> table, List<Key> keys) {
    var batch =
        ReadBatch.builder(table.tableSchema().itemType().rawClass()).mappedTableResource(table);
    keys.forEach(key -> batch.addGetItem(r -> r.key(key).consistentRead(true)));
    var request = BatchGetItemEnhancedRequest.builder().readBatches(batch.build()).build();
    return client.batchGetItem(request).resultsForTable(table);
  }

  /**
   * An item of which only the key is known so far: by it several kinds are read at once, and each
   * is then read by the table of its kind.
   */
  public static final class AnyKind extends Keyed {
    public static final TableSchema<AnyKind> SCHEMA = keyed(AnyKind.class, AnyKind::new).build();

    /** The item as what it is. */
    public <T> T as(DynamoDbTable<T> table) {
      return table.tableSchema().mapToItem(kept());
    }
  }

  /** A schema whose items keep what it does not know. */
  public static <T> TableSchema<T> keeping(TableSchema<T> schema) {
    return new KeptSchema<>(schema, new LastRead());
  }
}
