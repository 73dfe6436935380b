package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.directory.documents.SearchTime;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;

/**
 * Where what was looked for stands in an entry, as ranges of its texts: nothing is marked up, so
 * that nothing of a text can be taken for markup.
 */
final class Highlights {
  private final IndexTerms.Known known;
  private final IndexTerms terms = new IndexTerms();
  private final String text;
  private final SearchText.Reading reading;
  private final Set<String> near;
  private final SearchTime time;
  private final Map<Language, Set<String>> stems = new HashMap<>();

  /** Looks in entries within the time of the search that found them. */
  Highlights(String text, SearchText.Reading reading, IndexTerms.Known known, SearchTime time) {
    this.known = known;
    this.time = time;
    this.text = text;
    this.reading = reading;
    this.near = near(reading);
  }

  /** Which text of an entry. The names are the values of the schema's enum. */
  enum Field {
    NAME,
    SUMMARY,
    ACRONYM
  }

  /** Where a word stands: the first UTF-16 unit, and how many. */
  record Range(int start, int length) {}

  /** A text with what was found in it. */
  record Highlight(Field field, Language language, String text, List<Range> ranges) {}

  /** What was found in an entry, in this language where it was found there, else in another. */
  List<Highlight> of(Entry entry, Language wanted) {
    return time.during(() -> find(entry, wanted));
  }

  private List<Highlight> find(Entry entry, Language wanted) {
    var found = new ArrayList<Highlight>();
    add(Field.NAME, entry.name(), wanted, found);
    switch (entry) {
      case Partnership partnership -> add(Field.SUMMARY, partnership.summary(), wanted, found);
      case Organisation organisation ->
          Optional.ofNullable(organisation.acronym(wanted))
              .map(text -> new LocalizedText(Map.of(wanted, text)))
              .ifPresent(acronym -> add(Field.ACRONYM, acronym, wanted, found));
    }
    return found;
  }

  private void add(Field field, LocalizedText texts, Language wanted, List<Highlight> found) {
    var languages = new LinkedHashSet<Language>();
    languages.add(wanted);
    languages.add(Language.EN);
    languages.addAll(texts.byLanguage().keySet());
    for (var language : languages) {
      var words = texts.byLanguage().get(language);
      if (words != null) {
        var ranges = ranges(words, language);
        if (!ranges.isEmpty()) {
          found.add(new Highlight(field, language, words, ranges));
          return;
        }
      }
    }
  }

  private List<Range> ranges(String words, Language language) {
    var field = IndexFields.name(language);
    var wanted =
        stems.computeIfAbsent(
            language, _ -> new HashSet<>(terms.different(field, text, Integer.MAX_VALUE)));
    var ranges = new HashSet<Range>();
    for (var term : known.of(field, words)) {
      if (wanted.contains(term.term())) {
        ranges.add(range(term));
      }
    }
    for (var term : known.of(IndexFields.WORDS, words)) {
      if (isMeant(term.term())) {
        ranges.add(range(term));
      }
    }
    return withoutOverlap(ranges);
  }

  private boolean isMeant(String word) {
    return reading.words().contains(word)
        || word.startsWith(reading.beginning())
        || near.contains(word);
  }

  /** The words that were looked for with letters wrong. */
  private static Set<String> near(SearchText.Reading reading) {
    var near = new HashSet<String>();
    reading
        .wrong()
        .forEach(
            (word, found) ->
                found.near().stream()
                    .filter(each -> each.errors() <= WordQueries.errors(word))
                    .forEach(each -> near.add(each.term())));
    return near;
  }

  private static Range range(IndexTerms.At term) {
    return new Range(term.start(), term.end() - term.start());
  }

  private static List<Range> withoutOverlap(Set<Range> ranges) {
    var sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparingInt(Range::start)
            .thenComparing(Comparator.comparingInt(Range::length).reversed()));
    var apart = new ArrayList<Range>();
    int end = 0;
    for (var range : sorted) {
      if (range.start() >= end) {
        apart.add(range);
        end = range.start() + range.length();
      }
    }
    return apart;
  }
}
