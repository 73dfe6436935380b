package org.businessleaderaward.mail;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.businessleaderaward.language.Language;

/** The page that letters in HTML are made of. */
final class LetterPage {
  /** No value of a letter writes HTML, wherever in it the value stands. */
  private static final Mustache.Escaper ESCAPED =
      Escapers.simple(
          new String[][] {
            {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}
          });

  /** A nomination, such as {@code NOM-2026-0042}. */
  private static final Pattern REFERENCE = Pattern.compile("\\b(?:NOM|SAMPLE)-\\d{4}-\\d+\\b");

  /** Ends no line at a hyphen of a reference, which stays the hyphen that people copy. */
  static final Mustache.Lambda WHOLE =
      (text, out) ->
          out.write(
              REFERENCE
                  .matcher(text.execute())
                  .replaceAll("<span style=\"white-space:nowrap\">$0</span>"));

  private LetterPage() {}

  /** Reads it. */
  static Template read() {
    try (var stream = LetterPage.class.getResourceAsStream("/letter.html.mustache")) {
      var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
      return Mustache.compiler().withEscaper(ESCAPED).emptyStringIsFalse(true).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What phones and computers have, as mail readers fetch no face. */
  static String faces(Language language) {
    return switch (language) {
      case AR -> "'Segoe UI','Geeza Pro',Tahoma,'Noto Sans Arabic',Arial,sans-serif";
      case ZH -> "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
      default -> "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    };
  }
}
