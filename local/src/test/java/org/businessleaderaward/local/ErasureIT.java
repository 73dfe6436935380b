package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    try (var files = Files.walk(data.resolve("mail"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(NOMINATOR);
      }
    }
  }
}
