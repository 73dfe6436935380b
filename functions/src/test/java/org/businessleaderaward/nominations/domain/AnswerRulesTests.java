package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.form.FormQuestion;
import org.junit.jupiter.api.Test;

class AnswerRulesTests {
  private static final List<FormQuestion> ASKED =
      EditionFixtures.askingForAFile(EditionFixtures.in(EditionState.CALL_OPEN)).formQuestions();
  private static final Set<String> FILES = Set.of("file-1");

  private final AnswerRules rules = new AnswerRules(ASKED);

  @Test
  void savesWhatIsHalfWrittenAndRefusesWhatNothingAsksFor() {
    assertThat(rules.flaws(List.of(new Answer("trained", "some"), new Answer("reach", "?"))))
        .isEmpty();
    var answers =
        List.of(
            new Answer("unknown", "a"),
            new Answer("line", "a"),
            new Answer("line", "b"),
            new Answer("text", "a".repeat(8_001)),
            new Answer("reach", "a\u0000"));
    assertThat(rules.flaws(answers))
        .extracting(AnswerRulesTests::said)
        .containsExactly(
            "UNKNOWN_QUESTION answers.0.question",
            "DUPLICATE answers.2.question",
            "TOO_LONG answers.3.text",
            "INVALID_TEXT answers.4.text");
  }

  @Test
  void missesWhatMustBeAnsweredByTheQuestion() {
    assertThat(missing()).containsExactly("REQUIRED answers.reach", "REQUIRED answers.trained");
    assertThat(missing("reach", " ", "trained", "7")).containsExactly("REQUIRED answers.reach");
    assertThat(missing("reach", "own", "trained", "7")).isEmpty();
  }

  @Test
  void takesALineOfTwoHundredCharactersAndAsManyWordsAsAreAskedFor() {
    assertThat(whole("line", "ж".repeat(200))).isEmpty();
    assertThat(whole("line", "ж".repeat(201))).containsExactly("TOO_LONG answers.line");
    assertThat(whole("line", "two\nlines")).containsExactly("INVALID_TEXT answers.line");
    assertThat(whole("text", "word ".repeat(20))).isEmpty();
    assertThat(whole("text", "word ".repeat(21))).containsExactly("TOO_MANY_WORDS answers.text");
  }

  /** 800 characters say what 500 words do. */
  @Test
  void countsCharactersWhereALanguageDoes() {
    var answers =
        List.of(
            new Answer("text", "字".repeat(32)),
            new Answer("reach", "own"),
            new Answer("trained", "7"));
    assertThat(rules.missing(draft(answers, Language.ZH), FILES)).isEmpty();
    assertThat(rules.missing(draft(answers, Language.EN), FILES)).hasSize(1);
  }

  @Test
  void takesOneOfTheOptionsAndAWholeNumberWithinItsBounds() {
    assertThat(missing("reach", "Own sites", "trained", "7"))
        .containsExactly("UNKNOWN_OPTION answers.reach");
    for (var no : List.of("1,000", "7.5", "٧", "+7", "seven", "1234567890123456")) {
      assertThat(missing("reach", "own", "trained", no))
          .as(no)
          .containsExactly("NOT_A_NUMBER answers.trained");
    }
    assertThat(missing("reach", "own", "trained", "0"))
        .containsExactly("OUT_OF_BOUNDS answers.trained");
    assertThat(missing("reach", "own", "trained", "501"))
        .containsExactly("OUT_OF_BOUNDS answers.trained");
    assertThat(missing("reach", "own", "trained", "500")).isEmpty();
  }

  @Test
  void takesAFileThatTheNominationHas() {
    assertThat(whole("proof", "file-1")).isEmpty();
    assertThat(whole("proof", "file-2")).containsExactly("UNKNOWN_FILE answers.proof");
    assertThat(whole("proof", "Report.pdf")).containsExactly("UNKNOWN_FILE answers.proof");
  }

  private List<String> whole(String question, String text) {
    return missing("reach", "all", "trained", "1", question, text);
  }

  private List<String> missing(String... pairs) {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.add(new Answer(pairs[i], pairs[i + 1]));
    }
    return rules.missing(draft(answers, Language.EN), FILES).stream()
        .map(AnswerRulesTests::said)
        .toList();
  }

  private static Draft draft(List<Answer> answers, Language language) {
    return new Draft(Map.of(), language, List.of(), answers, List.of(), language);
  }

  private static String said(Flaw flaw) {
    return flaw.code() + " " + String.join(".", flaw.field());
  }
}
