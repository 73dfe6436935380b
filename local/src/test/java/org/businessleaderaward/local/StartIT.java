package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
  private static final int HEAD = 8192;

  @TempDir static Path used;
  @TempDir static Path copies;
  @TempDir Path data;

  private static String first;
  private static RunningServer again;

  /** A server that has ended, a copy of what it has kept, and another on the same. */
  @BeforeAll
  static void startTwice() throws IOException {
    try (var server = RunningServer.start(used)) {
      first = person(server);
    }
    KeptData.copy(used, copies.resolve("ended"));
    again = RunningServer.start(used);
  }

  @AfterAll
  static void stop() {
    again.close();
  }

  @Test
  void namesThePortThatIsInUse() throws Exception {
    var ended =
        RunningServer.startInVain(
            data.resolve("two"), Map.of("PORT", Integer.toString(again.port())));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("Port " + again.port() + " is in use")
        .contains("PORT=" + (again.port() + 1));
  }

  @Test
  void keepsADataDirectoryToOneServer() throws Exception {
    var ended = RunningServer.startInVain(used, Map.of("PORT", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("Another server is using the data directory " + used);
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
    var damaged = data.resolve("damaged");
    KeptData.copy(copies.resolve("ended"), damaged);
    var store = damaged.resolve("store.db");
    try (var file = FileChannel.open(store, StandardOpenOption.WRITE)) {
      // All but what says that it is a database: where what is read at the start lies is not known.
      file.write(ByteBuffer.wrap(new byte[(int) file.size() - HEAD]), HEAD);
    }
    var ended = RunningServer.startInVain(damaged, Map.of("PORT", "0"));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("The data in " + damaged + " cannot be read")
        .contains("mv \"" + damaged + "\"");
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
  void findsOnTheNextStartWhatTheFirstLoaded() {
    assertThat(person(again)).isEqualTo(first);
  }

  @Test
  void answersBeforeItEndsWhoWasInTheMiddleOfAsking() throws Exception {
    try (var server = RunningServer.start(data);
        var caller = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var body =
          Visitor.body("nominations", "SaveDraft", Map.of("input", KillIT.draft(0)))
              .getBytes(StandardCharsets.UTF_8);
      var out = caller.getOutputStream();
      out.write(
          """
          POST /graphql/nominations HTTP/1.1
          Host: localhost:%d
          Content-Type: application/json
          Content-Length: %d
          Expect: 100-continue

          """
              .formatted(server.port(), body.length)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      var in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      server.askToEnd();
      out.write(body);
      assertThat(in.lines().collect(Collectors.joining("\n")))
          .contains("HTTP/1.1 200 OK", "\"version\":1");
    }
  }

  private static String person(RunningServer server) {
    return Passkeys.enterOffice(server.visitor(), server.secretariatToken()).person("secretariat");
  }
}
