package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a name tells it from others.
 *
 * @param foreign whether it is in another script than Latin
 * @param words its words without those that tell nothing; a country, however it is named, is one
 *     word, and so are the United Nations
 * @param romanised the same in Latin letters
 * @param countries the countries that it names, each by all the codes that it may be
 */
record NameWords(
    boolean foreign, List<String> words, List<String> romanised, List<Set<String>> countries) {
  /** Begins a word that stands for a country, which is compared by its code alone. */
  private static final char COUNTRY = '=';

  private static final String UNITED_NATIONS = "=un";

  /** A country weighs as much as a word of so many letters. */
  private static final int COUNTRY_LETTERS = 7;

  private static final int WORDS = 12;

  /** What tells no organisation from another wherever it stands. */
  private static final Set<String> SMALL_WORDS =
      words(
          """
          the of for and at in on to a an & de du des la le les l d et pour à a aux au en sur el los
          las del y para und der die das fur im и по в на при для و في ل من لل 和 的
          """);

  /** Legal forms, which tell nothing at the end of a name; elsewhere they may be acronyms. */
  private static final Set<String> LEGAL_FORMS =
      words(
          """
          ltd wll limited inc incorporated llc llp plc corp corporation co company gmbh mbh ag sa sas sarl
          srl spa sl bv nv oy oyj ab as asa aps kg kgaa ohg ev se pty pte pvt private pjsc psc qcsc saog
          ооо оао ао зао пао нко 公司 有限公司 有限 有限责任公司 股份 集团 group holding holdings
          """);

  /** Legal forms that stand before a name. */
  private static final Set<String> LEGAL_FORMS_BEFORE = words("ооо оао ао зао пао нко شركة");

  /** Abbreviations and spellings of one word. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("intl", "international"),
          Map.entry("int'l", "international"),
          Map.entry("internat", "international"),
          Map.entry("natl", "national"),
          Map.entry("org", "organization"),
          Map.entry("organisation", "organization"),
          Map.entry("assoc", "association"),
          Map.entry("assn", "association"),
          Map.entry("govt", "government"),
          Map.entry("gov", "government"),
          Map.entry("min", "ministry"),
          Map.entry("dept", "department"),
          Map.entry("comm", "commission"),
          Map.entry("cttee", "committee"),
          Map.entry("fed", "federation"),
          Map.entry("inst", "institute"),
          Map.entry("univ", "university"),
          Map.entry("labor", "labour"),
          Map.entry("programme", "program"),
          Map.entry("centre", "center"),
          Map.entry("defence", "defense"),
          Map.entry("un", UNITED_NATIONS),
          Map.entry("onu", UNITED_NATIONS),
          Map.entry("оон", UNITED_NATIONS),
          Map.entry("联合国", UNITED_NATIONS));

  /** The United Nations in two words, by their beginnings, for the words are declined. */
  private static final List<List<String>> IN_TWO_WORDS =
      List.of(
          List.of("united", "nations"),
          List.of("nations", "unies"),
          List.of("naciones", "unidas"),
          List.of("объединенных", "наций"),
          List.of("الامم", "المتحدة"),
          List.of("الأمم", "المتحدة"));

  /** A name of these plain words. */
  static NameWords of(String name, List<String> plain, CountryWords countries) {
    var words = new ArrayList<String>();
    var named = new ArrayList<Set<String>>();
    int next = 0;
    for (var country : countries.in(plain)) {
      words.addAll(spelled(plain.subList(next, country.from())));
      words.add(COUNTRY + String.join(",", new TreeSet<>(country.countries())));
      named.add(country.countries());
      next = country.to();
    }
    words.addAll(spelled(plain.subList(next, plain.size())));
    var telling = telling(words);
    return new NameWords(
        Romanised.isForeign(name), telling, romanised(telling), List.copyOf(named));
  }

  /** The same without the words that stand for one of these countries, unless none is left. */
  NameWords without(Set<String> codes) {
    var others = words.stream().filter(word -> !isOneOf(codes, word)).toList();
    return others.isEmpty() || others.size() == words.size()
        ? this
        : new NameWords(foreign, others, romanised(others), countries);
  }

  private static boolean isOneOf(Set<String> codes, String word) {
    return isCountry(word)
        && Set.of(word.substring(1).split(",", -1)).stream().anyMatch(codes::contains);
  }

  /** Whether a word stands for a country or the United Nations. */
  static boolean isCountry(String word) {
    return word.indexOf(COUNTRY) == 0;
  }

  /** How much a word weighs. */
  static int letters(String word) {
    return isCountry(word) ? COUNTRY_LETTERS : word.length();
  }

  private static List<String> spelled(List<String> words) {
    var spelled = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 < words.size() && IN_TWO_WORDS.contains(words.subList(i, i + 2))) {
        spelled.add(UNITED_NATIONS);
        i++;
      } else {
        spelled.add(SPELLINGS.getOrDefault(words.get(i), words.get(i)));
      }
    }
    return spelled;
  }

  private static List<String> telling(List<String> words) {
    var telling = new ArrayList<>(words.stream().filter(w -> !SMALL_WORDS.contains(w)).toList());
    while (telling.size() > 1 && LEGAL_FORMS.contains(telling.getLast())) {
      telling.removeLast();
    }
    while (telling.size() > 1 && LEGAL_FORMS_BEFORE.contains(telling.getFirst())) {
      telling.removeFirst();
    }
    return (telling.isEmpty() ? words : telling).stream().limit(WORDS).toList();
  }

  private static List<String> romanised(List<String> words) {
    return words.stream()
        .map(
            word ->
                SearchText.isNoLongerThanWords(word) && Romanised.isForeign(word)
                    ? Romanised.of(word).stream().filter(w -> !w.isEmpty()).findFirst().orElse(word)
                    : word)
        .toList();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(java.util.Arrays.asList(text.strip().split("\\s+", -1)));
  }
}
