package org.businessleaderaward.directory.register;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/** A text in several languages as it is stored: a map from the language's tag to the text. */
final class TextItem {
  static final EnhancedType<Map<String, String>> TYPE =
      EnhancedType.mapOf(String.class, String.class);

  private TextItem() {}

  static Map<String, String> of(LocalizedText text) {
    var stored = new LinkedHashMap<String, String>();
    text.byLanguage().forEach((language, words) -> stored.put(language.tag(), words));
    return stored;
  }

  static LocalizedText text(Map<String, String> stored) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var words = stored.get(language.tag());
      if (words != null) {
        byLanguage.put(language, words);
      }
    }
    return new LocalizedText(byLanguage);
  }
}
