package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.streams.StreamPosition;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** What is taken out of the database's file between two runs of the store, and what stays. */
class StoreFileTests {
  private static final String TABLE = TableOf.JURY.tableName(Store.PREFIX);
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @TempDir Path folder;
  private String shard = "";

  /** Three writes, of which the streams tell whole; what the first two wrote is deleted. */
  @BeforeEach
  void writesAndDeletes() throws Exception {
    atStore(
        store -> {
          try (var client = store.client()) {
            put(client, "one", "Ada Gone");
            put(client, "two", "Bo Gone");
            put(client, "three", "Cy Kept");
            for (var gone : List.of("one", "two")) {
              client.deleteItem(r -> r.tableName(TABLE).key(key(gone)));
            }
          }
          assertThat(records(store, null)).hasSize(5);
        });
    assertThat(files("Ada Gone")).as("so what is there is found").isNotEmpty();
  }

  @Test
  void row63TakesOutWhatWasDeletedAndWhatTheStreamsWereTold() throws Exception {
    tidy(5);
    assertThat(files("Ada Gone")).isEmpty();
    assertThat(files("Bo Gone")).isEmpty();
    assertThat(files("Cy Kept")).containsExactly(file());
  }

  @Test
  void keepsWhatTheWorkerHasNotReadYet() throws Exception {
    tidy(1);
    assertThat(files("Ada Gone")).isEmpty();
    assertThat(files("Bo Gone")).isNotEmpty();
    atStore(store -> assertThat(numbers(records(store, "1"))).containsExactly("2", "3", "4", "5"));
  }

  /** Also where it has read further than the file goes: that is another's, such as a copy. */
  @ParameterizedTest
  @ValueSource(longs = {5, 99})
  void letsTheStreamGoOnWithTheNumberAfterTheLast(long done) throws Exception {
    tidy(done);
    tidy(done);
    atStore(
        store -> {
          try (var client = store.client()) {
            put(client, "four", "Di New");
          }
          assertThat(numbers(records(store, "5"))).containsExactly("6");
        });
  }

  @Test
  void changesNothingOfAStreamThatWasNeverRead() throws Exception {
    StoreFile.tidy(file(), Map.of(), AT_ONCE);
    atStore(store -> assertThat(records(store, null)).hasSize(5));
  }

  /** As the store of a server that was killed may, for a moment. */
  @ParameterizedTest
  @ValueSource(strings = {"BEGIN IMMEDIATE", "BEGIN"})
  void leavesTheFileToWhoeverHasItAndDoesItNextTime(String begin) throws Exception {
    try (var other = database();
        var statement = other.createStatement()) {
      statement.execute(begin);
      statement.executeQuery("SELECT COUNT(*) FROM _stream_records").close();
      assertThatThrownBy(() -> tidy(5)).isInstanceOf(SQLException.class);
      statement.execute("ROLLBACK");
    }
    atStore(
        store -> {
          try (var client = store.client()) {
            var kept = client.getItem(r -> r.tableName(TABLE).key(key("three"))).item();
            assertThat(kept).containsEntry("name", AttributeValue.fromS("Cy Kept"));
          }
        });
    tidy(5);
    assertThat(files("Ada Gone")).isEmpty();
  }

  @Test
  void saysThatAFileIsNoDatabase() throws Exception {
    Files.writeString(file(), "this is no database, but it is long enough to be looked into");
    assertThatThrownBy(() -> tidy(5)).isInstanceOf(SQLException.class);
  }

  @Test
  void makesNoFileWhereThereIsNone() throws Exception {
    var none = folder.resolve("none.db");
    StoreFile.tidy(none, Map.of(), AT_ONCE);
    assertThat(none).doesNotExist();
  }

  /** Dynoxide makes it before it makes its tables. */
  @Test
  void takesAFileWithoutTables() throws Exception {
    var empty = Files.createFile(folder.resolve("empty.db"));
    StoreFile.tidy(empty, Map.of(TABLE, new StreamPosition.Done("shard", "1")), AT_ONCE);
    assertThat(empty).exists();
  }

  private interface Stay {
    void at(Dynoxide store) throws Exception;
  }

  private void atStore(Stay stay) throws Exception {
    try (var data = DataFolder.open(folder);
        var store = Store.open(data, ProjectRoot.find().resolve("template.yaml"))) {
      stay.at(store);
    }
  }

  private void tidy(long done) throws SQLException {
    StoreFile.tidy(
        file(), Map.of(TABLE, new StreamPosition.Done(shard, Long.toString(done))), AT_ONCE);
  }

  private Path file() {
    return folder.resolve("store.db");
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  private List<Path> files(String text) throws IOException {
    try (var all = Files.walk(folder)) {
      var with = new ArrayList<Path>();
      for (var each : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(each, ISO_8859_1).contains(text)) {
          with.add(each);
        }
      }
      return with;
    }
  }

  private static void put(DynamoDbClient client, String id, String name) {
    client.putItem(
        r ->
            r.tableName(TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(id),
                        "sk", AttributeValue.fromS("ITEM"),
                        "name", AttributeValue.fromS(name))));
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("ITEM"));
  }

  /** What the stream tells after a number. */
  private List<Record> records(Dynoxide store, @Nullable String after) {
    try (var client = store.client();
        var streams = store.streamsClient()) {
      var stream = client.describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
      shard =
          streams
              .describeStream(r -> r.streamArn(stream))
              .streamDescription()
              .shards()
              .getFirst()
              .shardId();
      var iterator =
          streams.getShardIterator(
              r -> {
                r.streamArn(stream).shardId(shard);
                if (after == null) {
                  r.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
                } else {
                  r.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                      .sequenceNumber(after);
                }
              });
      return streams.getRecords(r -> r.shardIterator(iterator.shardIterator())).records();
    }
  }

  private static List<String> numbers(List<Record> records) {
    return records.stream().map(record -> record.dynamodb().sequenceNumber()).toList();
  }
}
