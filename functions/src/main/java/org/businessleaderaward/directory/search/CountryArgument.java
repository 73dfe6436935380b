package org.businessleaderaward.directory.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.language.CountryNames;
import org.businessleaderaward.language.Language;

/**
 * A country as an argument names it. What is no code is refused with the code that is meant, so
 * that nobody takes a name or small letters for a country of which there is nothing.
 */
public final class CountryArgument {
  private static final Set<String> CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  /** Most characters of a text that a refusal says again. */
  private static final int SAID = 60;

  private CountryArgument() {}

  /**
   * The code.
   *
   * @param name what the argument is called
   * @throws Refusal with {@code BAD_REQUEST} when it is none
   */
  static String read(String name, String given) {
    if (CODES.contains(given)) {
      return given;
    }
    throw new Refusal(
        Refusal.Code.BAD_REQUEST,
        name
            + ": no country has the ISO 3166-1 alpha-2 code "
            + quoted(given)
            + meant(given).map(code -> "; write " + code).orElse(""));
  }

  /** As much of a text as a refusal says again. */
  static String quoted(String given) {
    return given
        .codePoints()
        .limit(SAID)
        .collect(
            () -> new StringBuilder("\""), StringBuilder::appendCodePoint, StringBuilder::append)
        .append('"')
        .toString();
  }

  /** The code of a country, however it is written: by code or by name in any of our languages. */
  public static Optional<String> code(String given) {
    return CODES.contains(given) ? Optional.of(given) : meant(given);
  }

  private static Optional<String> meant(String given) {
    return Optional.ofNullable(Written.AS.get(folded(given)));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** What else people write for a country; made when something is refused for the first time. */
  private static final class Written {
    static final Map<String, String> AS = all();

    private static Map<String, String> all() {
      var written = new HashMap<String, String>();
      written.put("uk", "GB");
      for (var code : CODES) {
        var country = Locale.of("", code);
        Stream.concat(
                Stream.of(code, country.getISO3Country()),
                Arrays.stream(Language.values()).flatMap(language -> names(country, language)))
            .forEach(text -> written.putIfAbsent(folded(text), code));
      }
      return Map.copyOf(written);
    }

    private static Stream<String> names(Locale country, Language language) {
      return Stream.concat(
          Stream.of(country.getDisplayCountry(language.locale())),
          CountryNames.of(country.getCountry(), language).stream());
    }
  }
}
