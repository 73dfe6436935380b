package org.businessleaderaward.access;

import java.time.Clock;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
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
                            context.bean(Clock.class),
                            () -> context.bean(Admission.class))));
    registry.registerBean(
        Deliveries.class,
        bean ->
            bean.lazyInit().supplier(context -> new DeliveryNotes(context.bean(Storage.class))));
    registry.registerBean(
        Invitations.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Invitations(
                            context.bean(Storage.class),
                            context.bean(People.class),
                            context.bean(Outbox.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class),
                            context.bean(EditionNames.class),
                            context.bean(AwardEditions.class))));
    registry.registerBean(
        FirstLink.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context -> new FirstLink(context.bean(Invitations.class), reissues(context))));
    registry.registerBean(
        MemberTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new MemberTraces(
                            context.bean(People.class),
                            context.bean(Invitations.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registerFields(registry);
  }

  private static void registerFields(BeanRegistry registry) {
    registry.registerBean(
        DoorFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DoorFields(
                            context.bean(Links.class),
                            context.bean(Sessions.class),
                            new GuessLimit(context.bean(Storage.class)))));
    registry.registerBean(
        MeFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new MeFields(context.bean(Callers.class), context.bean(People.class))));
    registry.registerBean(
        PersonalDataFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new PersonalDataFields(
                            context.bean(Callers.class),
                            personalData(context),
                            context.bean(SecondFactor.class))));
    registry.registerBean(
        ReissueFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ReissueFields(
                            context.bean(Callers.class),
                            reissues(context),
                            context.bean(SecondFactor.class))));
  }

  private static PersonalData personalData(SupplierContext context) {
    return new PersonalData(
        context.bean(People.class),
        context.bean(Invitations.class),
        context.bean(AwardEditions.class),
        context.bean(AuditLog.class),
        context.bean(Transactions.class),
        () -> context.beanProvider(PersonTraces.class).orderedStream().toList());
  }

  private static Reissues reissues(SupplierContext context) {
    return new Reissues(
        context.bean(People.class),
        context.bean(Outbox.class),
        context.bean(AuditLog.class),
        context.bean(Transactions.class),
        context.bean(EditionNames.class));
  }
}
