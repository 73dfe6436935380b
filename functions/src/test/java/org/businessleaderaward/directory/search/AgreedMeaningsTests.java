package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;

class AgreedMeaningsTests {
  private final AgreedMeanings meant = new AgreedMeanings(Thesaurus.known());

  @Test
  void areThoseOfHalfTheLanguagesThatThereAreTextsIn() {
    meant.add(Language.EN, Set.of("airline", "begging"));
    meant.add(Language.FR, Set.of("airline"));
    meant.add(Language.ES, Set.of("airline"));
    meant.add(Language.RU, Set.of());
    assertThat(told()).containsExactly("airline", "airline", "airline");
  }

  @Test
  void areAllThatTheOnlyTextHas() {
    meant.add(Language.FR, Set.of("airline", "begging"));
    assertThat(told()).containsExactly("airline", "begging");
  }

  @Test
  void areThoseOfAGroupWhichHasWordsInOneLanguageOnly() {
    for (var language : Language.values()) {
      meant.add(language, language == Language.EN ? Set.of("group 1") : Set.of());
    }
    assertThat(told()).containsExactly("group 1");
  }

  private List<String> told() {
    var told = new ArrayList<String>();
    meant.each(told::add);
    return told;
  }
}
