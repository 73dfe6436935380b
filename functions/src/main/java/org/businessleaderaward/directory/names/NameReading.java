package org.businessleaderaward.directory.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name says, whatever it says it with.
 *
 * @param items what tells it from others, in its order
 * @param countries those that it names, each by all the codes that it may be
 * @param words its words, with those that tell nothing
 * @param joined its words written together, in each way that signs such as Ö are spelled
 * @param initials the first letters of its words, with and without those that tell nothing
 */
public record NameReading(
    List<NameItem> items,
    List<Set<String>> countries,
    List<String> words,
    Set<String> joined,
    Set<String> initials) {
  /** Marks initials that leave out the country, by which alone nothing is known. */
  static final String ITS_COUNTRY = "=";

  /** Marks an address, with its ending. */
  static final String ADDRESS = "@";

  private static final int FEWEST_INITIALS = 3;

  /** The United Nations in acronyms. */
  private static final Set<String> WHOLE = Set.of("un", "onu", "оон");

  private static final int LONGEST_KEY = 200;

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** Whether it is an address, of which an organisation is known only where that is its name. */
  boolean isAddress() {
    return joined.stream().anyMatch(each -> each.startsWith(ADDRESS));
  }

  /** The first letters of its words, by which it may be asked for. */
  public Set<String> acronyms() {
    return initials.stream()
        .map(each -> each.replace(ITS_COUNTRY, ""))
        .filter(each -> each.length() >= FEWEST_INITIALS)
        .collect(Collectors.toSet());
  }

  /** Whether both are written the same, or are the same address. */
  boolean isWrittenAs(NameReading other) {
    return joined.stream()
        .anyMatch(
            each -> other.joined.contains(each) && (!isAddress() || each.startsWith(ADDRESS)));
  }

  /**
   * The terms by which an index finds it: what it means, how it is written together, and its
   * initials.
   */
  public Set<String> terms() {
    var terms = meanings();
    joined.forEach(each -> terms.add(cut('+' + each)));
    items.stream()
        .filter(item -> items.size() == 1 && item.isWord())
        .forEach(item -> terms.add(cut('+' + item.key())));
    initials.forEach(each -> terms.add(cut('.' + each.replace(ITS_COUNTRY, ""))));
    return terms;
  }

  /** The terms by which the same name is found, or one of which it is the acronym. */
  public Set<String> asked() {
    var terms = meanings();
    joined.forEach(
        each -> Stream.of('+', '.').forEach(sort -> terms.add(cut(String.valueOf(sort) + each))));
    items.stream()
        .filter(item -> items.size() == 1 && item.isWord())
        .forEach(item -> terms.add(cut('+' + item.key())));
    return terms;
  }

  private Set<String> meanings() {
    return items.stream()
        .flatMap(item -> item.isWord() ? item.spoken().stream() : Stream.of(item.key()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String cut(String term) {
    return term.substring(0, Math.min(term.length(), LONGEST_KEY));
  }

  /** Its first letter; of what is an acronym itself, all. */
  private static String initial(String word) {
    return WHOLE.contains(word) ? word : word.substring(0, word.offsetByCodePoints(0, 1));
  }

  /** The first letters of so many words that they may be an acronym. */
  static Set<String> initials(List<List<String>> ways) {
    return ways.stream()
        .filter(words -> words.size() >= FEWEST_INITIALS)
        .map(words -> words.stream().map(NameReading::initial).collect(Collectors.joining()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
