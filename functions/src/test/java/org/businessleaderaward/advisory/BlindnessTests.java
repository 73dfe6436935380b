package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictReason;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.advisory.questions.Question;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.advisory.questions.WithholdReason;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What an adviser must not know changes no answer that the adviser can get: every operation of the
 * room, asked about everything there is, gives the same bytes whatever others have declared, rated
 * and written, and whatever stands in dossiers behind the gate.
 */
class BlindnessTests {
  /** They are about a session, not about nominations. */
  private static final Set<String> OF_THE_DOOR = Set.of("OpenAdviserLink", "LeaveAdvisory");

  private final CommitteeStory story = new CommitteeStory();
  private final List<String> closed = new ArrayList<>();
  private String asking = "";
  private String other = "";
  private String undeclared = "";

  @Test
  void noAnswerDependsOnWhatIsHidden() {
    tellTheStory();
    changeWhatIsHidden(new Random(0));
    var before = answers();
    assertThat(before).anyMatch(answer -> answer.contains("Asked by somebody else?"));
    assertThat(before).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    qt().withExamples(25)
        .withShrinkCycles(0)
        .forAll(longs().all())
        .checkAssert(
            number -> {
              changeWhatIsHidden(new Random(number));
              assertThat(answers()).isEqualTo(before);
            });
  }

  @Test
  void asksEveryOperationOfTheRoom() {
    var all =
        SiteOperation.of(Room.ADVISORY).stream()
            .map(SiteOperation::name)
            .filter(name -> !OF_THE_DOOR.contains(name));
    assertThat(all).containsExactlyInAnyOrderElementsOf(operations("x").keySet());
  }

  /** Four nominations: one clear, one recused, one not declared, one that only the other reads. */
  private void tellTheStory() {
    List.of("Amal-Sample", "Boris-Sample", "Chen-Sample", "Dina-Sample").forEach(story::nominate);
    story.screen();
    asking = story.invite("ada");
    other = story.invite("bo");
    story.openAdvice(2);
    var nominations = story.nominations;
    story.declare(asking, nominations.get(0), false);
    story.declare(asking, nominations.get(1), true);
    var assignments = story.award.bean(Assignments.class);
    var only = assignments.find(asking, nominations.get(3)).orElseThrow();
    story.award.write(set -> assignments.remove(set, only));
    closed.addAll(nominations.subList(1, 4));
    undeclared = nominations.get(2);
  }

  /**
   * Every operation about every nomination; acts are done and then taken back. Only the declaration
   * that opens the gate is left out: what it shows is what it is for.
   */
  private List<String> answers() {
    var answers = new ArrayList<String>();
    var asked = new ArrayList<>(story.nominations);
    asked.add("nomination-unknown");
    for (var nomination : asked) {
      operations(nomination)
          .forEach(
              (operation, variables) -> {
                if (operation.equals("DeclareAdviserConflicts") && nomination.equals(undeclared)) {
                  return;
                }
                var mine = mine();
                var answer = story.browser(asking).send(operation, variables);
                var body = answer.body().toString();
                if (operation.contains("Nam")) {
                  // What they say of being named counts up and is never taken back.
                  body = body.replaceAll("\"version\":\\d+", "");
                }
                answers.add(operation + " " + nomination + " " + answer.status() + " " + body);
                takeBack(mine);
              });
    }
    return answers;
  }

  private static Map<String, Map<String, Object>> operations(String nomination) {
    var declaration = new HashMap<String, Object>();
    declaration.put("nomination", nomination);
    declaration.put("conflict", false);
    declaration.put("reason", null);
    var assessment = new HashMap<String, Object>();
    assessment.put("nomination", nomination);
    assessment.put("version", 0);
    assessment.put("ratings", List.of(Map.of("criterion", "strategy", "level", 2)));
    assessment.put("comments", List.of(Map.of("criterion", "strategy", "text", "A figure?")));
    assessment.put("opinion", "Not done yet.");
    assessment.put("submit", false);
    var question = Map.of("nomination", nomination, "question", "Since when?");
    var entry = Map.of("name", "Ada Sample", "position", "", "biography", "", "language", "EN");
    return new TreeMap<>(
        Map.of(
            "AdviserNaming", Map.of(),
            "AdviserAgreesToBeNamed", Map.of("input", entry),
            "AdviserDeclinesToBeNamed", Map.of(),
            "AdviserRoom", Map.of("language", "EN"),
            "Assignments", Map.of("first", 50),
            "AdviserEvidenceDownload", Map.of("nomination", nomination, "file", "file-1.pdf"),
            "DeclareAdviserConflicts", Map.of("declarations", List.of(declaration)),
            "SaveAssessment", Map.of("input", assessment),
            "AskNominator", Map.of("input", question)));
  }

