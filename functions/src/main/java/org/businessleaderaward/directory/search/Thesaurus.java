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
import org.businessleaderaward.directory.documents.Regions;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.language.Language;

/**
 * What words mean to whoever searches ({@code search/thesaurus.txt}): a meaning has words in each
 * language, and an entry has a meaning if half of its languages have one of its words ({@link
 * AgreedMeanings}). Entries are indexed with the names of their meanings, so that a search asks for
 * one term whatever the words. The groups that the secretariat added are meanings, too, each of
 * words in one language.
 */
final class Thesaurus {
  private static final String FILE = "/search/thesaurus.txt";
  private static final String OF_ALL_LANGUAGES = "*";
  private static final String REGION = "in";
  private static final String SUBJECT = "of all";

  /** What the names of groups begin with, as no name in the file does. */
  private static final String GROUP = "group ";

  /** The most words that mean one thing together. */
  static final int LONGEST = 6;

  private final IndexTerms terms = new IndexTerms();
  private final Map<String, Map<List<String>, Set<String>>> byField;

  /** All words of the file, by which most words of a text are known to mean nothing. */
  private final Set<String> words;

  private final Regions regions;
  private final Set<String> subject;

  /** The meanings that names and acronyms have which are the same in all languages. */
  private final Set<String> names;

  /** In which fields the file has words for a meaning. */
  private final Map<String, Set<String>> fields;

  private final List<SynonymGroup> groups;
  private final Map<String, Map<List<String>, Set<String>>> added = new HashMap<>();

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
   * @param parts what some of them mean together, or with words beside them, by a group
   */
  record Sense(List<String> words, Set<String> meanings, List<Piece> parts) {}

  /**
   * What a group says of some of the words that belong together.
   *
   * @param meanings the names of what those mean
   * @param left the other words, of which it says nothing
   */
  record Piece(Set<String> meanings, List<String> left) {}

  /** Where in a text words of a group stand. */
  private record Place(int from, int to, Set<String> meanings) {}

