package org.businessleaderaward.mail;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The function {@code bounces}: takes note of what SES reports, by a topic, of mails that it had
 * taken: that one came back or that its recipient called it unwanted. Whose mail it was stands in
 * the tags that it was sent with ("Contents of event data that Amazon SES publishes to Amazon SNS"
 * in SES's guide). What it cannot read it logs and passes over: another try would read the same.
 */
public final class MailReports implements Consumer<SNSEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(MailReports.class);

  private final Deliveries deliveries;
  private final Clock clock;

  /** Notes in these deliveries. */
  public MailReports(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public void accept(SNSEvent event) {
    for (var record : event.getRecords()) {
      try {
        take(JsonMapper.shared().readTree(record.getSNS().getMessage()));
      } catch (JacksonException | IllegalArgumentException e) {
        // Without its text, which holds an address.
        LOG.warn("a report of a mail cannot be read: {}", e.getClass().getSimpleName());
      }
    }
  }

  private void take(JsonNode report) {
    var how = how(report.path("eventType").asString(""));
    if (how.isEmpty()) {
      return;
    }
    var mail = report.path("mail");
    var id = mail.at("/tags/mail/0").asString("");
    var recipient = mail.at("/tags/recipient/0").asString("");
    var address = mail.at("/destination/0").asString("");
    if (id.isEmpty() || recipient.isEmpty() || address.isEmpty()) {
      throw new IllegalArgumentException("a report without the tags of its mail");
    }
    deliveries.cameBack(recipient, id, address, how.get(), clock.instant());
  }

  private static Optional<Deliveries.State> how(String type) {
    return switch (type) {
      case "Bounce" -> Optional.of(Deliveries.State.BOUNCED);
      case "Complaint" -> Optional.of(Deliveries.State.COMPLAINED);
      case "Reject", "Rendering Failure" -> Optional.of(Deliveries.State.FAILED);
      default -> Optional.empty();
    };
  }
}
