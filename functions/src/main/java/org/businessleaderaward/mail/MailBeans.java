package org.businessleaderaward.mail;

import java.time.Clock;
import org.businessleaderaward.storage.Storage;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * What other modules need of this one, and the workers {@code mail} and {@code bounces}. The first
 * reads {@code SITE_URL} and, on AWS, {@code MAIL_FROM} from the environment.
 */
public final class MailBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Outbox.class,
        bean -> bean.lazyInit().supplier(context -> new Outbox(context.bean(Storage.class))));
    registry.registerBean(
        Transport.class,
        bean -> bean.lazyInit().supplier(context -> ses(required(environment, "MAIL_FROM"))));
    registry.registerBean(
        "mail",
        MailWorker.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new MailWorker(
                            new Dispatch(
                                context.bean(Storage.class),
                                new Letters(
                                    new LetterTexts(),
                                    context.bean(LinkMinter.class),
                                    required(environment, "SITE_URL")),
                                context.bean(Transport.class),
                                context.bean(Deliveries.class),
                                context.bean(Clock.class)))));
    registry.registerBean(
        "bounces",
        MailReports.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new MailReports(
                            context.bean(Deliveries.class), context.bean(Clock.class))));
  }

  private static Transport ses(String from) {
    return new SesTransport(
        SesClient.builder().httpClientBuilder(AwsCrtHttpClient.builder()).build(), from);
  }

  private static String required(Environment environment, String name) {
    var value = environment.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value.replaceAll("/+$", "");
  }
}
