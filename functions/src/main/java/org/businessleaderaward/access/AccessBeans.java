package org.businessleaderaward.access;

import java.time.Clock;
import org.businessleaderaward.storage.Storage;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What other modules and the rooms need of this one. */
public final class AccessBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        People.class,
        bean -> bean.lazyInit().supplier(context -> new People(context.bean(Storage.class))));
    registry.registerBean(
        Sessions.class,
        bean -> bean.lazyInit().supplier(context -> new Sessions(context.bean(People.class))));
    registry.registerBean(
        Callers.class,
        bean -> bean.lazyInit().supplier(context -> new Callers(context.bean(Sessions.class))));
    registry.registerBean(
        Links.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Links(
                            context.bean(Storage.class),
                            context.bean(People.class),
                            context.bean(Sessions.class),
                            context.bean(Clock.class))));
  }
}
