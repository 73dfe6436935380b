package org.businessleaderaward.mail;

/** Hands a finished mail to whoever carries it: SES, or a folder of the local server. */
public interface Transport {
  /**
   * Sends.
   *
   * @throws RuntimeException when it could not be handed over; the mail is then tried again
   */
  void send(Message message);

  /**
   * Takes away what it keeps of a mail of which the award keeps nothing any more. What SES took is
   * the recipient's; a folder keeps letters.
   */
  default void forget(String mail) {}

  /**
   * A finished mail.
   *
   * @param id id of the mail, for the carrier's duplicate check
   * @param recipient id of whoever it is for, which the carrier says again when it comes back
   * @param to address of the recipient
   * @param subject subject line
   * @param text body as plain text
   * @param html body as HTML
   */
  record Message(
      String id, String recipient, String to, String subject, String text, String html) {}
}
