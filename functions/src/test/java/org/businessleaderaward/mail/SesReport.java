package org.businessleaderaward.mail;

import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What SES reports of a mail, as its topic brings it. */
public final class SesReport {
  private SesReport() {}

  /** That something became of a letter, such as {@code Bounce}. */
  public static SNSEvent of(String type, Transport.Message letter) {
    return event(message(type, letter, letter.to()));
  }

  /** The text of the same, of a letter that was sent to an address. */
  public static String message(String type, Transport.Message letter, String address) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "eventType",
                type,
                "mail",
                Map.of(
                    "destination",
                    List.of(address),
                    "tags",
                    Map.of(
                        "mail", List.of(letter.id()), "recipient", List.of(letter.recipient())))));
  }

  /** An event with these texts. */
  public static SNSEvent event(String... messages) {
    return new SNSEvent()
        .withRecords(
            Stream.of(messages)
                .map(text -> new SNSEvent.SNSRecord().withSns(new SNSEvent.SNS().withMessage(text)))
                .toList());
  }
}
