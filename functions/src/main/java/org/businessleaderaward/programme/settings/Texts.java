package org.businessleaderaward.programme.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text as the secretariat edits it: in each of the six languages, or not there; null where not.
 */
public record Texts(
    @Nullable String ar,
    @Nullable String zh,
    @Nullable String en,
    @Nullable String fr,
    @Nullable String ru,
    @Nullable String es) {

  /** The texts of one on record; none of null. */
  static Texts of(@Nullable LocalizedText text) {
    return of(text == null ? Map.of() : text.byLanguage());
  }

  private static Texts of(Map<Language, String> text) {
    return new Texts(
        text.get(Language.AR),
        text.get(Language.ZH),
        text.get(Language.EN),
        text.get(Language.FR),
        text.get(Language.RU),
        text.get(Language.ES));
  }

  /** What is there, without space around it; blank is not there. */
  Map<Language, String> given() {
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
  Optional<LocalizedText> text() {
    var given = given();
    return given.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(given));
  }

  private @Nullable String in(Language language) {
    return switch (language) {
      case AR -> ar;
      case ZH -> zh;
      case EN -> en;
      case FR -> fr;
      case RU -> ru;
      case ES -> es;
    };
  }
}
