package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Counts as the browser does: {@code word-count.test.ts} reads the same file. */
class WordCountTests {
  @Test
  void countsEveryTextAsTheBrowserDoes() throws IOException {
    try (var file = WordCountTests.class.getResourceAsStream("/words.json")) {
      var cases = JsonMapper.shared().readTree(Objects.requireNonNull(file));
      assertThat(cases).isNotEmpty();
      for (var one : cases) {
        var text = one.path("text").asString();
        assertThat(WordCount.of(text)).as(text).isEqualTo(one.path("words").asInt());
      }
    }
  }

  @Test
  void takesMoreCharactersInChineseThanWordsElsewhere() {
    assertThat(WordCount.most(Language.ZH)).isEqualTo(800);
    assertThat(WordCount.most(Language.AR)).isEqualTo(500);
  }
}
