package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessmentsOnBoardTests {
  private final CommitteeStory story = new CommitteeStory();
  private String adviser = "";
  private String nomination = "";

  @BeforeEach
  void handOneIn() {
    List.of("Amal-Sample", "Boris-Sample").forEach(story::nominate);
    nomination = story.nominations.getFirst();
    story
        .nominee(nomination)
        .send("AcceptNomination", CommitteeStory.facts(nomination, "=cmd()", "Director"));
    story.agree(story.nominations.get(1));
    story.findEligible();
    adviser = story.invite("ada");
    story.openAdvice(1);
    story.declare(adviser, nomination, false);
    story.assess(adviser, nomination, 0, 3);
  }

  @Test
  void letsWhatWasSubmittedStandUntilTheChangeIsSubmitted() {
    var begun = story.save(adviser, nomination, 1, 4, false);
    assertThat(begun.refusal("saveAssessment")).isEmpty();
    var assignment = begun.data("saveAssessment", "assignment");
    assertThat(assignment.path("assessment").path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(level(assignment.path("assessment"))).isEqualTo(3);
    assertThat(assignment.path("change").path("status").asString()).isEqualTo("DRAFT");
    assertThat(assignment.path("change").path("version").asInt()).isEqualTo(2);
    assertThat(level(assignment.path("change"))).isEqualTo(4);
    assertThat(level(onBoard())).isEqualTo(3);
    assertThat(acts()).doesNotContain("ASSESSMENT_CHANGED");

    assertThat(story.assess(adviser, nomination, 2, 4).refusal("saveAssessment")).isEmpty();
    assertThat(level(onBoard())).isEqualTo(4);
    assertThat(own().path("change").isNull()).isTrue();
    assertThat(own().path("assessment").path("version").asInt()).isEqualTo(3);
    assertThat(acts()).containsOnlyOnce("ASSESSMENT_SUBMITTED", "ASSESSMENT_CHANGED");
  }

  @Test
  void dropsAChangeThatSaysWhatWasSubmittedAndLogsNone() {
    var savedAt = own().path("assessment").path("savedAt").asString();
    story.award.clock().forward(Duration.ofMinutes(1));
    story.save(adviser, nomination, 1, 4, false);
    assertThat(story.save(adviser, nomination, 2, 3, false).refusal("saveAssessment")).isEmpty();
    assertThat(own().path("change").isNull()).isTrue();
    assertThat(own().path("assessment").path("version").asInt()).isEqualTo(3);
    assertThat(own().path("assessment").path("savedAt").asString()).isEqualTo(savedAt);
    // Sent again, since the answer was lost; and submitted as it stands.
    assertThat(story.save(adviser, nomination, 2, 3, false).refusal("saveAssessment")).isEmpty();
    assertThat(story.assess(adviser, nomination, 3, 3).refusal("saveAssessment")).isEmpty();
    assertThat(own().path("assessment").path("version").asInt()).isEqualTo(4);
    assertThat(acts()).doesNotContain("ASSESSMENT_CHANGED");
  }

  @Test
  void logsWhatIsSubmittedAsItWasSavedBefore() {
    var other = story.nominations.get(1);
    story.declare(adviser, other, false);
    assertThat(story.save(adviser, other, 0, 2, false).refusal("saveAssessment")).isEmpty();
    assertThat(acts()).containsOnlyOnce("ASSESSMENT_SUBMITTED");
    assertThat(story.assess(adviser, other, 1, 2).refusal("saveAssessment")).isEmpty();
    assertThat(acts()).filteredOn("ASSESSMENT_SUBMITTED"::equals).hasSize(2);
    assertThat(acts()).doesNotContain("ASSESSMENT_CHANGED");
  }

  @Test
  void changesNothingOnceAdviceIsOver() {
    story.save(adviser, nomination, 1, 4, false);
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenter(adviser);
    assertThat(isAssessing()).isFalse();
    assertThat(story.assess(adviser, nomination, 2, 4).refusal("saveAssessment"))
        .isEqualTo("ADVICE_CLOSED");
    assertThat(level(own().path("assessment"))).isEqualTo(3);
    assertThat(level(own().path("change"))).isEqualTo(4);
  }

  @Test
  void takesNothingMoreOnceTheShortlistIsRecorded() {
    assertThat(isAssessing()).isTrue();
    var listed =
        Map.of(
            "nominations", story.nominations, "reasons", "The best.", "despiteOutstanding", true);
    var recorded = story.secretariat.send("RecordShortlist", Map.of("input", listed));
    assertThat(recorded.refusal("recordShortlist")).isEmpty();
    assertThat(isAssessing()).isFalse();
    assertThat(story.assess(adviser, nomination, 1, 4).refusal("saveAssessment"))
        .isEqualTo("SHORTLIST_RECORDED");
    assertThat(story.save(adviser, nomination, 1, 4, false).refusal("saveAssessment"))
        .isEqualTo("SHORTLIST_RECORDED");
    assertThat(story.secretariat.send("Reassign").refusal("reassign"))
        .isEqualTo("SHORTLIST_RECORDED");
    var letters = story.award.deliverMail();
    var question = Map.of("nomination", nomination, "question", "Since when?");
    assertThat(
            story
                .browser(adviser)
                .send("AskNominator", Map.of("input", question))
                .refusal("askNominator"))
        .isEqualTo("SHORTLIST_RECORDED");
    assertThat(story.award.deliverMail()).hasSameSizeAs(letters);
    assertThat(level(onBoard())).isEqualTo(3);
    // Nobody is reminded of what cannot be done any more.
    story.award.clock().set(Instant.parse("2026-05-30T00:00:00Z"));
    story.award.runClock();
    assertThat(story.award.deliverMail())
        .extracting(letter -> letter.subject())
        .noneMatch(subject -> subject.contains("candidatures"));
  }

  @Test
  void row40ShowsTheSecondOfTwoTabsTheConflictAndLosesNothing() {
    assertThat(story.save(adviser, nomination, 1, 2, false).refusal("saveAssessment")).isEmpty();
    var second = story.assess(adviser, nomination, 1, 4);
    assertThat(second.refusal("saveAssessment")).isEqualTo("CONFLICT");
    var onRecord = second.data("saveAssessment", "assignment", "change");
    assertThat(onRecord.path("version").asInt()).isEqualTo(2);
    assertThat(level(onRecord)).isEqualTo(2);
    assertThat(level(onBoard())).isEqualTo(3);
  }

  @Test
  void showsTheSecretariatWhoHasHandedInWhatAndNothingOfADraft() {
    var handedIn = onBoard();
    assertThat(handedIn.path("adviserName").asString()).isEqualTo("ada");
    assertThat(handedIn.path("opinion").asString()).startsWith("An opinion");
    assertThat(handedIn.path("ratings")).hasSize(2);
    assertThat(handedIn.path("comments")).hasSize(1);
    assertThat(handedIn.path("comments").path(0).path("text").asString())
        .isEqualTo("A comment of " + adviser + ".");
    var other = story.nominations.get(1);
    story.declare(adviser, other, false);
    story.save(adviser, other, 0, 2, false);
    var draft = onBoard(other);
    assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
    assertThat(draft.path("opinion").asString()).isEmpty();
    assertThat(draft.path("ratings")).isEmpty();
    assertThat(draft.path("comments")).isEmpty();
    assertThat(draft.path("recommendation").isNull()).isTrue();
  }

  @Test
  void showsHowFarEachAdviserIs() {
    var progress = story.secretariat.send("AdviceProgress").data("adviceProgress").path(0);
    assertThat(progress.path("name").asString()).isEqualTo("ada");
    assertThat(progress.path("undeclared").asInt()).isEqualTo(1);
    assertThat(progress.path("submitted").asInt()).isEqualTo(1);
    assertThat(progress.path("begun").asInt()).isZero();
  }

  @Test
  void givesTheOverviewAsATable() throws IOException {
    var rows = table();
    assertThat(rows).hasSize(2);
    var row = rowOf("'=cmd()", rows);
    assertThat(row.get("Reference")).startsWith("NOM-2026-");
    assertThat(row.get("Assessments submitted")).isEqualTo("1");
    assertThat(row.get("Mean of the advisers")).isEqualTo("3.00");
    assertThat(row.get("Median: Name of strategy")).isEqualTo("3.00");
    assertThat(row.get("Comments: Name of strategy")).isEqualTo("• A comment of " + adviser + ".");
    assertThat(row.get("Comments: Name of supply-chain")).isEmpty();
    assertThat(rowOf("Boris-Sample", rows).get("Mean of the advisers")).isEmpty();
  }

  @Test
  void row47NeutralisesWhatASpreadsheetWouldCompute() throws IOException {
    assertThat(table())
        .extracting(row -> row.get("Nominee"))
        .containsExactlyInAnyOrder("'=cmd()", "Boris-Sample");
  }

  private static CSVRecord rowOf(String nominee, List<CSVRecord> rows) {
    return rows.stream()
        .filter(row -> row.get("Nominee").equals(nominee))
        .findFirst()
        .orElseThrow();
  }

  private List<CSVRecord> table() throws IOException {
    var answer = story.secretariat.send("AdviceTable", Map.of("language", "EN"));
    var text = answer.data("adviceTable").asString();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private boolean isAssessing() {
    return story
        .browser(adviser)
        .send("AdviserRoom", Map.of("language", "EN"))
        .data("assessing")
        .asBoolean();
  }

  private List<String> acts() {
    return story
        .award
        .bean(AuditLog.class)
        .newest(CommitteeStory.EDITION, new PageRequest(50, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }

  private static int level(JsonNode assessment) {
    return assessment.path("ratings").path(0).path("level").asInt(-1);
  }

  private JsonNode own() {
    return story.assignments(adviser).stream()
        .filter(one -> one.path("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode onBoard() {
    return onBoard(nomination);
  }

  private JsonNode onBoard(String nomination) {
    var assignments =
        story
            .secretariat
            .send("NominationAdvice", Map.of("id", nomination))
            .data("nomination", "assignments");
    return StreamSupport.stream(assignments.spliterator(), false).findFirst().orElseThrow();
  }
}
