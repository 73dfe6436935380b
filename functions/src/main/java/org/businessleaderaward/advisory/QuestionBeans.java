package org.businessleaderaward.advisory;

import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/** What asks and answers questions to nominators; {@link AdvisoryBeans} registers it. */
final class QuestionBeans implements BeanRegistrar {
  @Override
  public void register(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        Questions.class,
        bean -> bean.lazyInit().supplier(context -> new Questions(context.bean(Storage.class))));
    registry.registerBean(
        AskNominator.class, bean -> bean.lazyInit().supplier(QuestionBeans::askNominator));
    registry.registerBean(
        NominatorQuestionFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new NominatorQuestionFields(
                            context.bean(Callers.class), answerQuestion(context))));
    registry.registerBean(
        QuestionDeskFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new QuestionDeskFields(
                            context.bean(Callers.class),
                            new WithholdQuestion(
                                context.bean(Questions.class),
                                context.bean(People.class),
                                context.bean(AuditLog.class),
                                context.bean(Transactions.class)))));
  }

  private static AskNominator askNominator(SupplierContext context) {
    return new AskNominator(
        context.bean(DossierGate.class),
        context.bean(Questions.class),
        context.bean(Nominations.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Outbox.class),
        context.bean(Transactions.class));
  }

  private static AnswerQuestion answerQuestion(SupplierContext context) {
    return new AnswerQuestion(
        context.bean(Questions.class),
        context.bean(Candidates.class),
        context.bean(Nominations.class),
        context.bean(People.class),
        context.bean(Editions.class),
        context.bean(AuditLog.class),
        context.bean(Outbox.class),
        context.bean(Transactions.class));
  }
}
