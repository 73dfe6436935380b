package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * One nominee declines, and one nominator erases what they submitted: nobody asks for an erasure
   * by an address. What is left is the last letter, until that is asked for.
   */
  @Test
  void row63KeepsNoLetterButTheLastOfWhomNobodyErasesByAnAddress(@TempDir Path data)
      throws Exception {
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      var nominator = server.visitor();
      Nomination.submit(nominator, NOMINEE);
      nominator.act(
          "nominations", "OpenNominatorLink", Map.of("token", story.mailedToken(NOMINATOR)));
      var nominee = server.visitor();
      nominee.act(
          "nominee",
          "OpenNomineeLink",
          Map.of("token", story.mailedToken(Nomination.address(NOMINEE))));
      var writer = server.visitor();
      Nomination.submit(writer, "Bo Withdrawn");
      story.mailedToken(nominatorOf("Bo Withdrawn"));

      Story.decline(nominee);
      writer.act("nominations", "WithdrawNomination", Map.of("input", Map.of("erase", true)));
      Story.eventually(
          "one letter to each nominator, and none to the nominee",
          () ->
              Optional.of(to(server))
                  .filter(List.of(NOMINATOR, nominatorOf("Bo Withdrawn"))::equals));

      var secretariat = Passkeys.enterOffice(server.visitor(), server.secretariatToken());
      var erased = secretariat.act("secretariat", "ErasePersonalData", Map.of("email", NOMINATOR));
      assertThat(erased.at("/erased/0/role").asString()).isEqualTo("RECIPIENT");
      assertThat(to(server)).containsExactly(nominatorOf("Bo Withdrawn"));
    }
    assertThat(filesWith(NOMINATOR, data.resolve("mail"))).isEmpty();
  }

  /** Whom letters are there to, but the secretariat. */
  private static List<String> to(RunningServer server) throws Exception {
    return server.letters().stream()
        .map(Story.Letter::to)
        .filter(to -> !to.startsWith("secretariat@"))
        .sorted()
        .toList();
  }

  private static String nominatorOf(String nominee) {
    return "nominator.of." + Nomination.address(nominee);
  }

  /** Also where it was deleted, and where the streams were told of it. */
  @Test
  void row63KeepsNothingOfWhoIsErasedInTheDatabasesFileOnceItIsStartedAgain(@TempDir Path data)
      throws Exception {
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      Nomination.submit(server.visitor(), NOMINEE);
      story.mailedToken(NOMINATOR);
      assertThat(filesWith(NOMINATOR, data)).as("before").isNotEmpty();
      var secretariat = Passkeys.enterOffice(server.visitor(), server.secretariatToken());
      secretariat.act("secretariat", "ErasePersonalData", Map.of("email", NOMINATOR));
      // Once the letters of the second have come, all was told that was before the first.
      for (var other : List.of("Bo Kept", "Cy Kept")) {
        Nomination.submit(server.visitor(), other);
        story.mailedToken("nominator.of." + Nomination.address(other));
      }
    }
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
