package org.businessleaderaward.storage;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one partition of a table or of an index, in the order of their sort keys, page by
 * page. A page of n reads at most n + 1 items in one request. Pages of a table see every write that
 * was acknowledged; pages of an index may be a moment late.
 *
 * <p>The partition, and the beginning of the sort keys where there is one, come from the caller; a
 * cursor says only where to go on within them.
 */
public final class Paging<T> {
  private static final String SEPARATOR = "\n";
  private static final int LONGEST_SORT_KEY = 1024;

  private final Source<T> source;
  private final String partition;
  private final String prefix;
  private final String from;
  private final boolean forward;

  private Paging(Source<T> source, String partition, String prefix, String from, boolean forward) {
    this.source = source;
    this.partition = partition;
    this.prefix = prefix;
    this.from = from;
    this.forward = forward;
  }

  /** A cursor that no page of this query gave: the caller's mistake, not a fault. */
  public static final class ForeignCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignCursor() {
      super("after is not a cursor of this connection", null, false, false);
    }
  }

  /** What is queried: a table, or an index when it has a name. */
  private record Source<T>(
      String name,
      @Nullable String index,
      TableSchema<T> schema,
      boolean consistent,
      Query<T> query) {
    private interface Query<T> {
      SdkIterable<software.amazon.awssdk.enhanced.dynamodb.model.Page<T>> run(
          QueryEnhancedRequest request);
    }

    /** The key attributes that tell where in the partition an item stands. */
    List<String> positionAttributes() {
      TableMetadata keys = schema.tableMetadata();
      var sort = keys.primarySortKey().orElseThrow();
      return index == null
          ? List.of(sort)
          : List.of(keys.indexSortKey(index).orElseThrow(), keys.primaryPartitionKey(), sort);
    }

    String partitionAttribute() {
      TableMetadata keys = schema.tableMetadata();
      return index == null ? keys.primaryPartitionKey() : keys.indexPartitionKey(index);
    }
  }

  /** A partition of a table, lowest sort key first. */
  public static <T> Paging<T> of(DynamoDbTable<T> table, String partition) {
    var source = new Source<>(table.tableName(), null, table.tableSchema(), true, table::query);
    return new Paging<>(source, partition, "", "", true);
  }

  /** A partition of an index, lowest sort key first. */
  public static <T> Paging<T> of(DynamoDbIndex<T> index, String partition) {
    var source =
        new Source<>(
            index.tableName(), index.indexName(), index.tableSchema(), false, index::query);
    return new Paging<>(source, partition, "", "", true);
  }

  /** Only items whose sort key begins so. */
  public Paging<T> startingWith(String sortPrefix) {
    return new Paging<>(source, partition, sortPrefix, "", forward);
  }

  /** Only items whose sort key is not before this. */
  public Paging<T> from(String sortKey) {
    return new Paging<>(source, partition, "", sortKey, forward);
  }

  /** The other way round: highest sort key first. */
  public Paging<T> backwards() {
    return new Paging<>(source, partition, prefix, from, !forward);
  }

  /**
   * A page.
   *
   * @param first how many items at most
   * @param after the cursor of the item before the page; empty for the first page
   * @throws ForeignCursor when this query did not give the cursor
   */
  public Page<T> page(int first, Optional<String> after) {
    var start = after.map(this::startAfter).orElse(null);
    var found = items(start, first + 1).limit(first + 1L).toList();
    boolean more = found.size() > first;
    return new Page<>(more ? found.subList(0, first) : found, more);
  }

  /** Everything, a request for each megabyte. For partitions that are small by their nature. */
  public List<T> all() {
    return items(null, null).toList();
  }

  /**
   * Everything, so many in a request, and no request more than what is taken of the stream needs.
   */
  public Stream<T> oneByOne(int atOnce) {
    return items(null, atOnce);
  }

  /** The first of them, so many at most. */
  public List<T> first(int most) {
    return most == Integer.MAX_VALUE ? all() : items(null, most).limit(most).toList();
  }

  /** The cursor of an item of a page. */
  public String cursor(T item) {
    var key = source.schema().itemToMap(item, source.positionAttributes());
    var parts =
        source.positionAttributes().stream()
            .map(name -> Objects.requireNonNull(key.get(name)).s())
            .toList();
    return Cursor.write(query(), String.join(SEPARATOR, parts));
  }

  private Stream<T> items(@Nullable Map<String, AttributeValue> start, @Nullable Integer limit) {
    var where = where();
    var request =
        QueryEnhancedRequest.builder()
            .queryConditional(where)
            .scanIndexForward(forward)
            .consistentRead(source.consistent())
            .exclusiveStartKey(start)
            .limit(limit)
            .build();
    return source.query().run(request).stream().flatMap(page -> page.items().stream());
  }

  private QueryConditional where() {
    if (!from.isEmpty()) {
      return QueryConditional.sortGreaterThanOrEqualTo(
          k -> k.partitionValue(partition).sortValue(from));
    }
    return prefix.isEmpty()
        ? QueryConditional.keyEqualTo(k -> k.partitionValue(partition))
        : QueryConditional.sortBeginsWith(k -> k.partitionValue(partition).sortValue(prefix));
  }

  private Map<String, AttributeValue> startAfter(String cursor) {
    var position = Cursor.read(query(), cursor).orElseThrow(ForeignCursor::new);
    var names = source.positionAttributes();
    var parts = List.of(position.split(SEPARATOR, -1));
    if (parts.size() != names.size()
        || !parts.getFirst().startsWith(prefix)
        || parts.getFirst().compareTo(from) < 0) {
      throw new ForeignCursor();
    }
    var key = new HashMap<String, AttributeValue>();
    key.put(source.partitionAttribute(), AttributeValue.fromS(partition));
    for (int i = 0; i < names.size(); i++) {
      var part = parts.get(i);
      if (part.isEmpty() || part.getBytes(StandardCharsets.UTF_8).length > LONGEST_SORT_KEY) {
        throw new ForeignCursor();
      }
      key.put(names.get(i), AttributeValue.fromS(part));
    }
    return key;
  }

  private String query() {
    return String.join(
        SEPARATOR,
        source.name(),
        source.index() == null ? "" : source.index(),
        partition,
        prefix,
        from,
        forward ? "forward" : "backwards");
  }
}
