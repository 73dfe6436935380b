package org.businessleaderaward.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who the award is. The site's build reads the same file.
 *
 * @param name what the award is called, in every language
 * @param contact the mail address at which a person answers; empty when none is set, or a sample
 * @param sender the name that mail is from
 * @param accent colours of what can be pressed
 */
public record Identity(LocalizedText name, String contact, String sender, Accents accent) {
  private static final String PLACE = "/identity.json";

  /** How an address ends that nobody has (RFC 2606). */
  private static final String OF_A_SAMPLE = ".example";

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
      return of(Objects.requireNonNull(file, "not in the jar: " + PLACE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What such a file says, if it says all. */
  static Identity of(InputStream file) {
    var kept = JsonMapper.shared().readValue(file, Kept.class);
    return new Identity(
        LocalizedText.inEach(language -> said(kept.name.get(language.tag()), "name")),
        answered(said(kept.contact, "contact")),
        said(kept.sender, "sender"),
        said(kept.accent, "accent"));
  }

  /** No letter tells its reader to write where nobody is; a site that is not published may. */
  private static String answered(String contact) {
    return contact.endsWith(OF_A_SAMPLE) ? "" : contact;
  }

  private static <T> T said(@Nullable T value, String field) {
    return Objects.requireNonNull(value, "not in identity.json: " + field);
  }
}
