package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.businessleaderaward.EveryField;
import org.businessleaderaward.advisory.assessment.AssignmentView;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.pictures.Photographs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The conflict gate, held to the schema: an adviser before it, or turned away by it, asks the room
 * for every field that there is, about every nomination, and finds nothing confidential. Whoever
 * adds a field that does not go through the gate fails here.
 */
class EveryFieldGateTests {
  /** They are about a session, not about nominations. */
  private static final Set<String> OF_THE_DOOR = Set.of("openLink", "leave");

  /** What the gate guards. */
  private static final Set<String> BEHIND_THE_GATE =
      Set.of(
          "الاستراتيجية",
          "On the supply chain.",
          "https://example.org/evidence",
          "Director",
          "Report.pdf",
          "/evidence/",
          "A hidden question",
          "A hidden answer",
          "An opinion of late",
          "A comment of late");

  /** What no adviser is shown on either side of it. */
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "N. Nominator",
          "nominator@example.org",
          "An organisation",
          "We work on it.",
          "@nominee.example",
          "An opinion of other",
          "A comment of other",
          "other@example.org",
          "\"other\"");

  private final CommitteeStory story = new CommitteeStory();
  private String file = "";
  private String other = "";
  private String clear = "";

  @BeforeEach
  void tellTheStory() {
    for (var nominee : List.of("Amal-Sample", "Boris-Sample")) {
      var nominator = story.begin(nominee);
      file = story.upload(nominator);
      story.submit(nominator, nominee, 2);
    }
    story.screen();
    other = story.invite("other");
    clear = story.invite("clear");
    List.of("late", "recused", "undeclared").forEach(name -> ids.put(name, story.invite(name)));
    assertThat(story.openAdvice(5).refusal("openAdvice")).isEmpty();
    for (var nomination : story.nominations) {
      for (var open : List.of(other, clear, id("late"))) {
        story.declare(open, nomination, false);
      }
      var question = Map.of("nomination", nomination, "question", "A hidden question?");
      story.browser(other).send("AskNominator", Map.of("input", question));
      assess(other, nomination, "other");
      assess(id("late"), nomination, "late");
      story.declare(id("late"), nomination, true);
      story.declare(id("recused"), nomination, true);
    }
    for (var nominator : story.nominators) {
      var answer = Map.of("question", "question-1", "version", 1, "answer", "A hidden answer.");
      nominator.send("AnswerQuestion", Map.of("input", answer));
    }
  }

  private final Map<String, String> ids = new HashMap<>();

  @Test
  void showsNothingConfidentialToWhoHasNotDeclared() {
    assertThat(found("undeclared", everything())).isEmpty();
  }

  @Test
  void showsNothingConfidentialToWhoDeclaredAConflict() {
    assertThat(found("recused", everything())).isEmpty();
  }

  @Test
  void showsNothingConfidentialAnyMoreToWhoDeclaredAConflictLate() {
    assertThat(found("late", everything())).isEmpty();
  }

  @Test
  void showsWhatIsBehindTheGateAndNoMoreToWhoPassedIt() {
    ids.put("clear", clear);
    var shown = found("clear", everything());
    var own = new TreeSet<>(BEHIND_THE_GATE);
    own.removeAll(Set.of("An opinion of late", "A comment of late"));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(own);
  }

  @Test
  void findsAFieldThatSkipsTheGate() {
    RoomFields mistake =
        wiring ->
            wiring.field(
                "Assignment",
                "company",
                env -> {
                  AssignmentView view = Objects.requireNonNull(env.getSource());
                  var nominations = story.award.bean(Nominations.class);
                  var dossier = nominations.find(view.nomination()).orElseThrow().dossier();
                  return dossier.role() + ": " + dossier.statements();
                });
    var room = new EveryField(story.award, Room.ADVISORY, mistake);
    assertThat(found("undeclared", room)).contains("Director", "On the supply chain.");
  }

  private EveryField everything() {
    return new EveryField(story.award, Room.ADVISORY);
  }

  /** What of all that is confidential somebody finds in all that can be asked. */
  private Set<String> found(String adviser, EveryField room) {
    var words = new TreeSet<>(BEHIND_THE_GATE);
    words.addAll(NEVER_SHOWN);
    var roots = new ArrayList<>(room.roots());
    roots.removeAll(OF_THE_DOOR);
    // What ends the asking comes last.
    roots.remove("declareConflicts");
    roots.add("declareConflicts");
    assertThat(roots).hasSizeGreaterThan(5);
    var found = new TreeSet<String>();
    for (var nomination : story.nominations) {
      for (var root : roots) {
        var answer = room.ask(root, story.browser(id(adviser)).cookie(), values(nomination));
        assertThat(answer).as(root).doesNotContain("ValidationError", "InvalidSyntax", "INTERNAL");
        found.addAll(EveryField.found(answer, words));
      }
    }
    return found;
  }

  private String id(String adviser) {
    return Objects.requireNonNull(ids.get(adviser), adviser);
  }

  private Map<String, String> values(String nomination) {
    var values = new HashMap<String, String>();
    values.put("language", "EN");
    values.put("first", "50");
    values.put("after", "null");
    values.put("nomination", quoted(nomination));
    values.put("file", quoted(file));
    values.put("conflict", "true");
    values.put("reason", "PERSONAL");
    values.put("version", "0");
    values.put("criterion", quoted("strategy"));
    values.put("level", "2");
    values.put("confidence", "LOW");
    values.put("opinion", quoted("Written by whoever asks."));
    values.put("recommendation", "CONSIDER");
    values.put("submit", "false");
    values.put("text", quoted("Said by whoever asks."));
    values.put("question", quoted("Asked by whoever asks?"));
    values.put("name", quoted("Named by whoever asks."));
    values.put("position", quoted(""));
    values.put("biography", quoted("Said of themselves."));
    values.put("picture", quoted(Photographs.inBase64(160, 160)));
    values.put("kept", "null");
    values.put("credit", quoted("Taken by whoever asks."));
    values.put("allowed", "true");
    return values;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private void assess(String adviser, String nomination, String name) {
    var input = new HashMap<String, Object>();
    input.put("nomination", nomination);
    input.put("version", 0);
    input.put("ratings", List.of());
    input.put(
        "comments", List.of(Map.of("criterion", "strategy", "text", "A comment of " + name + ".")));
    input.put("opinion", "An opinion of " + name + ", at some length.");
    input.put("submit", false);
    assertThat(
            story
                .browser(adviser)
                .send("SaveAssessment", Map.of("input", input))
                .refusal("saveAssessment"))
        .isEmpty();
  }
}
