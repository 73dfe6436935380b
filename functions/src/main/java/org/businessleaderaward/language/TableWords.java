package org.businessleaderaward.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the tables to take along say in each language besides what people wrote ({@code
 * table-words.json}): the names of their columns, and what the constants in their cells are called.
 * The site's pages use the same words.
 */
public final class TableWords {
  private static final String FILE = "/table-words.json";
  private static final Map<String, Map<String, String>> WORDS = read();

  private TableWords() {}

  /** What a column is called. */
  public static String column(String name, Language language) {
    return of(name, language);
  }

  /** What a column is called that there is for each of several things. */
  public static String columnOf(String name, String thing, Language language) {
    return of(name, language).replace("{of}", thing);
  }

  /** What a constant is called of those of a kind, such as {@code status}. */
  public static String constant(String kind, Enum<?> constant, Language language) {
    return of(kind + "_" + constant.name(), language);
  }

  private static String of(String key, Language language) {
    var words = Objects.requireNonNull(WORDS.get(key), key);
    return Objects.requireNonNull(words.get(language.tag()), language.tag());
  }

  private static Map<String, Map<String, String>> read() {
    try (var file = TableWords.class.getResourceAsStream(FILE)) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