  private Thesaurus() {
    byField = new HashMap<>();
    words = new HashSet<>();
    regions = new Regions();
    subject = new LinkedHashSet<>();
    names = new HashSet<>();
    fields = new HashMap<>();
    groups = List.of();
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

  /** A word that repeats another is asked for as if it did not, as each text that is searched. */
  private Thesaurus(Thesaurus file, List<SynonymGroup> groups) {
    byField = file.byField;
    words = file.words;
    regions = file.regions;
    subject = file.subject;
    names = file.names;
    fields = file.fields;
    this.groups = List.copyOf(groups);
    for (var group : groups) {
      var field = IndexFields.name(group.language());
      for (var word : group.words()) {
        var together = terms.terms(field, word);
        add(added, field, together, name(group));
        add(added, field, together.stream().distinct().toList(), name(group));
      }
    }
  }

  /** The words of the file. */
  static Thesaurus known() {
    return Known.WORDS;
  }

  /** The words of the file and those that were added. */
  static Thesaurus with(List<SynonymGroup> groups) {
    return groups.isEmpty() ? known() : new Thesaurus(known(), groups);
  }

  /** What was added to the file. */
  List<SynonymGroup> groups() {
    return groups;
  }

  /** What the meaning of a group is called. */
  static String name(SynonymGroup group) {
    return GROUP + group.id();
  }

  private void read(String line) {
    var named = line.split(" = ", 2);
    for (var part : named[1].split(";", -1)) {
      var words = part.strip().split(": ", 2);
      if (words[0].equals(SUBJECT)) {
        subject.add(named[0]);
      } else if (words[0].equals(REGION)) {
        regions.add(named[0], List.of(words[1].split(" ", -1)));
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

  private void read(String meaning, String field, String several) {
    for (var each : several.split(",", -1)) {
      var together = terms.different(field, each.strip(), LONGEST);
      words.addAll(together);
      add(byField, field, together, meaning);
      fields.computeIfAbsent(meaning, _ -> new HashSet<>()).add(field);
    }
  }

  private static void add(
      Map<String, Map<List<String>, Set<String>>> to,
      String field,
      List<String> words,
      String meaning) {
    if (!words.isEmpty()) {
      to.computeIfAbsent(field, _ -> new HashMap<>())
          .computeIfAbsent(words, _ -> new LinkedHashSet<>())
          .add(meaning);
    }
  }

  /** The regions, which are meanings. */
  Regions regions() {
    return regions;
  }

  /** Whether any words that mean something have this term in them, in whichever language. */
  boolean has(String term) {
    return words.contains(term)
        || added.values().stream()
            .anyMatch(own -> own.keySet().stream().anyMatch(each -> each.contains(term)));
  }

  /** How many languages have words for a meaning: each group is of one. */
  int languages(String meaning) {
    return fields.getOrDefault(meaning, Set.of(meaning)).size();
  }

  /** What every partnership is about, whether its text says so or not. */
  Set<String> subject() {
    return subject;
  }

  /**
   * What the terms of a text in a language mean. Of the file's words the longest that fits counts;
   * a group is meant wherever one of its words stands, so that one more takes no other meaning
   * away. What is said of a region is said of those around it.
   */
  Set<String> of(Language language, List<String> words) {
    var field = IndexFields.name(language);
    var known = byField.getOrDefault(field, Map.of());
    var meant = new LinkedHashSet<String>();
    longest(words, known).forEach(sense -> meant.addAll(sense.meanings()));
    List.copyOf(meant).forEach(meaning -> meant.addAll(regions.around(meaning)));
    places(words, added.getOrDefault(field, Map.of()))
        .forEach(place -> meant.addAll(place.meanings()));
    return meant;
  }

  /** Whom or what a name in a language names, of what is called the same in all languages. */
  Set<String> named(Language language, List<String> words) {
    return of(language, words).stream().filter(names::contains).collect(Collectors.toSet());
  }

  /**
   * The terms of a text, those together that mean one thing in the file, where the longest that
   * fits counts. A group's words are one more way to say those that they stand for, each of them:
   * so a group hides neither what the file knows nor what another group does.
   */
  List<Sense> meanings(String field, List<String> terms) {
    var senses = new ArrayList<Sense>();
    var places = places(terms, added.getOrDefault(field, Map.of()));
    int from = 0;
    for (var sense : longest(terms, byField.getOrDefault(field, Map.of()))) {
      senses.add(with(places, sense, from));
      from += sense.words().size();
    }
    return senses;
  }

  private static List<Place> places(List<String> terms, Map<List<String>, Set<String>> own) {
    var places = new ArrayList<Place>();
    for (int i = 0; i < terms.size() && !own.isEmpty(); i++) {
      for (int j = i + 1; j <= Math.min(terms.size(), i + LONGEST); j++) {
        var meanings = own.get(terms.subList(i, j));
        if (meanings != null) {
          places.add(new Place(i, j, meanings));
        }
      }
    }
    return places;
  }

  /** What the words from this one on mean, by groups as well. */
  private static Sense with(List<Place> places, Sense sense, int from) {
    var meanings = new LinkedHashSet<>(sense.meanings());
    var parts = new ArrayList<Piece>();
    int to = from + sense.words().size();
    for (var place : places) {
      if (place.from() <= from && to <= place.to()) {
        meanings.addAll(place.meanings());
      } else if (place.from() < to && from < place.to()) {
        var left = new ArrayList<>(sense.words());
        left.subList(Math.max(place.from(), from) - from, Math.min(place.to(), to) - from).clear();
        parts.add(new Piece(place.meanings(), left));
      }
    }
    return new Sense(sense.words(), meanings, parts);
  }

  private List<Sense> longest(List<String> terms, Map<List<String>, Set<String>> known) {
    var meanings = new ArrayList<Sense>();
    for (int i = 0; i < terms.size(); i++) {
      int length = 1;
      Set<String> meant = Set.of();
      int most = words.contains(terms.get(i)) ? Math.min(LONGEST, terms.size() - i) : 0;
      for (int j = 1; j <= most; j++) {
        var found = known.get(terms.subList(i, i + j));
        if (found != null) {
          length = j;
          meant = found;
        }
      }
      meanings.add(new Sense(List.copyOf(terms.subList(i, i + length)), meant, List.of()));
      i += length - 1;
    }
    return meanings;
  }
}
