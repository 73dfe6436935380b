package org.businessleaderaward.directory.entries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Titles of documents in every language ({@code seed/documents.json}). A {@link Source} has its
 * document's title in English, or as its page has it; what is cited by many entries is translated
 * here once.
 */
public final class DocumentTitles {
  private static final Map<String, LocalizedText> KNOWN = read();

  private DocumentTitles() {}

  /** A document's title in a language; as it is when it is not known in others. */
  public static String in(Language language, String document) {
    var known = KNOWN.get(document);
    return known == null ? document : known.in(language);
  }

  private static Map<String, LocalizedText> read() {
    try (var in = DocumentTitles.class.getResourceAsStream("/seed/documents.json")) {
      return JsonMapper.shared()
          .readTree(Objects.requireNonNull(in))
          .valueStream()
          .map(DocumentTitles::title)
          .collect(Collectors.toUnmodifiableMap(title -> title.in(Language.EN), title -> title));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalizedText title(JsonNode node) {
    return LocalizedText.inEach(language -> node.required(language.tag()).stringValue());
  }
}
