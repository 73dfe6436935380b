package org.businessleaderaward.mail;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.language.Language;

/** Makes a mail's HTML body out of its plain text, so that both say the same. */
final class Html {
  private Html() {}

  /**
   * A page with a paragraph for each of the text's.
   *
   * @param link the address that stands in a paragraph of its own and becomes a link; nothing else
   *     does, whatever people have written into the values
   */
  static String of(Language language, LetterTexts.Text text, Optional<String> link) {
    var paragraphs =
        Arrays.stream(text.body().strip().split("\\n\\s*\\n"))
            .map(paragraph -> paragraph(paragraph, link))
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="%s" dir="%s">
    <head><meta charset="utf-8"><title>%s</title></head>
    <body style="margin:0 auto;padding:24px;max-width:36em;font:16px/1.6 Georgia,serif">
    %s
    </body>
    </html>
    """
        .formatted(language.tag(), language.direction().html(), escape(text.subject()), paragraphs);
  }

  private static String paragraph(String paragraph, Optional<String> link) {
    var escaped = escape(paragraph);
    if (link.isPresent() && paragraph.equals(link.get())) {
      return "<p><a href=\"" + escaped + "\" dir=\"ltr\">" + escaped + "</a></p>";
    }
    return "<p>" + escaped.replace("\n", "<br>") + "</p>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
