package org.businessleaderaward.nominations;

import java.nio.file.Path;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.S3EvidenceStore;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** What other modules and the rooms need of this one. */
public final class NominationsBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Nominations.class,
        bean -> bean.lazyInit().supplier(context -> new Nominations(context.bean(Storage.class))));
    registry.registerBean(
        NominationsReadiness.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominationsReadiness(
                            context.bean(Nominations.class), context.bean(Askings.class))));
    registry.registerBean(
        Duplicates.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Duplicates(
                            context.bean(Storage.class), context.bean(Nominations.class))));
    registry.registerBean(
        Terms.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Terms(
                            context.bean(Storage.class),
                            context.bean(Editions.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        Deadlines.class,
        bean -> bean.lazyInit().supplier(context -> new Deadlines(context.bean(Terms.class))));
    registry.registerBean(
        Copies.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Copies(
                            context.bean(Storage.class),
                            context.bean(Nominations.class),
                            () -> context.bean(EvidenceStore.class))));
    registry.registerBean(
        DraftingAudience.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DraftingAudience(
                            context.bean(Storage.class),
                            context.bean(Nominations.class),
                            context.bean(People.class))));
    registry.registerBean(
        NominationAudience.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominationAudience(
                            context.bean(Nominations.class), context.bean(People.class))));
    registry.registerBean(
        Candidates.class,
        bean ->
            bean.lazyInit().supplier(context -> new Candidates(context.bean(Nominations.class))));
    registry.registerBean(
        Askings.class,
        bean -> bean.lazyInit().supplier(context -> new Askings(context.bean(Storage.class))));
    registry.registerBean(
        Drafts.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Drafts(
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(People.class),
                            context.bean(Sessions.class),
                            context.bean(Mentions.class),
                            context.bean(Deadlines.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        Submissions.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Submissions(
                            context.bean(Storage.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(People.class),
                            context.bean(AuditLog.class),
                            context.bean(Outbox.class),
                            context.bean(Deadlines.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        Screenings.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Screenings(
                            context.bean(Storage.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(Terms.class),
                            context.bean(People.class),
                            context.bean(AuditLog.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registerEvidence(registry, environment);
    registerConsent(registry);
    registerFields(registry);
  }

  private static void registerConsent(BeanRegistry registry) {
    registry.registerBean(
        Erasure.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Erasure(
                            context.bean(Storage.class),
                            context.bean(Nominations.class),
                            context.bean(People.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class),
                            () -> context.bean(EvidenceStore.class),
                            () -> context.beanProvider(Traces.class).orderedStream().toList())));
    registry.registerBean(
        Mentions.class,
        bean -> bean.lazyInit().supplier(context -> new Mentions(context.bean(Storage.class))));
    registry.registerBean(
        NominationTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominationTraces(
                            context.bean(Mentions.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(Erasure.class),
                            context.bean(Outbox.class),
                            () -> context.beanProvider(Traces.class).orderedStream().toList(),
                            context.bean(Transactions.class))));
    registry.registerBean(
        ConsentReminders.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ConsentReminders(
                            context.bean(Askings.class),
                            context.bean(Nominations.class),
                            context.bean(People.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        NomineeFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NomineeFields(
                            context.bean(Callers.class),
                            context.bean(Sessions.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            new NomineeAnswers(
                                context.bean(Nominations.class),
                                context.bean(Askings.class),
                                context.bean(Editions.class),
                                context.bean(AuditLog.class),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class),
                                context.bean(Erasure.class),
                                context.bean(Duplicates.class)))));
    registry.registerBean(
        ConsentBoardFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new ConsentBoardFields(
                            context.bean(Callers.class),
                            context.bean(Nominations.class),
                            context.bean(Askings.class),
                            context.bean(People.class),
                            new ConsentDesk(
                                context.bean(Nominations.class),
                                context.bean(Askings.class),
                                context.bean(Editions.class),
                                context.bean(People.class),
                                context.bean(AuditLog.class),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class),
                                context.bean(Mentions.class)))));
  }

  private static void registerEvidence(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        EvidenceStore.class, bean -> bean.lazyInit().supplier(context -> evidence(environment)));
    registry.registerBean(
        EvidenceDownloads.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context -> new EvidenceDownloads(() -> context.bean(EvidenceStore.class))));
    registry.registerBean(
        Uploads.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Uploads(
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(Transactions.class),
                            () -> context.bean(EvidenceStore.class),
                            context.bean(Deadlines.class),
                            context.bean(Copies.class))));
  }

  /** The bucket {@code EVIDENCE_BUCKET} or, without one, the folder {@code EVIDENCE_FOLDER}. */
  private static EvidenceStore evidence(Environment environment) {
    var bucket = environment.getProperty("EVIDENCE_BUCKET");
    return bucket == null
        ? new FolderEvidenceStore(
            Path.of(environment.getRequiredProperty("EVIDENCE_FOLDER")),
            environment.getRequiredProperty("SITE_URL"))
        : new S3EvidenceStore(Buckets.fromEnvironment(System.getenv()), bucket);
  }

  private static void registerFields(BeanRegistry registry) {
    registry.registerBean(
        NominationFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominationFields(
                            context.bean(Callers.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(Deadlines.class),
                            context.bean(Drafts.class),
                            new ResumeLinks(
                                context.bean(Storage.class),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class)),
                            context.bean(Submissions.class),
                            new Withdrawals(
                                context.bean(Storage.class),
                                context.bean(Nominations.class),
                                context.bean(Editions.class),
                                context.bean(AuditLog.class),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class),
                                () -> context.bean(EvidenceStore.class)))));
    registry.registerBean(
        EvidenceFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new EvidenceFields(
                            context.bean(Callers.class),
                            context.bean(Nominations.class),
                            context.bean(Uploads.class),
                            context.bean(EvidenceDownloads.class))));
    registry.registerBean(
        NominationBoardFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominationBoardFields(
                            context.bean(Callers.class),
                            context.bean(Nominations.class),
                            context.bean(Screenings.class),
                            context.bean(Duplicates.class),
                            context.bean(Terms.class),
                            new Extensions(
                                context.bean(Mentions.class),
                                context.bean(Nominations.class),
                                context.bean(Editions.class),
                                context.bean(AuditLog.class),
                                context.bean(Outbox.class),
                                context.bean(Transactions.class)),
                            context.bean(People.class),
                            context.bean(EvidenceDownloads.class))));
  }
}
