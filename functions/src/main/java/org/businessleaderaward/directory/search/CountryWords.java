package org.businessleaderaward.directory.search;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.businessleaderaward.directory.names.NamedCountry;
import org.businessleaderaward.language.CountryNames;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/**
 * Countries as texts name them: by the names that CLDR and the United Nations have, by adjective,
 * by their people, and by other names in use ({@code search/countries.txt}), in any form that the
 * language's stems bring together.
 */
final class CountryWords {
  private static final String FILE = "/search/countries.txt";
  private static final List<Language> ADJECTIVES =
      List.of(Language.EN, Language.FR, Language.ES, Language.RU, Language.AR);

  /** The country, the adjectives, and what is called otherwise. */
  private static final int COLUMNS = ADJECTIVES.size() + 2;

  /** Russian letters that stems know and folded words, which are looked up, no longer have. */
  private static final Pattern STEMMED_BEFORE_FOLDED = Pattern.compile("[йёЙЁ]");

  /** The most words of a name that tell it from others. */
  private static final int LONGEST = 6;

  private final IndexTerms terms = new IndexTerms();
  private final Map<Language, Map<String, Set<String>>> byStems;

  /** The first word of each name, by which most words are known to begin none. */
  private final Set<String> first;

  private final @Nullable Map<String, Map<Language, String>> remembered;

  /** Read once: the file, and the names that CLDR and the United Nations have. */
  private static final class Known {
    static final Map<String, Map<Language, Set<String>>> NAMES = read();
    static final CountryWords WORDS = new CountryWords();

    private Known() {}
  }

  private CountryWords(CountryWords other, Map<String, Map<Language, String>> remembered) {
    this.byStems = other.byStems;
    this.first = other.first;
    this.remembered = remembered;
  }

  private CountryWords() {
    byStems = new EnumMap<>(Language.class);
    first = new HashSet<>();
    remembered = null;
    for (var language : Language.values()) {
      var known = new HashMap<String, Set<String>>();
      for (var country : Known.NAMES.entrySet()) {
        var names = new LinkedHashSet<>(country.getValue().getOrDefault(language, Set.of()));
        // Also one that is passed over where its words are looked for one by one.
        CountryNames.of(country.getKey(), language).ifPresent(names::add);
        for (var name : names) {
          know(language, name, country.getKey(), known);
          if (STEMMED_BEFORE_FOLDED.matcher(name).find()) {
            var folded = String.join(" ", terms.different(IndexFields.WORDS, name, LONGEST));
            know(language, folded, country.getKey(), known);
          }
        }
      }
      byStems.put(language, known);
    }
  }

  private void know(
      Language language, String name, String country, Map<String, Set<String>> known) {
    var stems = terms.different(IndexFields.name(language), name, LONGEST);
    if (!stems.isEmpty()) {
      first.add(stems.getFirst());
      known.computeIfAbsent(String.join(" ", stems), _ -> new TreeSet<>()).add(country);
    }
  }

  /** The countries of the file. */
  static CountryWords known() {
    return Known.WORDS;
  }

  /**
   * The same with a memory of the words that were stemmed last, for whoever reads many names: half
   * of what that takes are stems in all languages. Not for several threads at once.
   */
  static CountryWords remembering(int most) {
    return new CountryWords(Known.WORDS, new RecentlyUsed<>(most));
  }

  /** What a country is called in a language; nothing for a code that is of none. */
  static Set<String> of(String country, Language language) {
    return Known.NAMES.getOrDefault(country, Map.of()).getOrDefault(language, Set.of());
  }

  /** The countries that words name, in their order; the longest name that fits counts. */
  List<NamedCountry> in(List<String> words) {
    var found = new ArrayList<NamedCountry>();
    var byWord = words.stream().map(this::stems).toList();
    var stems = new EnumMap<Language, List<String>>(Language.class);
    for (var language : Language.values()) {
      stems.put(language, byWord.stream().map(of -> of.getOrDefault(language, "")).toList());
    }
    for (int i = 0; i < words.size(); i++) {
      @Nullable NamedCountry longest = null;
      for (var language : Language.values()) {
        var named =
            at(
                i,
                stems.getOrDefault(language, List.of()),
                byStems.getOrDefault(language, Map.of()));
        if (named != null && (longest == null || named.to() > longest.to())) {
          longest = named;
        }
      }
      if (longest != null) {
        found.add(longest);
        i = longest.to() - 1;
      }
    }
    return found;
  }

  private @Nullable NamedCountry at(int from, List<String> stems, Map<String, Set<String>> known) {
    if (stems.get(from).isEmpty() || !first.contains(stems.get(from))) {
      return null;
    }
    @Nullable NamedCountry longest = null;
    var key = new StringBuilder();
    int length = 0;
    for (int i = from; i < stems.size() && length < LONGEST; i++) {
      if (stems.get(i).isEmpty()) {
        continue;
      }
      key.append(length++ == 0 ? "" : " ").append(stems.get(i));
      var countries = known.get(key.toString());
      if (countries != null) {
        longest = new NamedCountry(countries, from, i + 1);
      }
    }
    return longest;
  }

  private Map<Language, String> stems(String word) {
    return remembered == null ? stemmed(word) : remembered.computeIfAbsent(word, this::stemmed);
  }

  private Map<Language, String> stemmed(String word) {
    var stems = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      stems.put(language, stem(language, word));
    }
    return stems;
  }

  /** A word as the language's stems have it; nothing for one that they leave out. */
  private String stem(Language language, String word) {
    var stems = terms.of(IndexFields.name(language), word);
    return stems.size() == 1 ? stems.getFirst().term() : "";
  }

  private static Map<String, Map<Language, Set<String>>> read() {
    var all = new HashMap<String, Map<Language, Set<String>>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CountryWords.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", COLUMNS))
          .forEach(columns -> all.put(columns[0].strip(), names(columns)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Map<Language, Set<String>> names(String[] columns) {
    var names = new EnumMap<Language, Set<String>>(Language.class);
    var country = Locale.of("", columns[0].strip());
    for (var language : Language.values()) {
      var own = new LinkedHashSet<String>();
      own.add(ULocale.forLocale(country).getDisplayCountry(ULocale.forLocale(language.locale())));
      CountryNames.of(country.getCountry(), language).ifPresent(own::add);
      names.put(language, own);
    }
    for (int i = 0; i < ADJECTIVES.size(); i++) {
      Objects.requireNonNull(names.get(ADJECTIVES.get(i))).addAll(several(columns[i + 1]));
    }
    for (var other : several(columns[COLUMNS - 1])) {
      boolean passedOver = other.startsWith("-");
      var words = (passedOver ? other.substring(1) : other).split(" ", 2);
      var language = Language.valueOf(words[0].toUpperCase(Locale.ROOT));
      var own = Objects.requireNonNull(names.get(language));
      if (passedOver) {
        own.remove(words[1]);
      } else {
        own.add(words[1]);
      }
    }
    return names;
  }

  private static List<String> several(String cell) {
    return java.util.stream.Stream.of(cell.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
