package org.businessleaderaward.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.businessleaderaward.language.Language;

/**
 * The texts of the mails: {@code mail/<template>.<language>.mustache} on the class path, the first
 * line the subject, an empty line, then paragraphs. A paragraph that is an address has a line above
 * it which begins with {@code >}: what its button says; or with {@code >>}: the words of a plain
 * link, of an address that is not what the letter is for. Who writes is no part of a text. A value
 * that a template names and the mail does not have is a fault.
 */
final class LetterTexts {
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

  /** A text in a language. */
  record Text(String subject, String body) {}

  /**
   * Writes a text.
   *
   * @param values what it shows, as {@link LetterValues} are kept
   */
  Text write(String template, Language language, Map<String, String> values) {
    var text = template(template, language);
    var whole = text.execute(LetterValues.inWords(values, language));
    var shortened = text.execute(LetterValues.inSubject(values, language));
    return new Text(
        shortened.substring(0, shortened.indexOf('\n')).strip(),
        whole.substring(whole.indexOf('\n')).strip() + "\n");
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
