package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Jurors read what is translated of a finalist behind the conflict gate, and nobody a draft. */
class JurorTranslationsTests {
  private final VoteStory story = new VoteStory();

  @BeforeEach
  void openTheVote() {
    var finalists =
        Stream.of("nomination-a", "nomination-b", "nomination-c")
            .map(JuryStoryTests::nomination)
            .toList();
    story.convene(finalists, Map.of());
    JuryActs.openVoting(story.award, story.secretariat, VoteStory.CLOSES);
  }

  @Test
  void areReadByWhoIsFreeOfConflict() {
    save("FR", 0, true, "Ce qui a été fait.");
    save("ES", 0, false, "Un borrador.");
    assertThat(finalist("ada").path("translations").isNull()).isTrue();
    declare("ada", false);
    declare("bo", true);
    var translations = finalist("ada").path("translations");
    assertThat(translations.path("readsOriginal").asBoolean()).as("English").isTrue();
    assertThat(translations.path("all")).hasSize(1);
    assertThat(translations.at("/all/0/language").asString()).isEqualTo("FR");
    assertThat(translations.at("/all/0/isRead").asBoolean()).isFalse();
    assertThat(translations.at("/all/0/statements/0/text").asString())
        .isEqualTo("Ce qui a été fait.");
    assertThat(story.room("bo").body().toString()).doesNotContain("Ce qui a");
  }

  @Test
  void stayAsTheyAreGivenOnceTheVoteIsOpen() {
    save("ES", 0, false, "Un borrador.");
    save("ES", 1, true, "Lo que se hizo.");
    assertThat(refusal("ES", 1, true, "Lo que se hizo.")).as("sent twice").isEmpty();
    assertThat(refusal("ES", 2, true, "Lo que se hizo.")).as("the same again").isEmpty();
    assertThat(refusal("ES", 2, true, "Otra cosa.")).isEqualTo("TRANSLATION_STAYS");
    assertThat(refusal("ES", 2, false, "Lo que se hizo.")).isEqualTo("TRANSLATION_STAYS");
    declare("ada", false);
    assertThat(finalist("ada").at("/translations/all/0/statements/0/text").asString())
        .isEqualTo("Lo que se hizo.");
  }

  private void save(String language, int version, boolean given, String text) {
    assertThat(refusal(language, version, given, text)).isEmpty();
  }

  private String refusal(String language, int version, boolean given, String text) {
    var input =
        Map.of(
            "nomination",
            "nomination-a",
            "language",
            language,
            "version",
            version,
            "changes",
            0,
            "given",
            given,
            "statements",
            List.of(Map.of("criterion", "strategy", "text", text)));
    return story
        .secretariat
        .send("SaveTranslation", Map.of("input", input))
        .refusal("saveTranslation");
  }

  private void declare(String juror, boolean conflict) {
    var declaration =
        conflict
            ? Map.of("nomination", "nomination-a", "conflict", true, "reason", "PERSONAL")
            : Map.of("nomination", "nomination-a", "conflict", false);
    var declared =
        story
            .juror(juror)
            .send("DeclareJurorConflicts", Map.of("declarations", List.of(declaration)));
    assertThat(declared.refusal("declareConflicts")).isEmpty();
  }

  private JsonNode finalist(String juror) {
    return story
        .room(juror)
        .data("finalists")
        .valueStream()
        .filter(one -> one.path("id").asString().equals("nomination-a"))
        .findFirst()
        .orElseThrow();
  }
}
