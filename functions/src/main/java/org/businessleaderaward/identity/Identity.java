package org.businessleaderaward.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the award is. The site's build reads the same file.
 *
 * @param name what the award is called, in every language
 * @param contact the mail address at which a person answers; empty when none is set
 * @param sender the name that mail is from
 * @param accent colours of what can be pressed
 */
public record Identity(LocalizedText name, String contact, String sender, Accents accent) {
  private static final String PLACE = "/identity.json";

  /** The colours on a light and on a dark ground. */
  public record Accents(Accent light, Accent dark) {}

  /**
   * Colours of what can be pressed, as CSS writes them.
   *
   * @param accent of what is pressed
   * @param on of the words on it
   */
  public record Accent(String accent, String on) {}

  private record Kept(Map<String, String> name, String contact, String sender, Accents accent) {}

  /** What the file says. */
  public static Identity read() {
    try (var file = Identity.class.getResourceAsStream(PLACE)) {
      var kept =
          JsonMapper.shared()
              .readValue(Objects.requireNonNull(file, "not in the jar: " + PLACE), Kept.class);
      var name =
          LocalizedText.inEach(
              language ->
                  Objects.requireNonNull(
                      kept.name.get(language.tag()), "no name in identity.json: " + language));
      return new Identity(name, kept.contact, kept.sender, kept.accent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
