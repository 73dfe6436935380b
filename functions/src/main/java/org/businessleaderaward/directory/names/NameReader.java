package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads names: what each of their words means, which of them name a country, which tell nothing.
 */
public final class NameReader {
  /** The most words of a name that are compared. */
  private static final int WORDS = 12;

  private static final int PARTS = 4;
  private static final String SMALL = "~small";
  private static final String FORM = "~form";
  private static final String BEFORE = "~before";

  /** What stands between a name and another of the same, such as its acronym in brackets. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("[()（）\\[\\]]|\\s[-–—/|]\\s|[,،，;:]\\s");

  private static final Pattern BRACKETS = Pattern.compile("[()（）\\[\\]]");

  /** The address of a site of which the name is the only part, which anybody may have. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\s*(?:https?://)?(?:www\\.)?([a-z0-9-]{3,})(\\.(?:com|org|net|int|info|eu))/?\\s*");

  private final Function<String, List<String>> cut;
  private final NamedCountry.Finder countries;
  private final NameLexicon lexicon;

  /**
   * Reads names.
   *
   * @param cut cuts a text into words, folded
   */
  public NameReader(Function<String, List<String>> cut, NamedCountry.Finder countries) {
    this.cut = cut;
    this.countries = countries;
    this.lexicon = new NameLexicon(cut);
  }

  private NameReader(NameReader other, NamedCountry.Finder countries) {
    this.cut = other.cut;
    this.countries = countries;
    this.lexicon = other.lexicon;
  }

  /** The same with another that finds countries. */
  public NameReader with(NamedCountry.Finder others) {
    return new NameReader(this, others);
  }

  /** What a name says. */
  public NameReading read(String name) {
    var address = ADDRESS.matcher(name);
    var plain = cut.apply(address.matches() ? address.group(1) : name);
    var items = telling(items(plain)).stream().limit(WORDS).toList();
    var words = plain.stream().limit(WORDS).map(WordForms::bare).toList();
    return new NameReading(
        items,
        items.stream().filter(NameItem::isCountry).map(NameItem::countries).toList(),
        words,
        joined(name, plain, items),
        initials(words, items));
  }

  /**
   * The first letters of words: of all, of those that tell something, and of those without what
   * stands against something; marked, of those that tell something and name no country.
   */
  private Set<String> initials(List<String> words, List<NameItem> items) {
    var telling = words.stream().filter(word -> !means(word, SMALL)).toList();
    var initials =
        NameReading.initials(
            List.of(
                words,
                telling,
                telling.stream().filter(word -> !means(word, NameItem.AGAINST)).toList()));
    var named =
        items.stream()
            .filter(NameItem::isCountry)
            .flatMap(item -> Stream.of(item.text().split(" ", -1)))
            .map(WordForms::bare)
            .toList();
    if (named.isEmpty()) {
      return initials;
    }
    var all = new LinkedHashSet<>(initials);
    NameReading.initials(List.of(telling.stream().filter(word -> !named.contains(word)).toList()))
        .forEach(each -> all.add(NameReading.ITS_COUNTRY + each));
    return all;
  }

  /** The names that a text may be besides itself: the parts of it; none when there is one. */
  public List<NameReading> parts(String text) {
    return parts(BETWEEN_NAMES, text);
  }

  /** The names of a text that has another in brackets. */
  public List<NameReading> inBrackets(String text) {
    return parts(BRACKETS, text);
  }

  private List<NameReading> parts(Pattern between, String text) {
    var parts =
        Stream.of(between.split(text, PARTS + 1))
            .filter(part -> !part.isBlank())
            .map(this::read)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.size() < 2 || parts.size() > PARTS ? List.of() : parts;
  }

  /** Whether a text is only what is added to names, such as a legal form. */
  public boolean isAddition(NameReading part) {
    return lexicon.read(part.words()).stream()
        .allMatch(read -> read.keys().contains(FORM) || read.keys().contains(SMALL));
  }

