package org.businessleaderaward.nominations.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@link BoardTable} says in each language besides what people wrote ({@code
 * board-words.json}): the names of its columns, and what the constants in its cells are called. The
 * site's pages use the same words.
 */
final class BoardWords {
  private static final String FILE = "/board-words.json";
  private static final Map<String, Map<String, String>> WORDS = read();

  private BoardWords() {}

  /** What a column is called. */
  static String column(String name, Language language) {
    return of(name, language);
  }

  /** What a constant is called of those of a kind, such as {@code status}. */
  static String constant(String kind, Enum<?> constant, Language language) {
    return of(kind + "_" + constant.name(), language);
  }

  private static String of(String key, Language language) {
    var words = Objects.requireNonNull(WORDS.get(key), key);
    return Objects.requireNonNull(words.get(language.tag()), language.tag());
  }

  private static Map<String, Map<String, String>> read() {
    try (var file = BoardWords.class.getResourceAsStream(FILE)) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
