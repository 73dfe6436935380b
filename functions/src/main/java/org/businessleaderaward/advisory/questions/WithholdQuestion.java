package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * The questions to nominators in the secretariat's hands, who may withhold one at any time: the
 * nominator is not shown it any more, nor other advisers; who asked it sees why.
 */
final class WithholdQuestion {
  private final Questions questions;
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;

  WithholdQuestion(Questions questions, People people, AuditLog audit, Transactions transactions) {
    this.questions = questions;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Which one, and why.
   *
   * @param version the question's version that the caller last saw
   */
  record Wanted(String nomination, String question, int version, WithholdReason reason) {}

  /** A page of an edition's questions, the newest first. */
  Connection<BoardQuestion> list(String edition, PageRequest wanted) {
    return questions.list(edition, wanted).map(this::view);
  }

  /** Withholds a question of the caller's edition. */
  WithholdQuestionPayload withhold(Caller by, Wanted wanted, Instant now) {
    var found =
        questions
            .find(wanted.nomination(), wanted.question())
            .filter(one -> one.edition().equals(by.edition()));
    if (found.isEmpty()) {
      return new WithholdQuestionPayload(null, List.of(AdvisoryRefusal.NO_QUESTION.userError()));
    }
    var stored = found.get();
    if (stored.isWithheld()) {
      return refused(stored, AdvisoryRefusal.WITHHELD.userError());
    }
    if (stored.revision() != wanted.version()) {
      return refused(stored, AdvisoryRefusal.CONFLICT.userError());
    }
    var withheld = stored.withheld(wanted.reason());
    var outcome =
        transactions.commit(
            set -> {
              questions.put(set, withheld);
              audit.add(
                  set,
                  new Act(
                      by.edition(),
                      now,
                      by.actor(),
                      "QUESTION_WITHHELD",
                      stored.nomination(),
                      stored.id() + ": " + wanted.reason()));
            });
    return switch (outcome) {
      case Outcome.Committed() -> new WithholdQuestionPayload(view(withheld.stored()), List.of());
      case Outcome.Refused refused ->
          refused(
              questions.find(stored.nomination(), stored.id()).orElse(stored),
              AdvisoryRefusal.CONFLICT.userError());
    };
  }

  private WithholdQuestionPayload refused(Question stored, UserError why) {
    return new WithholdQuestionPayload(view(stored), List.of(why));
  }

  private BoardQuestion view(Question question) {
    return BoardQuestion.of(question, people.find(question.asker()).map(Person::name).orElse(""));
  }
}
