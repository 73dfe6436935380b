package org.businessleaderaward.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the United Nations call countries, where the CLDR calls them otherwise ({@code
 * un-names.json}, from the standard M49). The site says these names.
 */
public final class CountryNames {
  private static final String FILE = "/un-names.json";
  private static final Map<Language, Map<String, String>> NAMES = read();

  private CountryNames() {}

  /**
   * The name; nothing where the CLDR's is the same.
   *
   * @param country an ISO 3166-1 alpha-2 code
   */
  public static Optional<String> of(String country, Language language) {
    return Optional.ofNullable(NAMES.getOrDefault(language, Map.of()).get(country));
  }

  private static Map<Language, Map<String, String>> read() {
    var all = new EnumMap<Language, Map<String, String>>(Language.class);
    try (var in = Objects.requireNonNull(CountryNames.class.getResourceAsStream(FILE))) {
      var byLanguage = JsonMapper.shared().readTree(in);
      for (var language : Language.values()) {
        var names = new HashMap<String, String>();
        byLanguage
            .path(language.tag())
            .forEachEntry((code, name) -> names.put(code, name.stringValue()));
        all.put(language, Map.copyOf(names));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
