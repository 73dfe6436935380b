package org.businessleaderaward.local;

import java.util.List;

/**
 * How the mailbox shows a letter: as a mail reader would, on a light or a dark ground, as wide as
 * there is room or as a phone is.
 */
record LetterView(boolean dark, boolean narrow) {
  private static final String DARK = "dark";
  private static final String NARROW = "narrow";

  /** What the query of an address asks for; without one, light and wide. */
  static LetterView of(String query) {
    var asked = List.of(query.split("&"));
    return new LetterView(asked.contains(DARK), asked.contains(NARROW));
  }

  /** Links to the other ways. */
  String links() {
    return "<p>"
        + link("Light", dark, new LetterView(false, narrow))
        + link("Dark", !dark, new LetterView(true, narrow))
        + link("As wide as there is room", narrow, new LetterView(dark, false))
        + link("360 px", !narrow, new LetterView(dark, true))
        + "</p>";
  }

  /** The letter's own page in a frame in which no script runs. */
  String frame(String id) {
    return """
        <iframe title="The letter as a mail reader shows it" class="%s" src="/mail/%s?page%s" \
        sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        """
        .formatted(narrow ? NARROW : "wide", id, dark ? "&amp;" + DARK : "");
  }

  /** The page as a reader on this ground has it, whatever the ground of whoever looks. */
  String page(String html) {
    return html.replace("(prefers-color-scheme: dark)", dark ? "all" : "not all")
        .replace("<head>", "<head>\n<base target=\"_blank\">");
  }

  private static String link(String name, boolean other, LetterView view) {
    var query =
        (view.dark ? DARK : "")
            + (view.dark && view.narrow ? "&amp;" : "")
            + (view.narrow ? NARROW : "");
    return other
        ? "<a href=\"?%s\">%s</a> ".formatted(query, name)
        : "<strong>%s</strong> ".formatted(name);
  }
}
