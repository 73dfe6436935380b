package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Acronyms that nobody put on record, as organisations form them of long names: of what comes
 * before an "and", and with the letter of one small word between the others, as NAPTIP has that of
 * "in".
 */
public final class LooseAcronyms {
  private static final Set<String> AND = Set.of("and", "et", "y", "e", "и", "und");

  /** Shorter ones are of too many names. */
  private static final int FEWEST = 4;

  private static final int MOST = 12;

  private LooseAcronyms() {}

  /**
   * Those of a name's words, beside others.
   *
   * @param words folded
   * @param isSmall tells words that acronyms mostly pass over, such as "of"
   */
  public static Set<String> beside(
      Set<String> others, List<String> words, Predicate<String> isSmall) {
    var acronyms = new LinkedHashSet<>(others);
    if (words.size() <= MOST + MOST) {
      add(words, isSmall, acronyms);
      var before = words.stream().takeWhile(word -> !AND.contains(word)).toList();
      if (before.size() < words.size()) {
        add(before, isSmall, acronyms);
      }
    }
    return acronyms;
  }

  private static void add(List<String> words, Predicate<String> isSmall, Set<String> acronyms) {
    var telling = words.stream().filter(isSmall.negate()).toList();
    if (telling.size() < FEWEST || telling.size() > MOST) {
      return;
    }
    acronyms.add(initials(telling));
    for (int i = 0; i < words.size(); i++) {
      if (isSmall.test(words.get(i))) {
        var withOne = new ArrayList<String>();
        for (int j = 0; j < words.size(); j++) {
          if (j == i || !isSmall.test(words.get(j))) {
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
