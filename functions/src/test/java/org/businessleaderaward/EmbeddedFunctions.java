package org.businessleaderaward;

import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The functions as they are deployed, but for the store, which is the embedded one with the tables
 * that {@code TABLE_PREFIX} names, and the mail service, which takes every letter.
 */
public class EmbeddedFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    new Functions().initialize(context);
    context.registerBean(
        "embeddedStorage",
        Storage.class,
        () -> {
          var prefix = context.getEnvironment().getRequiredProperty("TABLE_PREFIX");
          return Storage.of(EmbeddedStorage.client(prefix), prefix);
        },
        bean -> bean.setPrimary(true));
    context.registerBean(
        "embeddedTransport", Transport.class, () -> letter -> {}, bean -> bean.setPrimary(true));
  }
}
