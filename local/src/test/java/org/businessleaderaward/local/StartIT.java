package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
  @TempDir Path data;

  @Test
  void namesThePortThatIsInUse() throws Exception {
    try (var server = RunningServer.start(data.resolve("one"))) {
      var ended =
          RunningServer.startInVain(
              data.resolve("two"), Map.of("PORT", Integer.toString(server.port())));
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.said())
          .contains("Port " + server.port() + " is in use")
          .contains("PORT=" + (server.port() + 1));
    }
  }

  @Test
  void keepsADataDirectoryToOneServer() throws Exception {
    try (var _ = RunningServer.start(data)) {
      var ended = RunningServer.startInVain(data, Map.of("PORT", "0"));
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.said()).contains("Another server is using the data directory " + data);
    }
  }

  @Test
  void saysWhatToDoAboutDamagedData() throws Exception {
    Files.writeString(data.resolve("store.db"), "this is no database, but it is long enough");
    var ended = RunningServer.startInVain(data, Map.of("PORT", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("The data in " + data + " cannot be read")
        .contains("mv \"" + data + "\"");
  }

  @Test
  void saysWhatToDoAboutDamageInsideTheData() throws Exception {
    try (var _ = RunningServer.start(data)) {}
    var store = data.resolve("store.db");
    try (var file = FileChannel.open(store, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[(int) file.size() / 2]), file.size() / 4);
    }
    var ended = RunningServer.startInVain(data, Map.of("PORT", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("The data in " + data + " cannot be read")
        .contains("mv \"" + data + "\"");
  }

  @Test
  void saysThatTheDataDirectoryIsAFile() throws Exception {
    var file = Files.writeString(data.resolve("file"), "not a folder");
    var ended = RunningServer.startInVain(file, Map.of("PORT", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("The data directory " + file + " cannot be made or written")
        .contains("DATA_DIR=<folder>");
  }

  @Test
  void saysHowToGetTheStoreThatIsMissing() throws Exception {
    var checkout = Files.createDirectory(data.resolve("checkout"));
    Files.createFile(checkout.resolve("template.yaml"));
    var ended =
        RunningServer.startInVain(
            checkout,
            data.resolve("data"),
            Map.of("PORT", "0", "PATH", checkout.toString(), "DYNOXIDE", "/nowhere/dynoxide"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("The embedded store is missing")
        .contains("`npm ci` in the folder local")
        .contains("cargo install dynoxide-rs");
  }

  @Test
  void saysThatThePortIsNoNumber() throws Exception {
    var ended = RunningServer.startInVain(data, Map.of("PORT", "eighty"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("PORT is \"eighty\"");
  }

  @Test
  void findsOnTheNextStartWhatTheFirstLoaded() throws IOException {
    String first;
    try (var server = RunningServer.start(data)) {
      first = person(server);
    }
    try (var server = RunningServer.start(data)) {
      assertThat(person(server)).isEqualTo(first);
    }
  }

  private static String person(RunningServer server) {
    return server
        .visitor()
        .act("secretariat", "OpenSecretariatLink", Map.of("token", server.secretariatToken()))
        .at("/person/id")
        .asString();
  }
}