  private List<Assignment> mine() {
    return story.award.bean(Assignments.class).all(asking);
  }

  private void takeBack(List<Assignment> before) {
    var assignments = story.award.bean(Assignments.class);
    for (var now : mine()) {
      var was =
          before.stream()
              .filter(one -> one.nomination().equals(now.nomination()))
              .findFirst()
              .orElseThrow();
      if (!was.equals(now)) {
        story.award.write(set -> assignments.put(set, now, was.withRevision(now.revision())));
      }
    }
    var questions = story.award.bean(Questions.class);
    questions
        .askedBy(asking)
        .forEach(asked -> story.award.write(set -> questions.remove(set, asked)));
    story.award.write(set -> questions.forget(set, asking));
  }

  private void changeWhatIsHidden(Random random) {
    var assignments = story.award.bean(Assignments.class);
    for (var assignment : assignments.all(other)) {
      var reason = random.nextBoolean() ? null : ConflictReason.FINANCIAL;
      story.award.write(
          set ->
              assignments.put(
                  set, assignment, assignment.declared(reason).assessed(assessment(random))));
    }
    askWhatIsHidden(random);
    var nominations = story.award.bean(Nominations.class);
    for (var id : closed) {
      var nomination = nominations.find(id).orElseThrow();
      var content = nomination.content();
      var changed =
          new Draft(
              content.nominee(),
              content.nominator(),
              List.of(new Statement("strategy", "Hidden " + random.nextLong())),
              List.of("https://example.org/" + random.nextLong()),
              content.language());
      story.award.write(
          set ->
              nominations.put(
                  set, nomination.saved(changed, nomination.savedAt()), nomination.savedAt()));
    }
    story.award.write(
        set ->
            story
                .award
                .bean(AuditLog.class)
                .add(
                    set,
                    new Act(
                        CommitteeStory.EDITION,
                        story.award.clock().instant(),
                        "ADVISER:" + other,
                        "ASSESSMENT_SUBMITTED",
                        Objects.requireNonNull(closed.getFirst()),
                        null)));
  }

  /** Behind the gate a question and its answer; before it who asked, and what is withheld. */
  private void askWhatIsHidden(Random random) {
    var questions = story.award.bean(Questions.class);
    for (var nomination : story.nominations) {
      for (var earlier : questions.of(nomination)) {
        story.award.write(set -> questions.remove(set, earlier));
      }
      var shown = "Asked by somebody else?";
      var isClosed = closed.contains(nomination);
      put(questions, nomination, 1, random, isClosed ? "Hidden " + random.nextLong() : shown, null);
      put(
          questions,
          nomination,
          2,
          random,
          "Hidden " + random.nextLong(),
          any(random, WithholdReason.values()));
    }
  }

  private void put(
      Questions questions,
      String nomination,
      int number,
      Random random,
      String text,
      @Nullable WithholdReason withheld) {
    var asker = random.nextBoolean() ? other : "adviser-" + random.nextInt(9);
    var question =
        new Question(
            nomination,
            CommitteeStory.EDITION,
            number,
            "A name",
            asker,
            text,
            Instant.parse("2026-05-01T10:00:00Z"),
            null,
            null,
            withheld,
            0);
    story.award.write(set -> questions.put(set, question));
  }

  private static Assessment assessment(Random random) {
    return new Assessment(
        any(random, Assessment.Status.values()),
        random.nextInt(9),
        List.of(new Rating("strategy", random.nextInt(5)), new Rating("supply-chain", 1)),
        List.of(new CriterionComment("strategy", "Hidden comment " + random.nextLong())),
        any(random, Confidence.values()),
        "Hidden opinion " + random.nextLong(),
        any(random, Recommendation.values()),
        null);
  }

  @SafeVarargs
  private static <T> T any(Random random, T... all) {
    return all[random.nextInt(all.length)];
  }
}
