package org.businessleaderaward.jury;

import java.nio.file.Path;
import java.time.Clock;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Counterparts;
import org.businessleaderaward.access.Invitations;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.SecondFactor;
import org.businessleaderaward.advisory.Advice;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.sealing.FileSealingKey;
import org.businessleaderaward.jury.sealing.FileTallyKey;
import org.businessleaderaward.jury.sealing.KmsSealingKey;
import org.businessleaderaward.jury.sealing.KmsTallyKey;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealingKey;
import org.businessleaderaward.jury.sealing.TallyKey;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Circulars;
import org.businessleaderaward.programme.EditionActs;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ExtendWindow;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * What the rooms need of this module, and the worker {@code count}. The tally key is the KMS key
 * {@code TALLY_KEY_ID} or, without a key service, lies in the folder {@code TALLY_KEY_FOLDER}. Only
 * {@code count} asks for its private half; on AWS no other role may use it. The public half is
 * looked for when a vote is opened, not when a room starts.
 */
public final class JuryBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        SealingKey.class,
        bean ->
            bean.lazyInit()
                .supplier(context -> edition -> sealingKey(environment).publicKey(edition)));
    registry.registerBean(
        TallyKey.class, bean -> bean.lazyInit().supplier(context -> tallyKey(environment)));
    registry.registerBean(JuryParts.class, bean -> bean.lazyInit().supplier(JuryBeans::parts));
    registry.registerBean(
        JuryReadiness.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new JuryReadiness(
                            context.bean(JuryParts.class).roll(),
                            context.bean(JuryParts.class).releases())));
    registry.registerBean(
        JurorTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new JurorTraces(
                            context.bean(JuryParts.class).roll(),
                            context.bean(Editions.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        ShutBallotBox.class,
        bean -> bean.lazyInit().supplier(context -> context.bean(JuryParts.class).shutting()));
    registry.registerBean(
        RemindJurors.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context.bean(JuryParts.class).reminding(context.bean(Outbox.class))));
    registry.registerBean(
        Counterparts.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ChairAndSecretariat(
                            context.bean(JuryParts.class).roll(), context.bean(People.class))));
    registry.registerBean(
        SampleVote.class,
        bean -> bean.lazyInit().supplier(context -> context.bean(JuryParts.class).sample()));
    registry.registerBean(
        "count", CountWorker.class, bean -> bean.lazyInit().supplier(JuryBeans::count));
    registerFields(registry);
  }

  private static void registerFields(BeanRegistry registry) {
    registry.registerBean(
        BallotFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context
                            .bean(JuryParts.class)
                            .ballotFields(
                                context.bean(Callers.class), context.bean(SecondFactor.class))));
    registry.registerBean(
        FinalistFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context
                            .bean(JuryParts.class)
                            .finalistFields(
                                context.bean(Callers.class),
                                context.bean(Advice.class),
                                context.bean(EvidenceDownloads.class))));
    registry.registerBean(
        ResultFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context
                            .bean(JuryParts.class)
                            .resultFields(
                                context.bean(Callers.class),
                                context.bean(SecondFactor.class),
                                context.bean(Circulars.class))));
    registry.registerBean(
        ExtensionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context
                            .bean(JuryParts.class)
                            .extensionFields(
                                context.bean(Callers.class), context.bean(ExtendWindow.class))));
    registry.registerBean(
        PublicResultFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new PublicResultFields(() -> context.bean(JuryParts.class).results())));
    registry.registerBean(
        SecretariatJuryFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        context
                            .bean(JuryParts.class)
                            .secretariatFields(
                                context.bean(Callers.class),
                                context.bean(SecondFactor.class),
                                context.bean(Invitations.class),
                                context.bean(Outbox.class),
                                context.bean(SealingKey.class))));
  }

  private static JuryParts parts(SupplierContext context) {
    return JuryParts.of(
        context.bean(Storage.class),
        context.bean(Transactions.class),
        context.bean(AuditLog.class),
        context.bean(Editions.class),
        context.bean(EditionActs.class),
        context.bean(People.class),
        context.bean(Nominations.class));
  }

  private static CountWorker count(SupplierContext context) {
    return context
        .bean(JuryParts.class)
        .countWorker(
            new Opener(context.bean(TallyKey.class)),
            context.bean(Outbox.class),
            context.bean(Clock.class));
  }

  private static SealingKey sealingKey(Environment environment) {
    var keyId = environment.getProperty("TALLY_KEY_ID");
    return keyId == null
        ? new FileSealingKey(folder(environment))
        : new KmsSealingKey(kms(), keyId);
  }

  private static TallyKey tallyKey(Environment environment) {
    var keyId = environment.getProperty("TALLY_KEY_ID");
    return keyId == null ? new FileTallyKey(folder(environment)) : new KmsTallyKey(kms(), keyId);
  }

  private static KmsClient kms() {
    return KmsClient.builder().httpClientBuilder(AwsCrtHttpClient.builder()).build();
  }

  private static Path folder(Environment environment) {
    var folder = environment.getProperty("TALLY_KEY_FOLDER");
    if (folder == null || folder.isBlank()) {
      throw new IllegalStateException(
          "neither TALLY_KEY_ID nor TALLY_KEY_FOLDER is set: they say where the tally key is");
    }
    return Path.of(folder);
  }
}
