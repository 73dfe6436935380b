package org.businessleaderaward.passkeys;

import java.net.URI;
import java.util.function.Supplier;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Counterparts;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/**
 * What the rooms need of this module. Passkeys are bound to the host of {@code SITE_URL}. What
 * checks them is made when the first is checked, so that a room's cold start and a juror's vote do
 * not pay for it.
 */
public final class PasskeysBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Passkeys.class,
        bean -> bean.lazyInit().supplier(context -> new Passkeys(context.bean(Storage.class))));
    registry.registerBean(
        PasskeyTraces.class,
        bean ->
            bean.lazyInit().supplier(context -> new PasskeyTraces(context.bean(Passkeys.class))));
    registry.registerBean(
        WebAuthn.class,
        bean -> bean.lazyInit().supplier(context -> new WebAuthn(site(environment))));
    registry.registerBean(
        SecondFactor.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new StepUp(context.bean(Callers.class), context.bean(Passkeys.class))));
    registry.registerBean(
        PasskeyFields.class,
        bean -> bean.lazyInit().supplier(context -> fields(context, site(environment))));
  }

  private static PasskeyFields fields(SupplierContext context, Site site) {
    var passkeys = context.bean(Passkeys.class);
    var audit = context.bean(AuditLog.class);
    var transactions = context.bean(Transactions.class);
    var people = context.bean(People.class);
    Supplier<WebAuthn> webAuthn = () -> context.bean(WebAuthn.class);
    var record =
        new EnrolPasskey.OnRecord(
            people,
            context.bean(Outbox.class),
            audit,
            transactions,
            context.bean(EditionNames.class));
    return new PasskeyFields(
        context.bean(Callers.class),
        passkeys,
        new Challenges(passkeys, people, new RequestOptions(site, Challenges.LIFE.toMillis())),
        new EnrolPasskey(passkeys, webAuthn, record),
        new Prove(passkeys, webAuthn, audit, transactions),
        new LostPasskeys(passkeys, () -> context.bean(Counterparts.class), record),
        context.bean(SecondFactor.class));
  }

  private static Site site(Environment environment) {
    return Site.of(URI.create(environment.getRequiredProperty("SITE_URL")));
  }
}
