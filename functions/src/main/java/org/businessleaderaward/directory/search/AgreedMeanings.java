package org.businessleaderaward.directory.search;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.businessleaderaward.language.Language;

/**
 * What the texts of an entry mean by most accounts. A word has several meanings, and its
 * translation into another language seldom has the same ones: what half of the languages say is
 * meant, what one of six says may be chance.
 */
final class AgreedMeanings {
  private static final int SHARE = 2;

  private final Thesaurus thesaurus;
  private final Map<String, Set<Language>> said = new TreeMap<>();
  private final Set<Language> languages = EnumSet.noneOf(Language.class);

  /** Of texts that are read with these meanings. */
  AgreedMeanings(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
  }

  /** Adds what a text means in its language. */
  void add(Language language, Set<String> meanings) {
    languages.add(language);
    meanings.forEach(
        each -> said.computeIfAbsent(each, _ -> EnumSet.noneOf(Language.class)).add(language));
  }

  /**
   * Tells each of them as often as languages say it: those that half of the languages say which
   * there are texts in, and which have words for it.
   */
  void each(Consumer<String> meaning) {
    said.forEach(
        (each, in) -> {
          int most = Math.min(languages.size(), thesaurus.languages(each));
          for (int i = 0; i < in.size() && SHARE * in.size() >= most; i++) {
            meaning.accept(each);
          }
        });
  }
}
