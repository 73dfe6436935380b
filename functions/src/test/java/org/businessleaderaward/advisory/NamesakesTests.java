package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two nominees of one name and two advisers of one name: who is meant is told by the id. */
class NamesakesTests {
  private final CommitteeStory story = new CommitteeStory();
  private String one = "";
  private String other = "";

  @BeforeEach
  void openAdvice() {
    story.nominate("Amina", "amina@one.example");
    story.nominate("Amina", "amina@other.example");
    story.screen();
    one = story.invite("Ada", "ada@one.example", "");
    other = story.invite("Ada", "ada@other.example", "");
    assertThat(one).isNotEqualTo(other);
    assertThat(story.openAdvice(2).refusal("openAdvice")).isEmpty();
    story.reenter(one);
    story.reenter(other);
  }

  @Test
  void aConflictWithOneNomineeIsNoneWithTheOther() {
    var first = story.nominations.getFirst();
    var second = story.nominations.getLast();
    assertThat(story.declare(one, first, true).refusal("declareConflicts")).isEmpty();
    assertThat(story.declare(one, second, false).refusal("declareConflicts")).isEmpty();
    assertThat(dossier(one, first).isNull()).isTrue();
    assertThat(dossier(one, second).isNull()).isFalse();
    assertThat(dossier(other, first).isNull()).as("nobody declared for the other").isTrue();
    assertThat(progressOf(one)).containsExactly(0, 1, 0);
    assertThat(progressOf(other)).containsExactly(2, 0, 0);
  }

  @Test
  void whatOneAdviserSaysIsNotTheOthers() {
    var nomination = story.nominations.getLast();
    story.declare(one, nomination, false);
    assertThat(story.assess(one, nomination, 0, 3).refusal("saveAssessment")).isEmpty();
    assertThat(progressOf(one)).containsExactly(1, 0, 1);
    assertThat(progressOf(other)).containsExactly(2, 0, 0);
  }

  private JsonNode dossier(String adviser, String nomination) {
    return story.assignments(adviser).stream()
        .filter(assignment -> assignment.path("nomination").asString().equals(nomination))
        .findFirst()
        .orElseThrow()
        .path("dossier");
  }

  /** How many are undeclared, recused and submitted. */
  private List<Integer> progressOf(String adviser) {
    var rows = story.secretariat.send("AdviceProgress").data("adviceProgress");
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path("adviser").asString().equals(adviser))
        .flatMap(
            row ->
                List.of("undeclared", "recused", "submitted").stream()
                    .map(part -> row.path(part).asInt()))
        .toList();
  }
}
