package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;

class SesTransportTests {
  private static final Transport.Message MESSAGE =
      new Transport.Message("mail-1", "person-1", "ada@example.org", "Subject", "Text", "<p>Text");

  private final List<SendEmailRequest> requests = new ArrayList<>();

  /** A domain that SES knew before belongs to no stack, so that each mail says whose it is. */
  @Test
  void namesHowSesIsToSend() {
    new SesTransport(new Taking(), "award@example.org", "award-mail").send(MESSAGE);
    assertThat(requests)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.configurationSetName()).isEqualTo("award-mail");
              assertThat(request.source()).isEqualTo("award@example.org");
              assertThat(request.destination().toAddresses()).containsExactly("ada@example.org");
              assertThat(request.tags())
                  .extracting(tag -> tag.name() + "=" + tag.value())
                  .containsExactly("mail=mail-1", "recipient=person-1");
            });
  }

  @Test
  void leavesItToSesWhereThereIsNoSuchConfiguration() {
    new SesTransport(new Taking(), "award@example.org", null).send(MESSAGE);
    assertThat(requests).singleElement().matches(r -> r.configurationSetName() == null);
  }

  private final class Taking implements SesClient {
    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
      requests.add(request);
      return SendEmailResponse.builder().messageId("1").build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
