package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of several, as German, Dutch and the languages of the north write them: all of a compound
 * is known, or none of it.
 */
final class Compounds {
  private static final int SHORTEST_PART = 4;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 32;
  private static final int ENDING = 3;

  /** What stands between two parts. */
  private static final List<String> BETWEEN = List.of("", "s", "n", "en", "es", "e", "er");

  private final Map<String, List<String>> parts = new HashMap<>();
  private final Set<String> beginnings = new HashSet<>();

  /** A word that may be any part. */
  void add(String word, List<String> keys) {
    if (word.length() >= SHORTEST_PART && WordForms.isLatin(word)) {
      parts.putIfAbsent(word, keys);
    }
  }

  /** A word that begins a compound, and stands for nothing alone. */
  void begin(String word, List<String> keys) {
    parts.putIfAbsent(word, keys);
    beginnings.add(word);
  }

  /** What a word's parts mean; empty when one of them is not known. */
  List<String> of(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST || !WordForms.isLatin(word)) {
      return List.of();
    }
    var keys = new ArrayList<String>();
    return cut(word, 0, keys, new boolean[word.length() + 1]) ? List.copyOf(keys) : List.of();
  }

  private boolean cut(String word, int from, List<String> keys, boolean[] tried) {
    if (from > 0 && word.length() - from <= ENDING && keys.size() > 1) {
      return true;
    }
    if (tried[from]) {
      return false;
    }
    tried[from] = true;
    for (int to = word.length(); to - from >= ENDING; to--) {
      var part = word.substring(from, to);
      var known = parts.get(part);
      if (known == null || (beginnings.contains(part) && to == word.length())) {
        continue;
      }
      int before = keys.size();
      keys.addAll(known);
      for (var between : BETWEEN) {
        if (word.startsWith(between, to) && cut(word, to + between.length(), keys, tried)) {
          return true;
        }
      }
      while (keys.size() > before) {
        keys.removeLast();
      }
    }
    return false;
  }
}
