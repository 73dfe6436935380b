package org.businessleaderaward.mail;

import java.util.List;
import org.businessleaderaward.language.Language;

/**
 * A mail to be sent, as the act that causes it knows it. It holds no secret: a link's token is made
 * when the mail is sent, and never stored.
 *
 * @param recipient id of the person on record
 * @param email address of the recipient
 * @param language language to write in
 * @param letter what it says
 */
public record Mail(String recipient, String email, Language language, Letter letter) {

  /**
   * A secure link for the recipient.
   *
   * @param page path of the page that opens it below the language, such as {@code jury}
   */
  public record LinkWanted(String page) {}

  /**
   * What the secretariat writes into a letter of its own; it is shown as it is.
   *
   * @param text a paragraph
   */
  public record Words(String text) {}

  /**
   * The same of several paragraphs.
   *
   * @param all the paragraphs, each one line
   */
  public record Paragraphs(List<String> all) {}
}
