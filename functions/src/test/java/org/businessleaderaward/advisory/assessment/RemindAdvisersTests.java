package org.businessleaderaward.advisory.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which advisers the secretariat has reminded, and when. */
class RemindAdvisersTests {
  private final CommitteeStory story = new CommitteeStory();
  private String ada = "";
  private String bo = "";

  @BeforeEach
  void assignTwoNominationsToTwo() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    bo = story.invite("bo");
    story.openAdvice(2);
  }

  @Test
  void areThoseWhoHaveSomethingToSubmitYetWithALinkThatWorks() {
    submitAll(ada);
    story.declare(bo, story.nominations.getFirst(), true);
    assertThat(remind().data("remindAdvisers", "reminded").asInt()).isEqualTo(1);
    var letters = letters();
    assertThat(letters).extracting(Transport.Message::to).containsExactly("bo@example.org");
    assertThat(letters.getFirst().text()).contains("encore remises\u00a0: 1");
    var browser = story.award.browser(Room.ADVISORY);
    assertThat(browser.open(TestAward.tokenIn(letters.getFirst().text())).refusal("openLink"))
        .isEmpty();
    var log = story.secretariat.send("AuditLog", Map.of("first", 1));
    assertThat(log.data("auditLog", "edges").toString()).contains("ADVISER_REMINDED").contains(bo);
  }

  @Test
  void areNotRemindedTwiceWithinTheHourAndTheProgressSaysWhen() {
    var began = story.award.clock().instant();
    assertThat(remind().data("remindAdvisers", "reminded").asInt()).isEqualTo(2);
    submitAll(ada);
    story.award.clock().set(began.plus(RemindAdvisers.PAUSE).minusMillis(1));
    story.reenterOffice();
    assertThat(remind().refusal("remindAdvisers")).isEqualTo("ADVISERS_REMINDED");
    assertThat(lastOf(ada)).isEqualTo(began);
    story.award.clock().set(began.plus(RemindAdvisers.PAUSE));
    assertThat(remind().data("remindAdvisers", "reminded").asInt()).isEqualTo(1);
    assertThat(lastOf(bo)).isEqualTo(began.plus(RemindAdvisers.PAUSE));
    assertThat(letters()).hasSize(3);
  }

  @Test
  void areRemindedOnceEachByManyClicksAtOnce() throws Exception {
    var reminded =
        AtOnce.times(20, () -> remind().data("remindAdvisers", "reminded").asInt()).stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(reminded).isEqualTo(2);
    assertThat(letters()).hasSize(2);
  }

  @Test
  void areNobodyOnceEverythingIsSubmittedOrNothingIsTakenAnyMore() {
    submitAll(ada);
    submitAll(bo);
    assertThat(remind().refusal("remindAdvisers")).isEqualTo("NOTHING_OUTSTANDING");
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenterOffice();
    assertThat(remind().refusal("remindAdvisers")).isEqualTo("ADVICE_CLOSED");
    assertThat(letters()).isEmpty();
  }

  @Test
  void areRemindedAgainOnceAdviceIsExtendedAfterItsClose() {
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenterOffice();
    assertThat(remind().refusal("remindAdvisers")).isEqualTo("ADVICE_CLOSED");
    var more = Map.of("kind", "ADVICE", "closesAt", "2026-06-11T12:00", "reason", "Holidays.");
    var extended = story.secretariat.send("ExtendWindow", Map.of("input", more));
    assertThat(extended.refusal("extendWindow")).isEmpty();
    assertThat(remind().data("remindAdvisers", "reminded").asInt()).isEqualTo(2);
  }

  private TestBrowser.Answer remind() {
    return story.secretariat.send("RemindAdvisers");
  }

  private Instant lastOf(String adviser) {
    return story
        .secretariat
        .send("AdviceProgress")
        .data("adviceProgress")
        .valueStream()
        .filter(row -> row.path("adviser").asString().equals(adviser))
        .map(row -> Instant.parse(row.path("remindedAt").asString()))
        .findFirst()
        .orElseThrow();
  }

  private void submitAll(String adviser) {
    for (var nomination : story.nominations) {
      story.declare(adviser, nomination, false);
      story.assess(adviser, nomination, 0, 3);
    }
  }

  private List<Transport.Message> letters() {
    return story.award.deliverMail().stream()
        .filter(letter -> letter.subject().startsWith("Vos évaluations sont encore attendues"))
        .toList();
  }
}
