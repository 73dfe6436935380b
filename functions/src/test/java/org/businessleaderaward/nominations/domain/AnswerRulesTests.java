package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.form.FormQuestion;
import org.junit.jupiter.api.Test;

class AnswerRulesTests {
  private static final List<FormQuestion> ASKED =
      EditionFixtures.asking(EditionFixtures.in(EditionState.CALL_OPEN)).formQuestions();

  private final AnswerRules rules = new AnswerRules(ASKED);

  @Test
  void savesWhatIsHalfWrittenAndRefusesWhatNothingAsksFor() {
    assertThat(
            rules.flaws(List.of(new FormAnswer("trained", "some"), new FormAnswer("reach", "?"))))
        .isEmpty();
    var answers =
        List.of(
            new FormAnswer("unknown", "a"),
            new FormAnswer("line", "a"),
            new FormAnswer("line", "b"),
            new FormAnswer("text", "a".repeat(8_001)),
            new FormAnswer("reach", "a\u0000"));
    assertThat(rules.flaws(answers))
        .extracting(AnswerRulesTests::said)
        .containsExactly(
            "UNKNOWN_QUESTION answers.0.question",
            "DUPLICATE answers.2.question",
            "TOO_LONG answers.3.text",
            "INVALID_TEXT answers.4.text");
  }

  @Test
  void takesNoTextAsAnAnswerToAQuestionForAFile() {
    var asked = EditionFixtures.askingForAFile(EditionFixtures.in(EditionState.CALL_OPEN), true);
    var forAFile = new AnswerRules(asked.formQuestions());
    assertThat(forAFile.flaws(List.of(new FormAnswer("proof", "Report.pdf"))))
        .extracting(AnswerRulesTests::said)
        .containsExactly("UNKNOWN_QUESTION answers.0.question");
    assertThat(forAFile.missing(List.of(), Language.EN)).isEmpty();
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
            new FormAnswer("text", "字".repeat(32)),
            new FormAnswer("reach", "own"),
            new FormAnswer("trained", "7"));
    assertThat(rules.missing(answers, Language.ZH)).isEmpty();
    assertThat(rules.missing(answers, Language.EN)).hasSize(1);
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

  private List<String> whole(String question, String text) {
    return missing("reach", "all", "trained", "1", question, text);
  }

  private List<String> missing(String... pairs) {
    var answers = new ArrayList<FormAnswer>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.add(new FormAnswer(pairs[i], pairs[i + 1]));
    }
    return rules.missing(answers, Language.EN).stream().map(AnswerRulesTests::said).toList();
  }

  private static String said(Flaw flaw) {
    return flaw.code() + " " + String.join(".", flaw.field());
  }
}
