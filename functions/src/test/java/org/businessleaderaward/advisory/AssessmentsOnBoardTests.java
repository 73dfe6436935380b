package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.businessleaderaward.TestBrowser;
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
    story
        .nominee(story.nominations.getFirst())
        .send("AcceptNomination", CommitteeStory.facts("=cmd()", "Director"));
    story.agree(story.nominations.get(1));
    story.findEligible();
    adviser = story.invite("ada");
    story.openAdvice(1);
    nomination = story.nominations.getFirst();
    story.declare(adviser, nomination, false);
    story.assess(adviser, nomination, 0, 3);
  }

  @Test
  void givesAnAssessmentBackToItsAdviserWithAReasonThatIsLoggedAndMailed() {
    assertThat(reopen(1, "A level was mistyped.").refusal("reopenAssessment")).isEmpty();
    var act =
        story
            .award
            .bean(AuditLog.class)
            .newest(CommitteeStory.EDITION, new PageRequest(1, Optional.empty()))
            .edges()
            .getFirst()
            .node()
            .act();
    assertThat(act.act()).isEqualTo("ASSESSMENT_REOPENED");
    assertThat(act.actor()).startsWith("SECRETARIAT:");
    assertThat(act.detail()).contains(adviser, "A level was mistyped.");
    assertThat(story.award.deliverMail())
        .filteredOn(letter -> letter.subject().startsWith("Une de vos évaluations a été rouverte"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).isEqualTo("ada@example.org");
              assertThat(letter.text()).contains("A level was mistyped.", "/fr/adviser/#");
            });
    assertThat(own().path("status").asString()).isEqualTo("DRAFT");
    assertThat(own().path("opinion").asString()).startsWith("An opinion");
    assertThat(story.assess(adviser, nomination, 1, 4).refusal("saveAssessment"))
        .isEqualTo("CONFLICT");
    assertThat(story.assess(adviser, nomination, 2, 4).refusal("saveAssessment")).isEmpty();
  }

  @Test
  void reopensNothingWithoutAReasonOrThatWasNotHandedInOrOnceAdviceIsOver() {
    assertThat(reopen(1, " ").refusal("reopenAssessment")).isEqualTo("REASON_REQUIRED");
    assertThat(reopen(1, "A\u0000").refusal("reopenAssessment")).isEqualTo("INVALID_TEXT");
    assertThat(reopen(1, "Why.").refusal("reopenAssessment")).isEmpty();
    assertThat(reopen(2, "Why.").refusal("reopenAssessment")).isEqualTo("NOT_SUBMITTED");
    story.assess(adviser, nomination, 2, 3);
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenterOffice();
    assertThat(reopen(3, "Why.").refusal("reopenAssessment")).isEqualTo("ADVICE_CLOSED");
  }

  @Test
  void row40ReopensOnlyTheVersionThatWasSeen() {
    assertThat(reopen(0, "Why.").refusal("reopenAssessment")).isEqualTo("CONFLICT");
    assertThat(own().path("status").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void row40ShowsTheSecondOfTwoTabsTheConflictAndLosesNothing() {
    var other = story.nominations.get(1);
    story.declare(adviser, other, false);
    assertThat(story.assess(adviser, other, 0, 2).refusal("saveAssessment")).isEmpty();
    assertThat(reopen(other, 1, "Why.").refusal("reopenAssessment")).isEmpty();
    var second = story.assess(adviser, other, 1, 4);
    assertThat(second.refusal("saveAssessment")).isEqualTo("CONFLICT");
    var onRecord = second.data("saveAssessment", "assignment", "assessment");
    assertThat(onRecord.path("version").asInt()).isEqualTo(2);
    assertThat(onRecord.path("ratings").path(0).path("level").asInt()).isEqualTo(2);
  }

  @Test
  void showsTheSecretariatWhoHasHandedInWhatAndNothingOfADraft() {
    var handedIn = onBoard();
    assertThat(handedIn.path("adviserName").asString()).isEqualTo("ada");
    assertThat(handedIn.path("opinion").asString()).startsWith("An opinion");
    assertThat(handedIn.path("ratings")).hasSize(2);
    reopen(1, "Why.");
    var draft = onBoard();
    assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
    assertThat(draft.path("opinion").asString()).isEmpty();
    assertThat(draft.path("ratings")).isEmpty();
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
    assertThat(row.get("reference")).startsWith("BLA-2026-");
    assertThat(row.get("handed_in")).isEqualTo("1");
    assertThat(row.get("mean")).isEqualTo("3.00");
    assertThat(row.get("median_strategy")).isEqualTo("3.00");
    assertThat(rowOf("Boris-Sample", rows).get("mean")).isEmpty();
  }

  @Test
  void row47NeutralisesWhatASpreadsheetWouldCompute() throws IOException {
    assertThat(table())
        .extracting(row -> row.get("nominee"))
        .containsExactlyInAnyOrder("'=cmd()", "Boris-Sample");
  }

  private static CSVRecord rowOf(String nominee, List<CSVRecord> rows) {
    return rows.stream()
        .filter(row -> row.get("nominee").equals(nominee))
        .findFirst()
        .orElseThrow();
  }

  private List<CSVRecord> table() throws IOException {
    var text = story.secretariat.send("AdviceTable").data("adviceTable").asString();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text))) {
      return parser.getRecords();
    }
  }

  private TestBrowser.Answer reopen(int version, String reason) {
    return reopen(nomination, version, reason);
  }

  private TestBrowser.Answer reopen(String which, int version, String reason) {
    return story.secretariat.send(
        "ReopenAssessment",
        Map.of(
            "input",
            Map.of("adviser", adviser, "nomination", which, "version", version, "reason", reason)));
  }

  private JsonNode own() {
    return story.assignments(adviser).stream()
        .filter(one -> one.path("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow()
        .path("assessment");
  }

  private JsonNode onBoard() {
    var assignments =
        story
            .secretariat
            .send("NominationAdvice", Map.of("id", nomination))
            .data("nomination", "assignments");
    return StreamSupport.stream(assignments.spliterator(), false).findFirst().orElseThrow();
  }
}
