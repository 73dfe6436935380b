package org.businessleaderaward.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text as the secretariat edits it: there in some of the languages, or in none.
 *
 * @param byLanguage the text in each language that it is there in
 */
public record Texts(Map<Language, String> byLanguage) {
  public Texts {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** The texts of one on record; none of null. */
  public static Texts of(@Nullable LocalizedText text) {
    return new Texts(text == null ? Map.of() : text.byLanguage());
  }

  /** The texts that were sent, by the tags of their languages. */
  public static Texts sent(Map<String, Object> byTag) {
    var sent = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      if (byTag.get(language.tag()) instanceof String text) {
        sent.put(language, text);
      }
    }
    return new Texts(sent);
  }

  /** What is there in a language; null where nothing is. */
  public @Nullable String in(Language language) {
    return byLanguage.get(language);
  }

  /** What is there, without space around it; blank is not there. */
  public Map<Language, String> given() {
    var given = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var text = in(language);
      if (text != null && !text.isBlank()) {
        given.put(language, text.strip());
      }
    }
    return given;
  }

  /** As it goes on record; empty when it is there in no language. */
  public Optional<LocalizedText> text() {
    var given = given();
    return given.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(given));
  }
}
