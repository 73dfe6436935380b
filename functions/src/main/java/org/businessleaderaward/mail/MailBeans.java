package org.businessleaderaward.mail;

import org.businessleaderaward.storage.Storage;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What other modules need of this one. */
public final class MailBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Outbox.class,
        bean -> bean.lazyInit().supplier(context -> new Outbox(context.bean(Storage.class))));
  }
}
