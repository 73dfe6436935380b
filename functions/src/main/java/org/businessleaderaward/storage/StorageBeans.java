package org.businessleaderaward.storage;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What the other modules need of this one. */
public final class StorageBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Storage.class,
        bean -> bean.lazyInit().supplier(context -> Storage.fromEnvironment(System.getenv())));
    registry.registerBean(
        Transactions.class,
        bean -> bean.lazyInit().supplier(context -> new Transactions(context.bean(Storage.class))));
  }
}
