package org.businessleaderaward;

import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The functions as they are deployed, but for the store: fresh tables of the embedded one. */
public class EmbeddedFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    new Functions().initialize(context);
    context.registerBean(
        "embeddedStorage",
        Storage.class,
        () -> EmbeddedStorage.fresh(),
        bean -> bean.setPrimary(true));
  }
}
