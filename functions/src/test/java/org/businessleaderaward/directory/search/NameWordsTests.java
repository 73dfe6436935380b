package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a name's words. */
class NameWordsTests {
  /** A soft and a hard sign alone have no sound, and so no Latin letters. */
  @Test
  void keepsAWordThatNoLatinLettersSpell() {
    var words = NameWords.of("ь ъ", List.of("ь", "ъ"), CountryWords.known());
    assertThat(words.without(Set.of("FR")).words()).containsExactly("ь", "ъ");
  }
}
