package org.businessleaderaward.mail;

import java.time.Instant;

/** Letters as their readers will see them, before they are written. */
public final class Previews {
  private final Letters letters;

  Previews(Letters letters) {
    this.letters = letters;
  }

  /**
   * What a mail will say.
   *
   * @param subject the subject
   * @param text the plain text, which is also what the HTML says
   * @param html the page that mail readers show in place of the text
   */
  public record Preview(String subject, String text, String html) {}

  /** A mail whose letter has no link. */
  public Preview of(Mail mail) {
    var message = letters.preview(OutboxItem.of("preview", mail, Instant.EPOCH).mail());
    return new Preview(message.subject(), message.text(), message.html());
  }
}
