package org.businessleaderaward.mail;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Body;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageTag;

/** Sends through Amazon SES (version 1 of its API), as plain text and HTML in one mail. */
final class SesTransport implements Transport {
  private static final String UTF_8 = "UTF-8";

  private final SesClient client;
  private final String from;
  private final @Nullable String configuration;

  /**
   * Sends as somebody.
   *
   * @param from sender, verified with SES
   * @param configuration what SES calls how it sends and whom it tells of what comes back; null for
   *     what goes with the sender
   */
  SesTransport(SesClient client, String from, @Nullable String configuration) {
    this.client = client;
    this.from = from;
    this.configuration = configuration;
  }

  @Override
  public void send(Message message) {
    client.sendEmail(
        r ->
            r.source(from)
                .configurationSetName(configuration)
                .destination(d -> d.toAddresses(message.to()))
                .message(m -> m.subject(content(message.subject())).body(body(message)))
                .tags(tag("mail", message.id()), tag("recipient", message.recipient())));
  }

  /** Comes back with what SES reports of the mail ({@link MailReports}). */
  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private static Body body(Message message) {
    return Body.builder().text(content(message.text())).html(content(message.html())).build();
  }

  private static Content content(String text) {
    return Content.builder().charset(UTF_8).data(text).build();
  }
}
