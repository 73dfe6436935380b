package org.businessleaderaward.directory.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LooseAcronymsTests {
  private static final Set<String> SMALL = Set.of("and", "for", "in", "of", "other", "the");

  @Test
  void areOfWhatComesBeforeAnAndWithTheLetterOfOneSmallWord() {
    var name =
        "national agency for the prohibition of traffic in persons and other related matters";
    assertThat(LooseAcronyms.beside(Set.of(), words(name), SMALL::contains))
        .contains("naptip", "naptp", "naptporm")
        .doesNotContain("nap");
  }

  @Test
  void areNoneOfShortNames() {
    assertThat(LooseAcronyms.beside(Set.of("icao"), words("bank of the south"), SMALL::contains))
        .containsExactly("icao");
  }

  private static List<String> words(String name) {
    return List.of(name.split(" ", -1));
  }
}
