package org.businessleaderaward.directory.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What types and properties are called, from {@code reconciliation/labels.json}. */
final class Labels {
  private static final Map<String, LocalizedText> ALL = read();

  private Labels() {}

  static String of(String id, Language language) {
    return Objects.requireNonNull(ALL.get(id), id).in(language);
  }

  private static Map<String, LocalizedText> read() {
    try (var file = Labels.class.getResourceAsStream("/reconciliation/labels.json")) {
      var labels = new HashMap<String, LocalizedText>();
      for (var label : JsonMapper.shared().readTree(Objects.requireNonNull(file)).properties()) {
        var texts = new HashMap<Language, String>();
        for (var text : label.getValue().properties()) {
          texts.put(
              Language.valueOf(text.getKey().toUpperCase(Locale.ROOT)), text.getValue().asString());
        }
        labels.put(label.getKey(), new LocalizedText(texts));
      }
      return Map.copyOf(labels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
