package org.businessleaderaward.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text in one or more languages; never empty.
 *
 * @param byLanguage the text per language
 */
public record LocalizedText(Map<Language, String> byLanguage) {
  public LocalizedText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /** A text of which only the English is there. */
  public static LocalizedText english(String text) {
    return new LocalizedText(Map.of(Language.EN, text));
  }

  /** A text in every language. */
  public static LocalizedText inEach(Function<Language, String> text) {
    return new LocalizedText(
        Arrays.stream(Language.values()).collect(Collectors.toMap(each -> each, text)));
  }

  /** The text in the wanted language, else in English, else in the first that is there. */
  public String in(Language wanted) {
    return Objects.requireNonNull(byLanguage.get(languageFor(wanted)));
  }

  /** The language of the text that {@link #in} gives. */
  public Language languageFor(Language wanted) {
    if (byLanguage.containsKey(wanted)) {
      return wanted;
    }
    return byLanguage.containsKey(Language.EN)
        ? Language.EN
        : byLanguage.keySet().iterator().next();
  }
}
