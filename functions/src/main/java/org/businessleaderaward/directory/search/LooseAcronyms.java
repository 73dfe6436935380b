package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Acronyms that nobody put on record, as organisations form them of long names: of what comes
 * before an "and", and with the letter of one small word between the others, as NAPTIP has that of
 * "in".
 */
final class LooseAcronyms {
  private static final Set<String> AND = Set.of("and", "et", "y", "e", "и", "und");

  /** Shorter ones are of too many names. */
  private static final int FEWEST = 4;

  private static final int MOST = 12;

  private LooseAcronyms() {}

  /**
   * Those of a name's words, beside others.
   *
   * @param words folded
   */
  static Set<String> beside(Set<String> others, List<String> words) {
    var acronyms = new LinkedHashSet<>(others);
    if (words.size() <= MOST + MOST) {
      add(words, acronyms);
      var before = words.stream().takeWhile(word -> !AND.contains(word)).toList();
      if (before.size() < words.size()) {
        add(before, acronyms);
      }
    }
    return acronyms;
  }

  private static void add(List<String> words, Set<String> acronyms) {
    var telling = words.stream().filter(word -> !LanguageAnalyzer.isCommonest(word)).toList();
    if (telling.size() < FEWEST || telling.size() > MOST) {
      return;
    }
    acronyms.add(initials(telling));
    for (int i = 0; i < words.size(); i++) {
      if (LanguageAnalyzer.isCommonest(words.get(i))) {
        var withOne = new ArrayList<String>();
        for (int j = 0; j < words.size(); j++) {
          if (j == i || !LanguageAnalyzer.isCommonest(words.get(j))) {
            withOne.add(words.get(j));
          }
        }
        acronyms.add(initials(withOne));
      }
    }
  }

  private static String initials(List<String> words) {
    return words.stream()
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
