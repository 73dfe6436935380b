package org.businessleaderaward.programme;

import java.time.Clock;
import java.util.List;
import org.businessleaderaward.access.AwardEditions;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.NodeFields;
import org.businessleaderaward.gateway.NodeLookup;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What other modules and the rooms need of this one, and the worker {@code clock}. */
public final class ProgrammeBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Editions.class,
        bean -> bean.lazyInit().supplier(context -> new Editions(context.bean(Storage.class))));
    registry.registerBean(
        AwardEditions.class,
        bean ->
            bean.lazyInit()
                .supplier(context -> new EditionsOfTheAward(context.bean(Editions.class))));
    registry.registerBean(
        EditionActs.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new EditionActs(
                            context.bean(Editions.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        ProgrammeReadiness.class,
        bean -> bean.lazyInit().supplier(context -> new ProgrammeReadiness()));
    registry.registerBean(
        ProgrammeSeed.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ProgrammeSeed(
                            context.bean(Editions.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        ClosingNotices.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ClosingNotices(
                            context.bean(Storage.class),
                            context.bean(Editions.class),
                            context.bean(People.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registerCirculars(registry);
    registry.registerBean(
        "clock",
        ClockWorker.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ClockWorker(
                            context.bean(Editions.class),
                            context.beanProvider(Due.class).orderedStream().toList(),
                            context.bean(Clock.class))));
    registerFields(registry);
  }

  private static void registerFields(BeanRegistry registry) {
    registry.registerBean(
        PublicEditionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(context -> new PublicEditionFields(context.bean(Editions.class))));
    registry.registerBean(
        NodeFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NodeFields(
                            context.beanProvider(NodeLookup.class).orderedStream().toList())));
    registry.registerBean(
        SessionEditionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new SessionEditionFields(
                            context.bean(Editions.class), context.bean(Callers.class))));
    registry.registerBean(
        NominatorEditionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominatorEditionFields(
                            context.bean(Editions.class), context.bean(Callers.class))));
    registry.registerBean(
        SettingsFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new SettingsFields(
                            context.bean(Editions.class),
                            new PrepareEdition(
                                context.bean(Editions.class), context.bean(EditionActs.class)),
                            context.bean(Callers.class))));
    registry.registerBean(
        SecretariatEditionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new SecretariatEditionFields(
                            context.bean(Editions.class),
                            context.bean(EditionActs.class),
                            new NextEdition(
                                context.bean(Editions.class),
                                context.bean(People.class),
                                context.bean(Outbox.class),
                                context.bean(AuditLog.class),
                                context.bean(Transactions.class)),
                            new ArchiveEdition(
                                context.bean(Editions.class), context.bean(AuditLog.class)),
                            checklist(context),
                            context.bean(Callers.class))));
  }

  private static void registerCirculars(BeanRegistry registry) {
    registry.registerBean(
        Circulars.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Circulars(
                            context.bean(Storage.class),
                            context.beanProvider(Audience.class).orderedStream().toList(),
                            context.bean(Editions.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        "advisersAudience",
        RosterAudience.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new RosterAudience(
                            Audience.Of.ADVISERS, Role.ADVISER, context.bean(People.class))));
    registry.registerBean(
        "jurorsAudience",
        RosterAudience.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new RosterAudience(
                            Audience.Of.JURORS, Role.JUROR, context.bean(People.class))));
    registry.registerBean(
        "secretariatAudience",
        RosterAudience.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new RosterAudience(
                            Audience.Of.SECRETARIAT,
                            Role.SECRETARIAT,
                            context.bean(People.class))));
    registry.registerBean(
        ExtendWindow.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ExtendWindow(
                            context.bean(Editions.class),
                            context.bean(EditionActs.class),
                            context.bean(Circulars.class))));
  }

  private static List<Readiness> checklist(BeanRegistry.SupplierContext context) {
    return context.beanProvider(Readiness.class).orderedStream().toList();
  }
}
