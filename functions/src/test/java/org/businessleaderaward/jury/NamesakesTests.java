package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two finalists of one name and two jurors of one name: who is meant is told by the id. */
class NamesakesTests {
  private static final String FIRST = "nomination-a";
  private static final String NAMESAKE = "nomination-b";
  private static final String OTHER = "nomination-c";

  private final VoteStory story = new VoteStory();

  @BeforeEach
  void openTheVote() {
    story.openTheVote(
        List.of(
            JuryStoryTests.nomination(FIRST, "Maria Silva", "Company a"),
            JuryStoryTests.nomination(NAMESAKE, "Maria Silva", "Company b"),
            JuryStoryTests.nomination(OTHER, "Nominee c", "Company c")),
        Map.of("ada", "Juror Namesake", "bo", "Juror Namesake"));
  }

  @Test
  void announcesTheOneWhomTheJuryPutFirst() {
    for (var juror : VoteStory.JURY) {
      story.vote(juror, NAMESAKE, FIRST, OTHER);
    }
    story.closeAndCount();
    var result = story.secretariat.send("Result").data("result");
    assertThat(result.path("ranking"))
        .extracting(finalist -> finalist.path("nomination").asString())
        .containsExactly(NAMESAKE, FIRST, OTHER);
    assertThat(result.path("ranking"))
        .extracting(finalist -> finalist.path("company").asString())
        .as("who reads it can tell the two apart")
        .containsExactly("Company b", "Company a", "Company c");
    assertThat(story.announce()).isEmpty();
    var laureate =
        story
            .award
            .browser(Room.PUBLIC)
            .send("Editions", Map.of("first", 10, "language", "EN"))
            .data("editions", "edges")
            .path(0)
            .path("node")
            .path("laureates");
    assertThat(laureate).hasSize(1);
    assertThat(laureate.path(0).path("id").asString()).isEqualTo(NAMESAKE);
    assertThat(laureate.path(0).path("company").asString()).isEqualTo("Company b");
  }

  @Test
  void passesOverTheOneWhoWithdrewAndNotTheOther() {
    for (var juror : VoteStory.JURY) {
      story.vote(juror, FIRST, NAMESAKE, OTHER);
    }
    story.closeAndCount();
    var nominator =
        story.award.put(
            Person.nominator(VoteStory.EDITION, FIRST, "N", "n@example.org", Language.EN));
    assertThat(
            story
                .award
                .enter(Room.NOMINATIONS, nominator.id())
                .send("WithdrawNomination", Map.of("input", Map.of("reason", "No longer there.")))
                .refusal("withdrawNomination"))
        .isEmpty();
    assertThat(story.announce()).isEmpty();
    assertThat(story.edition().isLaureate(NAMESAKE)).isTrue();
    assertThat(story.edition().isLaureate(FIRST)).isFalse();
  }

  @Test
  void countsABallotOfEachJurorAndSaysWhoHasVoted() {
    story.vote("ada", FIRST, NAMESAKE, OTHER);
    var jurors = story.secretariat.send("Jurors", Map.of("first", 10)).data("jurors", "edges");
    assertThat(jurors)
        .filteredOn(edge -> edge.path("node").path("hasVoted").asBoolean())
        .extracting(edge -> edge.path("node").path("email").asString())
        .containsExactly("ada@example.org");
    assertThat(jurors)
        .filteredOn(edge -> edge.path("node").path("name").asString().equals("Juror Namesake"))
        .hasSize(2);
    assertThat(story.room("ada").data("ballot").isNull()).isFalse();
    assertThat(story.room("bo").data("ballot").isNull()).isTrue();
    story.vote("bo", NAMESAKE, FIRST, OTHER);
    story.vote("chair", FIRST, NAMESAKE, OTHER);
    story.closeAndCount();
    assertThat(story.secretariat.send("Result").data("result", "ballots").asInt()).isEqualTo(3);
  }
}
