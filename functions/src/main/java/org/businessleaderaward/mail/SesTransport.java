package org.businessleaderaward.mail;

import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageTag;

/** Sends through Amazon SES (version 1 of its API), as plain text and HTML in one mail. */
final class SesTransport implements Transport {
  private static final String UTF_8 = "UTF-8";

  private final SesClient client;
  private final String from;

  /**
   * Sends as somebody.
   *
   * @param from sender, verified with SES
   */
  SesTransport(SesClient client, String from) {
    this.client = client;
    this.from = from;
  }

  @Override
  public void send(Letter letter) {
    client.sendEmail(
        r ->
            r.source(from)
                .destination(d -> d.toAddresses(letter.to()))
                .message(m -> m.subject(content(letter.subject())).body(body(letter)))
                .tags(tag("mail", letter.id()), tag("recipient", letter.recipient())));
  }

  /** Comes back with what SES reports of the mail ({@link MailReports}). */
  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private static Body body(Letter letter) {
    return Body.builder().text(content(letter.text())).html(content(letter.html())).build();
  }

  private static Content content(String text) {
    return Content.builder().charset(UTF_8).data(text).build();
  }
}
