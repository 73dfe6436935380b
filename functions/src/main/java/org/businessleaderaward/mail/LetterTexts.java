package org.businessleaderaward.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.businessleaderaward.language.Language;

/**
 * The texts of the mails: {@code mail/<template>.<language>.mustache} on the class path, the first
 * line the subject, an empty line, then paragraphs. A value that a template names and the mail does
 * not have is a fault.
 */
final class LetterTexts {
  private static final String DATE_SUFFIX = "At";

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

  /** A text in a language. */
  record Text(String subject, String body) {}

  /**
   * Writes a text.
   *
   * @param values what it shows; a value under a name that ends in {@code At} is the text of a
   *     {@link ZonedDateTime} and is shown as a date in the reader's language, with its zone
   */
  Text write(String template, Language language, Map<String, String> values) {
    var shown = new HashMap<String, String>();
    values.forEach(
        (name, value) ->
            shown.put(
                name,
                name.endsWith(DATE_SUFFIX)
                    ? date(ZonedDateTime.parse(value), language.locale())
                    : oneLine(value)));
    var whole = template(template, language).execute(shown);
    int end = whole.indexOf('\n');
    return new Text(whole.substring(0, end).strip(), whole.substring(end).strip() + "\n");
  }

  /** Such as: Monday, 30 November 2026, 18:00 (Central European Standard Time, UTC+01:00). */
  private static String date(ZonedDateTime at, Locale locale) {
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(at);
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at);
    var zone = at.getZone().getDisplayName(TextStyle.FULL, locale);
    var offset = DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(at);
    return day + ", " + time + " (" + zone + ", UTC" + offset + ")";
  }

  /** A value with a line break could write a header or a paragraph of its own. */
  private static String oneLine(String value) {
    return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private Template template(String name, Language language) {
    return compiled.computeIfAbsent(name + "." + language.tag(), this::compile);
  }

  private Template compile(String file) {
    var path = "/mail/" + file + ".mustache";
    try (var stream = LetterTexts.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no text " + path);
      }
      return compiler.compile(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
