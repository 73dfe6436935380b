package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.EveryField;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The rows of the table of attacks and faults that concern advice. */
class AdviceAttackTests {
  private static final Instant CLOSES = Instant.parse("2026-06-01T00:00:00Z");
  private static final List<String> OF_THE_DOOR = List.of("openLink", "leave");

  /** Whether they are named in public, which is of no nomination. */
  private static final List<String> OF_THEMSELVES =
      List.of("naming", "namingPicture", "agreeToBeNamed", "declineToBeNamed");

  private final IndexesAsked indexes = new IndexesAsked();
  private final CommitteeStory story = new CommitteeStory(indexes);
  private String ada = "";
  private String own = "";
  private String anothers = "";

  @BeforeEach
  void dealOneToEach() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    story.screen();
    ada = story.invite("ada");
    story.invite("bo");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    own = story.assignments(ada).getFirst().path("nomination").asString();
    anothers = story.nominations.stream().filter(id -> !id.equals(own)).findFirst().orElseThrow();
    story.declare(ada, own, false);
  }

  @Test
  void row16AnswersAnotherAdvisersNominationAsAnUnknownOneWhateverIsAsked() {
    var room = new EveryField(story.award, Room.ADVISORY);
    var roots = new ArrayList<>(room.roots());
    roots.removeAll(OF_THE_DOOR);
    roots.removeAll(OF_THEMSELVES);
    for (var root : roots) {
      assertThat(ask(room, root, anothers)).as(root).isEqualTo(ask(room, root, "nomination-none"));
    }
    assertThat(ask(room, "saveAssessment", own))
        .isNotEqualTo(ask(room, "saveAssessment", anothers));
  }

  @Test
  void row20And22AnExpiredLinkOpensNothingAndTheNewOneTheDraftAsItWasLeft() {
    var old = story.award.mint(ada);
    assertThat(save(0, "A draft, not done yet.").refusal("saveAssessment")).isEmpty();
    story.award.clock().forward(Duration.ofDays(60));
    var late = story.award.browser(Room.ADVISORY);
    assertThat(late.open(old).refusal("openLink")).isEqualTo("LINK_REFUSED");
    story.reenterOffice();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
    var reissued = story.secretariat.send("ReissueLink", Map.of("person", ada));
    assertThat(reissued.refusal("reissueLink")).isEmpty();
    late.open(TestAward.tokenIn(story.lastLetter("ada@example.org").text()));
    assertThat(late.send("Assignments", Map.of("first", 5)).body().toString())
        .contains("A draft, not done yet.");
  }

  @Test
  void row27TakesAnAssessmentAMillisecondBeforeTheCloseAndNoneFromThenOn() {
    story.award.clock().set(CLOSES.minusMillis(1));
    story.reenter(ada);
    assertThat(save(0, "In time.").refusal("saveAssessment")).isEmpty();
    story.award.clock().set(CLOSES);
    assertThat(save(1, "Too late.").refusal("saveAssessment")).isEqualTo("ADVICE_CLOSED");
    story.award.clock().set(CLOSES.plusMillis(1));
    assertThat(save(1, "Too late.").refusal("saveAssessment")).isEqualTo("ADVICE_CLOSED");
    assertThat(story.assignments(ada).getFirst().at("/assessment/opinion").asString())
        .isEqualTo("In time.");
  }

  @Test
  void row28TakesOneOfAHundredHandedInAtOnceAndLogsItOnce() throws Exception {
    var answers = AtOnce.times(100, () -> story.assess(ada, own, 0, 3));
    assertThat(answers).allMatch(answer -> answer.refusal("saveAssessment").isEmpty());
    assertThat(
            answers.stream()
                .map(answer -> answer.data("saveAssessment", "assignment", "assessment", "version"))
                .map(version -> version.asInt()))
        .containsOnly(1);
    assertThat(acts().stream().filter("ASSESSMENT_SUBMITTED"::equals)).hasSize(1);
  }

  @Test
  void row37AnswersASaveThatIsSentAgainAsTheFirstTimeAndNothingElseUnderItsVersion() {
    var first = save(0, "Written once.");
    assertThat(save(0, "Written once.").body()).isEqualTo(first.body());
    assertThat(save(0, "Something else.").refusal("saveAssessment")).isEqualTo("CONFLICT");
    assertThat(story.assess(ada, own, 1, 3).refusal("saveAssessment")).isEmpty();
    assertThat(story.assess(ada, own, 1, 3).refusal("saveAssessment")).isEmpty();
    assertThat(story.assess(ada, own, 1, 4).refusal("saveAssessment")).isEqualTo("CONFLICT");
    assertThat(story.assess(ada, own, 2, 4).refusal("saveAssessment")).isEmpty();
    assertThat(story.assess(ada, own, 2, 4).refusal("saveAssessment")).isEmpty();
    assertThat(acts().stream().filter("ASSESSMENT_SUBMITTED"::equals)).hasSize(1);
    assertThat(acts().stream().filter("ASSESSMENT_CHANGED"::equals)).hasSize(1);
  }

  @Test
  void row39AsksNoIndexBeforeItShowsOrTakesAnythingOfAnAdviser() {
    indexes.names.clear();
    story.assignments(ada);
    assertThat(save(0, "By the key alone.").refusal("saveAssessment")).isEmpty();
    var question = Map.of("nomination", own, "question", "Since when?");
    story.browser(ada).send("AskNominator", Map.of("input", question));
    story.declare(ada, own, true);
    assertThat(indexes.names).isEmpty();
    // What is watched can be seen.
    story.secretariat.send("NominationAdvice", Map.of("id", own));
    assertThat(indexes.names).contains("byNomination");
  }

  private TestBrowser.Answer save(int version, String opinion) {
    var input = new HashMap<String, Object>();
    input.put("nomination", own);
    input.put("version", version);
    input.put("ratings", List.of(Map.of("criterion", "strategy", "level", 2)));
    input.put("opinion", opinion);
    input.put("submit", false);
    return story.browser(ada).send("SaveAssessment", Map.of("input", input));
  }

  private String ask(EveryField room, String root, String nomination) {
    var values = new HashMap<String, String>();
    values.put("language", "EN");
    values.put("first", "50");
    values.put("after", "null");
    values.put("nomination", '"' + nomination + '"');
    values.put("file", "\"file\"");
    values.put("conflict", "false");
    values.put("reason", "null");
    values.put("version", "0");
    values.put("criterion", "\"strategy\"");
    values.put("level", "2");
    values.put("confidence", "LOW");
    values.put("opinion", "\"Written by whoever asks.\"");
    values.put("recommendation", "CONSIDER");
    values.put("submit", "false");
    values.put("text", "\"Said by whoever asks.\"");
    values.put("question", "\"Asked by whoever asks?\"");
    return room.ask(root, story.browser(ada).cookie(), values);
  }

  private List<String> acts() {
    return story
        .award
        .bean(AuditLog.class)
        .newest(CommitteeStory.EDITION, new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> Objects.requireNonNull(edge.node()).act().act())
        .toList();
  }

  /** Notes which indexes are asked. */
  private static final class IndexesAsked implements ExecutionInterceptor {
    final List<String> names = new CopyOnWriteArrayList<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof QueryRequest query && query.indexName() != null) {
        names.add(query.indexName());
      }
    }
  }
}
