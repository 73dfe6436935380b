package org.businessleaderaward.directory.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.businessleaderaward.language.Language;

/**
 * Words that mean the same to whoever searches ({@code search/thesaurus.txt}), as the terms of a
 * field. It is asked when a search is read and never when an entry is indexed, so that a line more
 * makes no index anew.
 */
final class Thesaurus {
  private static final String FILE = "/search/thesaurus.txt";
  private static final String OF_ALL_LANGUAGES = "*";

  /** The most words of one meaning. */
  private static final int LONGEST = 6;

  private final Map<String, Map<List<String>, Set<List<String>>>> byField = new HashMap<>();

  /** Read once. */
  private static final class Known {
    static final Thesaurus WORDS = new Thesaurus();

    private Known() {}
  }

  /**
   * Words of a search that belong together.
   *
   * @param words one or more, as they were asked for
   * @param others what else they may be called, each one or more words
   */
  record Sense(List<String> words, Set<List<String>> others) {}

  private Thesaurus() {
    var terms = new IndexTerms();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Thesaurus.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> read(line, terms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the file. */
  static Thesaurus known() {
    return Known.WORDS;
  }

  private void read(String line, IndexTerms terms) {
    if (line.startsWith("#")) {
      return;
    }
    var parts = line.split(":", 2);
    var field =
        parts[0].equals(OF_ALL_LANGUAGES)
            ? IndexFields.WORDS
            : IndexFields.name(Language.valueOf(parts[0].toUpperCase(Locale.ROOT)));
    var group = new LinkedHashSet<List<String>>();
    for (var words : parts[1].split(",", -1)) {
      group.add(terms.different(field, words.strip(), LONGEST));
    }
    group.remove(List.of());
    var known = byField.computeIfAbsent(field, _ -> new HashMap<>());
    for (var words : group) {
      var others = known.computeIfAbsent(words, _ -> new LinkedHashSet<>());
      others.addAll(group);
      others.remove(words);
    }
  }

  /** The terms of a search, those together that mean one thing; the longest that fits counts. */
  List<Sense> meanings(String field, List<String> terms) {
    var known = byField.getOrDefault(field, Map.of());
    var meanings = new ArrayList<Sense>();
    for (int i = 0; i < terms.size(); i++) {
      int length = 1;
      Set<List<String>> others = Set.of();
      for (int j = 1; j <= Math.min(LONGEST, terms.size() - i); j++) {
        var found = known.get(terms.subList(i, i + j));
        if (found != null) {
          length = j;
          others = found;
        }
      }
      meanings.add(new Sense(List.copyOf(terms.subList(i, i + length)), others));
      i += length - 1;
    }
    return meanings;
  }
}
