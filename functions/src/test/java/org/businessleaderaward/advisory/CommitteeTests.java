package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.OpenGraph;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommitteeTests {
  private final CommitteeStory story = new CommitteeStory();
  private String first = "";
  private String second = "";

  @BeforeEach
  void nominateThreeAndInviteTwo() {
    List.of("Amal-Sample", "Boris-Sample", "Chen-Sample").forEach(story::nominate);
    story.screen();
    first = story.invite("ada");
    second = story.invite("bo");
  }

  @Test
  void showsNamesOnlyUntilTheAdviserIsFreeOfConflict() {
    story.openAdvice(2);
    var before = assignments(first);
    assertThat(before).hasSize(3).allMatch(a -> a.path("dossier").isNull());
    assertThat(before.getFirst().path("nomineeName").asString()).endsWith("-Sample");
    var nomination = before.getFirst().path("nomination").asString();
    var declared = story.declare(first, nomination, false);
    var shown = declared.data("declareConflicts", "assignments").get(0);
    assertThat(shown.path("dossier").path("country").asString()).isEqualTo("EG");
    assertThat(shown.path("dossier").path("statements").get(0).path("text").asString())
        .startsWith("الاستراتيجية");
  }

  @Test
  void keepsTheDossierFromWhoDeclaredAConflictForGood() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    var recused = story.declare(first, nomination, true);
    assertThat(recused.data("declareConflicts", "assignments").get(0).path("dossier").isNull())
        .isTrue();
    assertThat(story.declare(first, nomination, false).refusal("declareConflicts"))
        .isEqualTo("RECUSED");
    assertThat(assignment(first, nomination).path("declaration").asString()).isEqualTo("RECUSED");
  }

  @Test
  void answersAlikeForWhatIsUnknownAnothersOrRecused() {
    story.openAdvice(1);
    var own = assignments(first).getFirst().path("nomination").asString();
    var anothers = assignments(second).getFirst().path("nomination").asString();
    story.declare(first, own, true);
    var answers =
        List.of(
            story.assess(first, "nomination-unknown", 0, 2),
            story.assess(first, anothers, 0, 2),
            story.assess(first, own, 0, 2));
    assertThat(answers).allMatch(answer -> answer.error().equals("NOT_FOUND"));
    assertThat(answers.stream().map(answer -> answer.body().path("errors")).distinct()).hasSize(1);
  }

  @Test
  void takesAnAssessmentOnceTheAdviserIsFreeOfConflict() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    assertThat(story.assess(first, nomination, 0, 3).refusal("saveAssessment"))
        .isEqualTo("DECLARE_FIRST");
    story.declare(first, nomination, false);
    var handedIn = story.assess(first, nomination, 0, 3);
    assertThat(handedIn.refusal("saveAssessment")).isEmpty();
    assertThat(handedIn.data("saveAssessment", "assignment", "assessment", "status").asString())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void showsTheVersionOnRecordToWhoeverSavesAnOlderOne() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    story.declare(first, nomination, false);
    var stale = story.assess(first, nomination, 7, 3);
    assertThat(stale.refusal("saveAssessment")).isEqualTo("CONFLICT");
    assertThat(stale.data("saveAssessment", "assignment", "assessment", "version").asInt())
        .isZero();
  }

  @Test
  void takesNothingOnceAdviceIsOver() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    story.declare(first, nomination, false);
    story.award.clock().set(Instant.parse("2026-06-01T00:00:00Z"));
    story.reenter(first);
    assertThat(story.assess(first, nomination, 0, 3).refusal("saveAssessment"))
        .isEqualTo("ADVICE_CLOSED");
  }

  @Test
  void showsTheBoardWhatWasHandedInWithoutTheRecused() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    story.declare(first, nomination, false);
    story.assess(first, nomination, 0, 3);
    story.declare(second, nomination, true);
    var advice = onBoard(nomination).path("advice");
    assertThat(advice.path("assigned").asInt()).isEqualTo(1);
    assertThat(advice.path("submitted").asInt()).isEqualTo(1);
    assertThat(advice.path("weightedMedian").asDouble()).isEqualTo(3.0);
    assertThat(advice.path("recommendShortlist").asInt()).isEqualTo(1);
  }

  @Test
  void showsHowFarTheAdvisersAgreeOnceTheyCanBeCompared() {
    story.openAdvice(2);
    assertThat(agreement()).hasSize(2).allMatch(one -> one.path("alpha").isNull());
    for (int i = 0; i < story.nominations.size(); i++) {
      var nomination = story.nominations.get(i);
      for (var adviser : List.of(first, second)) {
        story.declare(adviser, nomination, false);
        story.assess(adviser, nomination, 0, 1 + i);
      }
    }
    assertThat(agreement()).hasSize(2).allMatch(one -> one.path("alpha").asDouble() == 1.0);
    var levels = onBoard(story.nominations.get(1)).path("advice").path("levels");
    assertThat(levels.path("mean").asDouble()).isEqualTo(2.0);
    assertThat(levels.path("lowest").asDouble()).isEqualTo(levels.path("highest").asDouble());
  }

  private List<JsonNode> agreement() {
    return list(story.secretariat.send("AdviserAgreement", Map.of()).data("agreement"));
  }

  @Test
  void givesAJurorTheOpinionsInAnOrderOfTheirOwn() {
    story.openAdvice(2);
    var nomination = story.nominations.getFirst();
    for (var adviser : List.of(first, second)) {
      story.declare(adviser, nomination, false);
      story.assess(adviser, nomination, 0, adviser.equals(first) ? 1 : 4);
    }
    var edition = story.award.bean(Editions.class).get(CommitteeStory.EDITION);
    var advice = story.award.bean(Advice.class);
    var summary = advice.summaryOf(edition, nomination, "seed");
    assertThat(summary.assessments()).isEqualTo(2);
    assertThat(summary.medians())
        .containsExactly(
            new Advice.Median("strategy", 2.5), new Advice.Median("supply-chain", 2.5));
    assertThat(summary.comments())
        .extracting(CriterionComment::criterion)
        .containsExactly("strategy", "strategy");
    assertThat(summary).isEqualTo(advice.summaryOf(edition, nomination, "seed"));
    var orders =
        IntStream.range(0, 20)
            .mapToObj(seed -> advice.summaryOf(edition, nomination, "" + seed).opinions())
            .distinct();
    assertThat(orders).hasSize(2);
    var ordersOfComments =
        IntStream.range(0, 20)
            .mapToObj(seed -> advice.summaryOf(edition, nomination, "" + seed).comments())
            .distinct();
    assertThat(ordersOfComments).hasSize(2);
  }

  @Test
  void recordsTheShortlistWithItsReasonsAndAnew() {
    story.openAdvice(2);
    assertThat(reasons().isNull()).isTrue();
    shortlist(0, 1);
    assertThat(reasons().asString()).isEqualTo("These are the best.");
    assertThat(edition().finalists()).hasSize(2).contains(story.nominations.get(0));
    shortlist(1, 2);
    assertThat(edition().finalists()).hasSize(2).doesNotContain(story.nominations.get(0));
    assertThat(onBoard(story.nominations.get(0), "ELIGIBLE").isMissingNode()).isFalse();
    var log =
        story
            .award
            .bean(AuditLog.class)
            .newest(CommitteeStory.EDITION, new PageRequest(2, Optional.empty()));
    assertThat(log.edges())
        .extracting(edge -> edge.node().act().act())
        .containsExactly("SHORTLIST_RECORDED", "SHORTLIST_RECORDED");
  }

  @Test
  void onlyTheSecretariatsRoomHasTheReasonsOfTheShortlist() {
    assertThat(Room.values())
        .filteredOn(
            room -> {
              var type = new OpenGraph(room, List.of()).schema().getObjectType("Edition");
              return type != null && type.getFieldDefinition("shortlistReasons") != null;
            })
        .containsExactly(Room.SECRETARIAT);
  }

  @Test
  void refusesAShortlistOfOneOrOfWhatIsUnknown() {
    story.openAdvice(2);
    assertThat(shortlist(0)).isEqualTo("SHORTLIST_SIZE");
    var unknown =
        story.secretariat.send(
            "RecordShortlist",
            Map.of(
                "input",
                Map.of(
                    "nominations",
                    List.of(story.nominations.get(0), "nomination-unknown"),
                    "reasons",
                    "Why.")));
    assertThat(unknown.refusal("recordShortlist")).isEqualTo("NOT_ELIGIBLE");
    assertThat(edition().finalists()).isEmpty();
  }

  @Test
  void asksBeforeAShortlistIsRecordedWhileAnAssessmentIsOutstanding() {
    story.openAdvice(1);
    var input = Map.of("nominations", story.nominations.subList(0, 2), "reasons", "The best.");
    var refused = story.secretariat.send("RecordShortlist", Map.of("input", input));
    assertThat(refused.refusal("recordShortlist")).isEqualTo("OUTSTANDING");
    assertThat(edition().finalists()).isEmpty();
    assertThat(shortlist(0, 1)).isEmpty();
    assertThat(edition().finalists()).hasSize(2);
  }

  @Test
  void waitsForNoAssessmentOfWhatWasWithdrawn() {
    story.openAdvice(1);
    for (var adviser : List.of(first, second)) {
      for (var assigned : assignments(adviser)) {
        var nomination = assigned.path("nomination").asString();
        if (!nomination.equals(story.nominations.get(2))) {
          story.declare(adviser, nomination, false);
          var saved = story.assess(adviser, nomination, 0, 3);
          assertThat(saved.refusal("saveAssessment")).isEmpty();
        }
      }
    }
    assertThat(checklist()).containsEntry("ADVICE_HANDED_IN", false);
    story.nominators.get(2).send("WithdrawNomination", Map.of("input", Map.of("reason", "So.")));
    assertThat(checklist()).containsEntry("ADVICE_HANDED_IN", true);
    var input = Map.of("nominations", story.nominations.subList(0, 2), "reasons", "The best.");
    var recorded = story.secretariat.send("RecordShortlist", Map.of("input", input));
    assertThat(recorded.refusal("recordShortlist")).isEmpty();
  }

  @Test
  void opensAdviceAgainAfterItBrokeOffWithOtherAdvisers() {
    assertThat(story.openAdvice(11).refusal("openAdvice")).isEqualTo("OUT_OF_RANGE");
    assertThat(assignments(first)).isEmpty();
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    assertThat(edition().state()).isEqualTo(EditionState.ADVICE);
    assertThat(assignments(first).size() + assignments(second).size()).isEqualTo(3);
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEqualTo("WRONG_STATE");
  }

  @Test
  void listsOnTheChecklistWhatIsStillMissing() {
    assertThat(checklist()).containsEntry("ALL_SCREENED", true);
    assertThat(checklist()).containsEntry("ADVISERS_INVITED", true);
    story.openAdvice(2);
    assertThat(checklist()).containsEntry("ADVICE_HANDED_IN", false);
    assertThat(checklist()).containsEntry("SHORTLIST_RECORDED", false);
    shortlist(0, 1);
    assertThat(checklist()).containsEntry("SHORTLIST_RECORDED", true);
  }

  private String shortlist(int... places) {
    var wanted = Arrays.stream(places).mapToObj(place -> story.nominations.get(place)).toList();
    return story
        .secretariat
        .send(
            "RecordShortlist",
            Map.of(
                "input",
                Map.of(
                    "nominations",
                    wanted,
                    "reasons",
                    "These are the best.",
                    "despiteOutstanding",
                    true)))
        .refusal("recordShortlist");
  }

  private JsonNode reasons() {
    return story.secretariat.send("ShortlistReasons").data("edition").path("shortlistReasons");
  }

  private Edition edition() {
    return story.award.bean(Editions.class).get(CommitteeStory.EDITION);
  }

  private Map<String, Boolean> checklist() {
    return list(story.secretariat.send("Checklist").data("checklist")).stream()
        .collect(
            Collectors.toMap(
                item -> item.path("code").asString(), item -> item.path("done").asBoolean()));
  }

  private JsonNode onBoard(String nomination) {
    return onBoard(nomination, "ELIGIBLE");
  }

  private JsonNode onBoard(String nomination, String status) {
    var board = story.secretariat.send("ShortlistOverview", Map.of("status", status, "first", 50));
    return list(board.data("nominations", "edges")).stream()
        .map(edge -> edge.path("node"))
        .filter(node -> node.path("id").asString().equals(nomination))
        .findFirst()
        .orElseGet(() -> board.data("none"));
  }

  private List<JsonNode> assignments(String adviser) {
    var answer = story.browser(adviser).send("Assignments", Map.of("first", 50));
    return list(answer.data("assignments", "edges")).stream()
        .map(edge -> edge.path("node"))
        .toList();
  }

  private JsonNode assignment(String adviser, String nomination) {
    return assignments(adviser).stream()
        .filter(node -> node.path("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
