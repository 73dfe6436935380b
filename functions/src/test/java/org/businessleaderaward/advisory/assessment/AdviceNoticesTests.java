package org.businessleaderaward.advisory.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdviceNoticesTests {
  private static final Instant WEEK_BEFORE = Instant.parse("2026-05-25T00:00:00Z");
  private static final Instant TWO_DAYS_BEFORE = Instant.parse("2026-05-30T00:00:00Z");

  private final CommitteeStory story = new CommitteeStory();
  private String first = "";
  private String second = "";

  @BeforeEach
  void nominateTwoAndInviteTwo() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    story.screen();
    first = story.invite("ada");
    second = story.invite("bo");
  }

  @Test
  void writesToEveryAdviserOnceWhenAdviceBeginsWithALinkThatWorks() {
    runClock();
    assertThat(letters("Candidatures à évaluer")).isEmpty();
    story.openAdvice(2);
    runClock();
    runClock();
    var letters = letters("Candidatures à évaluer");
    assertThat(letters)
        .extracting(Transport.Message::to)
        .containsExactlyInAnyOrder("ada@example.org", "bo@example.org");
    assertThat(letters)
        .allMatch(letter -> letter.text().contains("Nombre de candidatures\u00a0: 2"));
    var browser = story.award.browser(Room.ADVISORY);
    assertThat(browser.open(TestAward.tokenIn(letters.getFirst().text())).refusal("openLink"))
        .isEmpty();
  }

  @Test
  void remindsSevenAndTwoDaysBeforeTheCloseWhoeverHasNotHandedInAll() {
    story.openAdvice(2);
    runClock();
    handAllIn(first);
    story.award.clock().set(WEEK_BEFORE.minusMillis(1));
    runClock();
    assertThat(letters("Vos évaluations sont encore attendues")).isEmpty();
    story.award.clock().set(WEEK_BEFORE);
    runClock();
    runClock();
    assertThat(letters("Vos évaluations sont encore attendues"))
        .extracting(Transport.Message::to)
        .containsExactly("bo@example.org");
    story.award.clock().set(TWO_DAYS_BEFORE);
    runClock();
    assertThat(letters("Vos évaluations sont encore attendues")).hasSize(2);
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    runClock();
    assertThat(letters("Vos évaluations sont encore attendues")).hasSize(2);
  }

  @Test
  void writesOneMailForWhatWasMissed() {
    story.openAdvice(2);
    story.award.clock().set(TWO_DAYS_BEFORE);
    runClock();
    assertThat(letters("Candidatures à évaluer")).hasSize(2);
    assertThat(letters("Vos évaluations sont encore attendues")).isEmpty();
  }

  @Test
  void writesOnceHoweverManyRunsAreAtItAtOnce() throws Exception {
    story.openAdvice(2);
    AtOnce.times(
        100,
        () -> {
          runClock();
          return true;
        });
    assertThat(letters("Candidatures à évaluer")).hasSize(2);
  }

  @Test
  void keepsTheMarkWhenTheProfileIsCorrected() {
    story.openAdvice(2);
    runClock();
    story.secretariat.send(
        "SetAdviserProfile",
        Map.of("adviser", second, "profile", CommitteeStory.profile("Elsewhere", List.of("FR"))));
    runClock();
    assertThat(letters("Candidatures à évaluer")).hasSize(2);
  }

  private void handAllIn(String adviser) {
    for (var nomination : story.nominations) {
      story.declare(adviser, nomination, false);
      story.assess(adviser, nomination, 0, 3);
    }
  }

  private void runClock() {
    story.award.runClock();
  }

  private List<Transport.Message> letters(String subject) {
    return story.award.deliverMail().stream()
        .filter(letter -> letter.subject().startsWith(subject))
        .toList();
  }
}
