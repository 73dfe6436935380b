package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left on the disk of whom the secretariat erases. */
class ErasureIT {
  private static final String NOMINEE = "Ada Erased";
  private static final String NOMINATOR = "nominator.of." + Nomination.address(NOMINEE);

  @Test
  void row63KeepsNoLetterToWhoIsErasedAndThoseToOthers(@TempDir Path data) throws Exception {
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      Nomination.submit(server.visitor(), NOMINEE);
      Nomination.submit(server.visitor(), "Bo Kept");
      var kept = "nominator.of." + Nomination.address("Bo Kept");
      story.mailedToken(NOMINATOR);
      story.mailedToken(kept);
      var secretariat = Passkeys.enterOffice(server.visitor(), server.secretariatToken());
      secretariat.act("secretariat", "ErasePersonalData", Map.of("email", NOMINATOR));
      assertThat(server.letters()).extracting(Story.Letter::to).contains(kept);
      assertThat(server.letters()).extracting(Story.Letter::to).doesNotContain(NOMINATOR);
    }
    assertThat(filesWith(NOMINATOR, data.resolve("mail"))).isEmpty();
  }

  /** Also where it was deleted, and where the streams were told of it. */
  @Test
  void row63KeepsNothingOfWhoIsErasedInTheDatabasesFileOnceItIsStartedAgain(@TempDir Path data)
      throws Exception {
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      Nomination.submit(server.visitor(), NOMINEE);
      story.mailedToken(NOMINATOR);
      var secretariat = Passkeys.enterOffice(server.visitor(), server.secretariatToken());
      secretariat.act("secretariat", "ErasePersonalData", Map.of("email", NOMINATOR));
      // Once the letters of the second have come, all was told that was before the first.
      for (var other : List.of("Bo Kept", "Cy Kept")) {
        Nomination.submit(server.visitor(), other);
        story.mailedToken("nominator.of." + Nomination.address(other));
      }
    }
    assertThat(filesWith(NOMINATOR, data)).as("before").isNotEmpty();
    RunningServer.start(data).close();
    assertThat(filesWith(NOMINATOR, data)).isEmpty();
    assertThat(filesWith(NOMINEE, data)).isEmpty();
    assertThat(filesWith("Bo Kept", data)).contains(data.resolve("store.db"));
  }

  private static List<Path> filesWith(String text, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var with = new ArrayList<Path>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          with.add(file);
        }
      }
      return with;
    }
  }
}
