package org.businessleaderaward.advisory.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.advisory.CommitteeStory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.mail.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An adviser who submits nothing until advice has closed, and what an officer can do then. */
class LateAdviserTests {
  private static final Instant CLOSED = Instant.parse("2026-06-03T00:00:00Z");
  private static final String LATER = "2026-06-11T12:00";
  private static final Instant CLOSED_AGAIN = Instant.parse("2026-06-12T00:00:00Z");

  private final CommitteeStory story = new CommitteeStory();
  private String ada = "";
  private String bo = "";

  @BeforeEach
  void oneOfTwoSubmitsInTime() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    bo = story.invite("bo");
    story.openAdvice(2);
    story.nominations.forEach(one -> story.declare(bo, one, false));
    for (var nomination : story.nominations) {
      story.declare(ada, nomination, false);
      assertThat(story.assess(ada, nomination, 0, 4).refusal("saveAssessment")).isEmpty();
    }
    story.award.clock().set(CLOSED);
    story.reenterOffice();
  }

  @Test
  void isTooLateUntilAdviceIsExtendedAndCountedThen() {
    story.reenter(bo);
    assertThat(submit()).isEqualTo("ADVICE_CLOSED");
    assertThat(counted()).containsExactly("1 of 2, 4.0", "1 of 2, 4.0");
    assertThat(extend(LATER)).isEmpty();
    comeInByTheLetterAboutIt();
    assertThat(submit()).isEmpty();
    assertThat(counted()).containsExactlyInAnyOrder("1 of 2, 4.0", "2 of 2, 3.0");
  }

  @Test
  void staysTooLateOnceAShortlistIsRecorded() {
    assertThat(record()).isEmpty();
    assertThat(extend(LATER)).isEqualTo("WINDOW_OVER");
    story.reenter(bo);
    assertThat(submit()).isEqualTo("ADVICE_CLOSED");
  }

  @Test
  void staysTooLateWhenTheShortlistIsRecordedWhileAdviceIsExtended() {
    assertThat(extend(LATER)).isEmpty();
    assertThat(record()).isEmpty();
    story.reenter(bo);
    assertThat(submit()).isEqualTo("SHORTLIST_RECORDED");
    story.award.clock().set(CLOSED_AGAIN);
    story.reenterOffice();
    assertThat(extend("2026-06-20T12:00")).isEqualTo("WINDOW_OVER");
  }

  private void comeInByTheLetterAboutIt() {
    story.award.runClock();
    var letter =
        story.award.deliverMail().stream()
            .filter(one -> one.to().equals("bo@example.org"))
            .map(Transport.Message::text)
            .toList()
            .getLast();
    var browser = story.award.browser(Room.ADVISORY);
    assertThat(browser.open(TestAward.tokenIn(letter)).refusal("openLink")).isEmpty();
    story.reenter(bo);
  }

  /** Bo submits what he thinks of the first. */
  private String submit() {
    return story.assess(bo, story.nominations.getFirst(), 0, 2).refusal("saveAssessment");
  }

  private String extend(String until) {
    var more = Map.of("kind", "ADVICE", "closesAt", until, "reason", "An adviser was ill.");
    return story.secretariat.send("ExtendWindow", Map.of("input", more)).refusal("extendWindow");
  }

  private String record() {
    var input =
        Map.of(
            "nominations",
            story.nominations,
            "reasons",
            "Both are good.",
            "despiteOutstanding",
            true);
    return story
        .secretariat
        .send("RecordShortlist", Map.of("input", input))
        .refusal("recordShortlist");
  }

  /** How many assessments of each are counted, and what they come to. */
  private List<String> counted() {
    var wanted = Map.of("status", "ELIGIBLE", "first", 50);
    return story
        .secretariat
        .send("ShortlistOverview", wanted)
        .data("nominations", "edges")
        .valueStream()
        .map(edge -> edge.at("/node/advice"))
        .map(
            advice ->
                advice.path("submitted").asInt()
                    + " of "
                    + advice.path("assigned").asInt()
                    + ", "
                    + advice.path("weightedMedian").asDouble())
        .toList();
  }
}
