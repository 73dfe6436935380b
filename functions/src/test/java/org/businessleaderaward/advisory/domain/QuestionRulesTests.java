package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.advisory.domain.QuestionRules.LONGEST_QUESTION;

import org.businessleaderaward.advisory.domain.QuestionRules.Asked;
import org.businessleaderaward.advisory.domain.QuestionRules.Limit;
import org.businessleaderaward.advisory.domain.QuestionRules.Wrong;
import org.junit.jupiter.api.Test;

class QuestionRulesTests {
  @Test
  void takesAQuestionUntilAnyLimitIsReached() {
    assertThat(QuestionRules.limit(new Asked(19, 5, 1, 9))).isNull();
    assertThat(QuestionRules.limit(new Asked(20, 0, 0, 0))).isEqualTo(Limit.TOO_MANY_QUESTIONS);
    assertThat(QuestionRules.limit(new Asked(6, 6, 0, 0))).isEqualTo(Limit.TOO_MANY_QUESTIONS);
    assertThat(QuestionRules.limit(new Asked(2, 2, 2, 2))).isEqualTo(Limit.TOO_MANY_OF_YOURS);
    assertThat(QuestionRules.limit(new Asked(0, 0, 0, 10))).isEqualTo(Limit.TOO_FAST);
  }

  @Test
  void row50KeepsAnyScriptAndRefusesWhatNoStoreKeeps() {
    assertThat(QuestionRules.wrong("كيف؟ 𐍈 é\nНет.", LONGEST_QUESTION)).isNull();
    assertThat(QuestionRules.wrong("A\u0000", LONGEST_QUESTION)).isEqualTo(Wrong.INVALID_TEXT);
    assertThat(QuestionRules.wrong("A\uD800", LONGEST_QUESTION)).isEqualTo(Wrong.INVALID_TEXT);
    assertThat(QuestionRules.wrong(" \n", LONGEST_QUESTION)).isEqualTo(Wrong.REQUIRED);
  }

  @Test
  void countsCharactersNotHalvesOfPairs() {
    assertThat(QuestionRules.wrong("𐍈".repeat(LONGEST_QUESTION), LONGEST_QUESTION)).isNull();
    assertThat(QuestionRules.wrong("𐍈".repeat(LONGEST_QUESTION + 1), LONGEST_QUESTION))
        .isEqualTo(Wrong.TOO_LONG);
  }
}
