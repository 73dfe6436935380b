package org.businessleaderaward.directory.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;

/**
 * What words mean to whoever searches ({@code search/thesaurus.txt}): a meaning has words in each
 * language, and an entry has a meaning if it has one of its words in any language. Entries are
 * indexed with the names of their meanings, so that a search asks for one term whatever the words.
 */
final class Thesaurus {
  private static final String FILE = "/search/thesaurus.txt";
  private static final String OF_ALL_LANGUAGES = "*";
  private static final String REGION = "in";
  private static final String SUBJECT = "of all";

  /** The most words that mean one thing together. */
  private static final int LONGEST = 6;

  private final IndexTerms terms = new IndexTerms();
  private final Map<String, Map<List<String>, Set<String>>> byField = new HashMap<>();
  private final Map<String, Set<String>> byCountry = new HashMap<>();
  private final Set<String> subject = new LinkedHashSet<>();

  /** The meanings that names and acronyms have which are the same in all languages. */
  private final Set<String> names = new HashSet<>();

  /** Read once. */
  private static final class Known {
    static final Thesaurus WORDS = new Thesaurus();

    private Known() {}
  }

  /**
   * Words of a text that belong together.
   *
   * @param words one or more, as they stand there
   * @param meanings the names of what they may mean
   */
  record Sense(List<String> words, Set<String> meanings) {}

  private Thesaurus() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Thesaurus.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of the file. */
  static Thesaurus known() {
    return Known.WORDS;
  }

  private void read(String line) {
    var named = line.split(" = ", 2);
    for (var part : named[1].split(";", -1)) {
      var words = part.strip().split(": ", 2);
      if (words[0].equals(SUBJECT)) {
        subject.add(named[0]);
      } else if (words[0].equals(REGION)) {
        for (var country : words[1].split(" ", -1)) {
          byCountry.computeIfAbsent(country, _ -> new LinkedHashSet<>()).add(named[0]);
        }
      } else {
        if (words[0].equals(OF_ALL_LANGUAGES)) {
          names.add(named[0]);
        }
        fields(words[0]).forEach(field -> read(named[0], field, words[1]));
      }
    }
  }

  private static List<String> fields(String language) {
    if (!language.equals(OF_ALL_LANGUAGES)) {
      return List.of(IndexFields.name(Language.valueOf(language.toUpperCase(Locale.ROOT))));
    }
    return Stream.concat(
            Stream.of(IndexFields.WORDS), Stream.of(Language.values()).map(IndexFields::name))
        .toList();
  }

  private void read(String meaning, String field, String words) {
    var known = byField.computeIfAbsent(field, _ -> new HashMap<>());
    for (var each : words.split(",", -1)) {
      var key = terms.different(field, each.strip(), LONGEST);
      if (!key.isEmpty()) {
        known.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(meaning);
      }
    }
  }

  /** The meanings that a country has for the regions that it is in. */
  Set<String> ofCountry(String country) {
    return byCountry.getOrDefault(country, Set.of());
  }

  /** What every partnership is about, whether its text says so or not. */
  Set<String> subject() {
    return subject;
  }

  /** What a text in a language means. */
  Set<String> of(Language language, String text) {
    var field = IndexFields.name(language);
    var words = terms.of(field, text).stream().map(IndexTerms.At::term).toList();
    return meanings(field, words).stream()
        .flatMap(sense -> sense.meanings().stream())
        .collect(Collectors.toSet());
  }

  /** Whom or what a name in a language names, of what is called the same in all languages. */
  Set<String> named(Language language, String name) {
    return of(language, name).stream().filter(names::contains).collect(Collectors.toSet());
  }

  /** The terms of a text, those together that mean one thing; the longest that fits counts. */
  List<Sense> meanings(String field, List<String> terms) {
    var known = byField.getOrDefault(field, Map.of());
    var meanings = new ArrayList<Sense>();
    for (int i = 0; i < terms.size(); i++) {
      int length = 1;
      Set<String> meant = Set.of();
      for (int j = 1; j <= Math.min(LONGEST, terms.size() - i); j++) {
        var found = known.get(terms.subList(i, i + j));
        if (found != null) {
          length = j;
          meant = found;
        }
      }
      meanings.add(new Sense(List.copyOf(terms.subList(i, i + length)), meant));
      i += length - 1;
    }
    return meanings;
  }
}
