package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.businessleaderaward.mail.Transport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps mail as another transport does, and reports of mail to SES's own simulator of mailboxes
 * what SES would: that it came back, or that it was called unwanted ("Using the mailbox simulator"
 * in SES's guide).
 */
final class Simulator implements Transport {
  private static final Map<String, String> REPORTS =
      Map.of(
          "bounce@simulator.amazonses.com", "Bounce",
          "complaint@simulator.amazonses.com", "Complaint");

  private final Transport mail;
  private final Supplier<Consumer<SNSEvent>> worker;
  private final Clock clock;

  Simulator(Transport mail, Supplier<Consumer<SNSEvent>> worker, Clock clock) {
    this.mail = mail;
    this.worker = worker;
    this.clock = clock;
  }

  @Override
  public void send(Message letter) {
    mail.send(letter);
    var report = REPORTS.get(letter.to());
    if (report != null) {
      worker.get().accept(event(report, letter));
    }
  }

  @Override
  public void forget(String letter) {
    mail.forget(letter);
  }

  private SNSEvent event(String type, Message letter) {
    var message =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "eventType",
                    type,
                    "mail",
                    Map.of(
                        "timestamp",
                        clock.instant().toString(),
                        "destination",
                        List.of(letter.to()),
                        "tags",
                        Map.of(
                            "mail",
                            List.of(letter.id()),
                            "recipient",
                            List.of(letter.recipient())))));
    return new SNSEvent()
        .withRecords(
            List.of(new SNSEvent.SNSRecord().withSns(new SNSEvent.SNS().withMessage(message))));
  }
}
