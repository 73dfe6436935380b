package org.businessleaderaward.advisory;

import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.Invitations;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.EditionActs;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/** What other modules and the rooms need of this one. */
public final class AdvisoryBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Assignments.class,
        bean -> bean.lazyInit().supplier(context -> new Assignments(context.bean(Storage.class))));
    registry.registerBean(
        DossierGate.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new DossierGate(
                            context.bean(Assignments.class),
                            context.bean(Questions.class),
                            context.bean(Candidates.class),
                            context.bean(Editions.class))));
    registry.registerBean(
        AssignmentTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AssignmentTraces(
                            context.bean(Assignments.class),
                            context.bean(Questions.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        AdviserTraces.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdviserTraces(
                            context.bean(Storage.class),
                            context.bean(Assignments.class),
                            context.bean(Questions.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        Advice.class,
        bean -> bean.lazyInit().supplier(context -> new Advice(context.bean(Storage.class))));
    registry.registerBean(
        AdvisoryReadiness.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdvisoryReadiness(
                            context.bean(People.class), context.bean(Assignments.class))));
    registerDealing(registry);
    registry.register(new QuestionBeans());
    registry.registerBean(
        RecordShortlist.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new RecordShortlist(
                            context.bean(Nominations.class),
                            context.bean(Candidates.class),
                            context.bean(Editions.class),
                            context.bean(EditionActs.class))));
    registry.registerBean(
        DeclareConflicts.class, bean -> bean.lazyInit().supplier(AdvisoryBeans::declareConflicts));
    registry.registerBean(
        SaveAssessment.class, bean -> bean.lazyInit().supplier(AdvisoryBeans::saveAssessment));
    registerFields(registry);
  }

  private static void registerFields(BeanRegistry registry) {
    registry.registerBean(
        AdviserFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdviserFields(
                            context.bean(Callers.class),
                            context.bean(DossierGate.class),
                            context.bean(Assignments.class),
                            context.bean(DeclareConflicts.class),
                            context.bean(SaveAssessment.class),
                            context.bean(AskNominator.class),
                            context.bean(EvidenceDownloads.class))));
    registry.registerBean(
        CommitteeFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new CommitteeFields(
                            context.bean(Callers.class),
                            context.bean(Editions.class),
                            context.bean(AdviserDesk.class),
                            context.bean(Dealer.class),
                            context.bean(OpenAdvice.class),
                            context.bean(Reassign.class))));
    registry.registerBean(
        AdviceFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdviceFields(
                            context.bean(Callers.class),
                            context.bean(People.class),
                            context.bean(Editions.class),
                            context.bean(Advice.class),
                            context.bean(Assignments.class),
                            new AdviceExport(
                                context.bean(Candidates.class),
                                context.bean(People.class),
                                context.bean(Assignments.class),
                                context.bean(Advice.class)),
                            reopenAssessment(context),
                            context.bean(RecordShortlist.class))));
    registry.registerBean(
        AdviceNotices.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdviceNotices(
                            context.bean(Storage.class),
                            context.bean(People.class),
                            context.bean(Assignments.class),
                            context.bean(Outbox.class),
                            context.bean(Transactions.class))));
  }

  private static ReopenAssessment reopenAssessment(SupplierContext context) {
    return new ReopenAssessment(
        context.bean(Assignments.class),
        context.bean(People.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Outbox.class),
        context.bean(Transactions.class));
  }

  private static void registerDealing(BeanRegistry registry) {
    registry.registerBean(
        AdviserDesk.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AdviserDesk(
                            context.bean(Storage.class),
                            context.bean(Editions.class),
                            context.bean(People.class),
                            context.bean(Invitations.class),
                            context.bean(AuditLog.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        Dealer.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Dealer(
                            context.bean(Storage.class),
                            context.bean(People.class),
                            context.bean(Assignments.class))));
    registry.registerBean(
        AssignmentParts.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new AssignmentParts(
                            context.bean(Assignments.class),
                            context.bean(Nominations.class),
                            context.bean(Editions.class),
                            context.bean(Transactions.class))));
    registry.registerBean(
        OpenAdvice.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new OpenAdvice(
                            context.bean(Dealer.class),
                            context.bean(AssignmentParts.class),
                            context.bean(Nominations.class),
                            context.bean(Candidates.class),
                            context.bean(Editions.class),
                            context.bean(EditionActs.class))));
    registry.registerBean(
        Reassign.class, bean -> bean.lazyInit().supplier(AdvisoryBeans::reassign));
  }

  private static Reassign reassign(SupplierContext context) {
    return new Reassign(
        context.bean(Dealer.class),
        context.bean(AssignmentParts.class),
        context.bean(Candidates.class),
        context.bean(People.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Outbox.class),
        context.bean(Transactions.class));
  }

  private static DeclareConflicts declareConflicts(SupplierContext context) {
    return new DeclareConflicts(
        context.bean(DossierGate.class),
        context.bean(Assignments.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Transactions.class));
  }

  private static SaveAssessment saveAssessment(SupplierContext context) {
    return new SaveAssessment(
        context.bean(DossierGate.class),
        context.bean(Assignments.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Transactions.class));
  }
}
