package org.businessleaderaward.audit;

import org.businessleaderaward.storage.Storage;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What other modules need of this one. */
public final class AuditBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        AuditLog.class,
        bean -> bean.lazyInit().supplier(context -> new AuditLog(context.bean(Storage.class))));
  }
}
