package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What rooms answer before anybody can ask them. */
class WarmUpTests {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final Clock clock = Clock.systemUTC();

  @TempDir Path folder;

  private void atBackend(OpenedFolder.Stay stay) throws Exception {
    OpenedFolder.with(
        folder,
        clock,
        "http://localhost:8080",
        (data, backend, client) -> {
          backend.bean(DirectorySeed.class).load();
          backend.bean(DirectoryIndex.class).begin();
          stay.at(data, backend, client);
        });
  }

  @Test
  void leavesNoTraceInStoreOrFolderAndFailsAtNothing() throws Exception {
    atBackend(
        (data, backend, client) -> {
          var before = everything(client);
          var files = files();
          var done = WarmUp.run(backend, data, clock, data.path(), LONG_ENOUGH, 1);
          assertThat(done.failed()).isZero();
          assertThat(done.times()).isGreaterThanOrEqualTo(done.acts());
          assertThat(everything(client)).isEqualTo(before);
          assertThat(files()).isEqualTo(files);
        });
  }

  private static Map<TableOf, List<Map<String, AttributeValue>>> everything(DynamoDbClient client) {
    return Arrays.stream(TableOf.values())
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    client
                        .scanPaginator(r -> r.tableName(table.tableName(Store.PREFIX)))
                        .items()
                        .stream()
                        .toList()));
  }

  /** What stands in each file; what stands in the store's own is what its tables have. */
  private Map<Path, String> files() throws IOException {
    var files = new TreeMap<Path, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        boolean isStore = file.getFileName().toString().startsWith("store");
        files.put(file, isStore ? "" : HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
