package org.businessleaderaward.mail;

import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.wiring.AwsClients;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The workers {@code mail} and {@code bounces}; mail goes through SES, from {@code MAIL_FROM} and
 * with its configuration set {@code MAIL_SENDING}.
 */
public final class MailBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .make(Transport.class, MailBeans::ses)
        .function("mail", MailWorker.class)
        .function("bounces", MailReports.class);
  }

  private static Transport ses(Environment environment) {
    var from = environment.getProperty("MAIL_FROM", "");
    if (from.isBlank()) {
      throw new IllegalStateException("MAIL_FROM is not set");
    }
    var sending = environment.getProperty("MAIL_SENDING", "");
    return new SesTransport(
        AwsClients.patient(SesClient.builder()).build(),
        Sender.of(Identity.read().sender(), from),
        sending.isEmpty() ? null : sending);
  }
}
