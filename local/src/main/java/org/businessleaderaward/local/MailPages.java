package org.businessleaderaward.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mailbox as HTML. A letter is shown as mail readers show it, and as its plain text. */
final class MailPages {
  static final String STYLE =
      """
      :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif }
      body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem }
      h1 { font-size: 1.5rem; line-height: 1.3; text-wrap: balance }
      ol { list-style: none; padding: 0 }
      li { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .9rem 0 }
      li a { font-weight: 600 }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
      dt { font-weight: 600 }
      dd { margin: 0; overflow-wrap: anywhere }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; margin-top: 1.5rem;
        border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding-top: 1.5rem }
      iframe { border: 1px solid color-mix(in srgb, currentColor 50%, transparent); box-sizing: border-box; height: 40rem;
        max-width: 100%; width: 100% }
      .narrow { width: 362px }
      a { color: LinkText } a:visited { color: VisitedText }
      a:focus-visible { outline: 3px solid; outline-offset: 2px }
      """;

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private MailPages() {}

  static String list(List<MailFolder.Sent> letters) {
    var items = letters.stream().map(MailPages::item).collect(Collectors.joining());
    return page(
        "Mailbox",
        """
        <h1>Mailbox of this machine</h1>
        <p>Every mail that the award sends here is kept in this mailbox, until its reader has \
        everything erased; none leaves the machine. Newest first.</p>
        """
            + (letters.isEmpty() ? "<p>No mail has been sent yet.</p>" : "<ol>" + items + "</ol>"));
  }

  private static String item(MailFolder.Sent letter) {
    return "<li><a href=\"/mail/%s\" dir=\"auto\">%s</a><br>to <bdi>%s</bdi>, %s</li>\n"
        .formatted(
            URLEncoder.encode(letter.id(), StandardCharsets.UTF_8),
            Pages.escape(letter.subject()),
            Pages.escape(letter.to()),
            time(letter.sentAt()));
  }

  static String letter(MailFolder.Sent letter, LetterView view) {
    return page(
        Pages.escape(letter.subject()),
        """
        <p><a href="/mail">Mailbox</a></p>
        <h1 dir="auto">%s</h1>
        <dl><dt>To</dt><dd><bdi>%s</bdi></dd><dt>Sent</dt><dd>%s</dd></dl>
        %s
        %s
        <h2>As plain text</h2>
        <div class="text" dir="auto">%s</div>
        """
            .formatted(
                Pages.escape(letter.subject()),
                Pages.escape(letter.to()),
                time(letter.sentAt()),
                view.links(),
                view.frame(URLEncoder.encode(letter.id(), StandardCharsets.UTF_8)),
                linked(letter.text())));
  }

  static String unknown() {
    return page(
        "No such letter",
        "<h1>No such letter</h1><p>It is not in the <a href=\"/mail\">mailbox</a>.</p>");
  }

  private static String time(Instant at) {
    return "<time datetime=\"%s\">%s</time>".formatted(at, WHEN.format(at));
  }

  private static String linked(String text) {
    var html = new StringBuilder();
    var links = LINK.matcher(text);
    int from = 0;
    while (links.find()) {
      html.append(Pages.escape(text.substring(from, links.start())));
      var link = Pages.escape(links.group());
      html.append("<a href=\"").append(link).append("\">").append(link).append("</a>");
      from = links.end();
    }
    return html.append(Pages.escape(text.substring(from))).toString();
  }

  private static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>%s</title>
        <link rel="stylesheet" href="/mail.css">
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(title, body);
  }
}
