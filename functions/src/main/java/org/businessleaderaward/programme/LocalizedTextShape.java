package org.businessleaderaward.programme;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/** A localized text as it is stored: a map from the language's tag to the text. */
public final class LocalizedTextShape {
  public static final EnhancedType<Map<String, String>> TEXT =
      EnhancedType.mapOf(String.class, String.class);

  private LocalizedTextShape() {}

  static Map<String, String> stored(LocalizedText text) {
    var stored = new LinkedHashMap<String, String>();
    text.byLanguage().forEach((language, words) -> stored.put(language.tag(), words));
    return stored;
  }

  static @Nullable Map<String, String> storedOrNull(@Nullable LocalizedText text) {
    return text == null ? null : stored(text);
  }

  static LocalizedText read(Map<String, String> stored) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var words = stored.get(language.tag());
      if (words != null) {
        byLanguage.put(language, words);
      }
    }
    return new LocalizedText(byLanguage);
  }

  static @Nullable LocalizedText readOrNull(@Nullable Map<String, String> stored) {
    return stored == null ? null : read(stored);
  }
}
