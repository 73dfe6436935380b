package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Who gets at a file of evidence, through the rooms: whoever may read the dossier, and nobody else.
 */
@ExtendWith(OutputCaptureExtension.class)
class EvidenceGateTests {
  private final CommitteeStory story = new CommitteeStory();
  private String nomination = "";
  private String file = "";

  @BeforeEach
  void nominateWithAFile() {
    var nominator = story.begin("Amina");
    nomination = story.nominations.getFirst();
    file = story.upload(nominator);
    story.submit(nominator, "Amina", 2);
    story.nominate("Bettina");
  }

  @Test
  void givesTheNominatorTheOwnFile() {
    var own = story.nominators.get(0).send("OwnEvidenceDownload", Map.of("file", file));
    assertThat(own.data("evidenceDownload", "url").asString()).contains(nomination);
    assertThat(own.data("evidenceDownload", "expiresAt").asString())
        .isEqualTo("2026-02-01T12:05:00Z");
  }

  @Test
  void row16GivesAnotherNominatorTheAnswerForAnUnknownFile() {
    var other = story.nominators.get(1);
    assertThat(other.send("OwnEvidenceDownload", Map.of("file", file)).body())
        .isEqualTo(other.send("OwnEvidenceDownload", Map.of("file", "unknown")).body());
    var stranger = story.award.browser(Room.NOMINATIONS);
    assertThat(stranger.send("OwnEvidenceDownload", Map.of("file", file)).error())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void givesTheNomineeTheFileAboutThemAndNotAnothersUntilItIsWithdrawn() {
    var amina = story.nominee(nomination);
    var other = story.nominee(story.nominations.get(1));
    var wanted = Map.of("file", file);
    assertThat(amina.send("NomineeRoom", Map.of("language", "ES")).body().toString())
        .contains(file, "Report.pdf");
    assertThat(
            amina
                .send("NomineeEvidenceDownload", wanted)
                .data("evidenceDownload", "url")
                .asString())
        .contains(nomination);
    assertThat(other.send("NomineeEvidenceDownload", wanted).body())
        .isEqualTo(other.send("NomineeEvidenceDownload", Map.of("file", "unknown")).body());
    story
        .nominators
        .getFirst()
        .send("WithdrawNomination", Map.of("input", Map.of("reason", "Because.")));
    assertThat(amina.send("NomineeEvidenceDownload", wanted).data("evidenceDownload").isNull())
        .isTrue();
  }

  @Test
  void givesTheSecretariatTheFilesOfWhatWasHandedIn() {
    assertThat(isGiven(story.secretariat, "BoardEvidenceDownload", nomination)).isTrue();
    assertThat(isGiven(story.secretariat, "BoardEvidenceDownload", "unknown")).isFalse();
    var draft = story.begin("Carla");
    file = story.upload(draft);
    assertThat(isGiven(story.secretariat, "BoardEvidenceDownload", story.nominations.get(2)))
        .isFalse();
  }

  @Test
  void givesAnAdviserTheFilesBehindTheConflictGateOnly() {
    story.screen();
    var free = story.invite("free");
    var bound = story.invite("bound");
    assertThat(story.openAdvice(2).refusal("openAdvice")).isEmpty();
    story.reenter(free);
    story.reenter(bound);
    for (var adviser : new String[] {free, bound}) {
      assertThat(isGiven(story.browser(adviser), "AdviserEvidenceDownload", nomination)).isFalse();
    }
    story.declare(free, nomination, false);
    story.declare(bound, nomination, true);
    assertThat(isGiven(story.browser(free), "AdviserEvidenceDownload", nomination)).isTrue();
    assertThat(isGiven(story.browser(bound), "AdviserEvidenceDownload", nomination)).isFalse();
    assertThat(story.browser(free).send("Assignments", Map.of("first", 10)).body().toString())
        .contains("Report.pdf");
    assertThat(story.browser(bound).send("Assignments", Map.of("first", 10)).body().toString())
        .doesNotContain("Report.pdf");
  }

  @Test
  void row24WritesNoAddressOfAFileToTheLog(CapturedOutput log) {
    var own = story.nominators.get(0).send("OwnEvidenceDownload", Map.of("file", file));
    var url = own.data("evidenceDownload", "url").asString();
    assertThat(log.getAll())
        .contains("OwnEvidenceDownload")
        .doesNotContain(url.substring(url.indexOf("signature=")));
  }

  private boolean isGiven(TestBrowser browser, String operation, String of) {
    var answer = browser.send(operation, Map.of("nomination", of, "file", file));
    assertThat(answer.error()).isEmpty();
    return !answer.data("evidenceDownload").isNull();
  }
}