  private boolean means(String word, String key) {
    return lexicon.read(List.of(word)).getFirst().keys().contains(key);
  }

  private List<NameItem> items(List<String> plain) {
    var items = new ArrayList<NameItem>();
    int next = 0;
    for (var read : lexicon.read(plain.stream().map(WordForms::bare).toList())) {
      if (read.isOfSeveral()) {
        withCountries(plain.subList(next, read.from()), items);
        read.keys().forEach(key -> items.add(NameItem.of(key, read.text())));
        next = read.to();
      }
    }
    withCountries(plain.subList(next, plain.size()), items);
    return items;
  }

  /** Words of which none means something together with others, unless they name a country. */
  private void withCountries(List<String> plain, List<NameItem> items) {
    int next = 0;
    for (var country : plain.isEmpty() ? List.<NamedCountry>of() : countries.in(plain)) {
      add(plain.subList(next, country.from()), items);
      items.add(
          NameItem.of(
              NameItem.COUNTRY + String.join(",", new TreeSet<>(country.countries())),
              String.join(" ", plain.subList(country.from(), country.to()))));
      next = country.to();
    }
    add(plain.subList(next, plain.size()), items);
  }

  private void add(List<String> plain, List<NameItem> items) {
    var letters = new ArrayList<NameLexicon.Read>();
    for (var read : lexicon.read(plain.stream().map(WordForms::bare).toList())) {
      if (!read.keys().isEmpty() && read.keys().getFirst().charAt(0) == '\'') {
        letters.add(read);
        continue;
      }
      spelled(letters, items);
      if (read.keys().isEmpty()) {
        items.add(NameItem.word(read.text()));
      }
      read.keys().forEach(key -> items.add(NameItem.of(key, read.text())));
    }
    spelled(letters, items);
  }

  /** Letters that are spelled out one after the other are an acronym; one alone is a word. */
  private static void spelled(List<NameLexicon.Read> letters, List<NameItem> items) {
    if (letters.size() == 1) {
      items.add(NameItem.word(letters.getFirst().text()));
    } else if (!letters.isEmpty()) {
      var text = new StringBuilder();
      letters.forEach(letter -> text.append(letter.keys().getFirst(), 1, 2));
      items.add(NameItem.word(text.toString()));
    }
    letters.clear();
  }

  /** Without small words and, at the end and the beginning, legal forms; all when none is left. */
  private static List<NameItem> telling(List<NameItem> items) {
    var telling =
        new ArrayList<>(items.stream().filter(item -> !item.key().equals(SMALL)).toList());
    while (telling.size() > 1 && telling.getLast().key().equals(FORM)) {
      telling.removeLast();
    }
    while (telling.size() > 1
        && (telling.getFirst().key().equals(BEFORE)
            || (telling.getFirst().key().equals(FORM) && isBefore(telling.getFirst())))) {
      telling.removeFirst();
    }
    return (telling.isEmpty() ? items : telling)
        .stream()
            .map(item -> item.key().charAt(0) == '~' ? NameItem.word(item.text()) : item)
            .toList();
  }

  /** A legal form that stands before the name in Russian, and behind it elsewhere. */
  private static boolean isBefore(NameItem form) {
    return Romanised.isForeign(form.text());
  }

  private Set<String> joined(String name, List<String> plain, List<NameItem> items) {
    var joined = new LinkedHashSet<String>();
    joined.add(together(plain));
    var address = ADDRESS.matcher(name);
    if (address.matches()) {
      joined.add(
          NameReading.ADDRESS + (address.group(1) + address.group(2)).toLowerCase(Locale.ROOT));
    }
    joined.add(
        items.stream()
            .map(item -> item.text().replace(" ", ""))
            .distinct()
            .collect(Collectors.joining()));
    if (Umlauts.isIn(name)) {
      joined.add(together(cut.apply(Umlauts.spelled(name))));
    }
    joined.remove("");
    return joined;
  }

  private static String together(List<String> words) {
    return String.join("", words).replaceAll("['’]", "");
  }
}
