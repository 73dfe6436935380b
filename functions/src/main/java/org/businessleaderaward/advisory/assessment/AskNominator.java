package org.businessleaderaward.advisory.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Assessing;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.domain.QuestionRules;
import org.businessleaderaward.advisory.letters.AdvisoryLetter;
import org.businessleaderaward.advisory.questions.AskedItem;
import org.businessleaderaward.advisory.questions.Question;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Puts an adviser's question to the nominator, who is written to with a link in the same
 * transaction. The mail does not hold the question, so that one which is withheld is read by nobody
 * who did not read it before. Nobody is asked who does not know yet that the nomination is
 * assessed. A question that is sent again is asked once.
 */
final class AskNominator {
  private static final int ATTEMPTS = 4;

  private final DossierGate gate;
  private final Questions questions;
  private final Nominations nominations;
  private final DecisionLetters letters;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  AskNominator(
      DossierGate gate,
      Questions questions,
      Nominations nominations,
      DecisionLetters letters,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.gate = gate;
    this.questions = questions;
    this.nominations = nominations;
    this.letters = letters;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Asks.
   *
   * @throws Refusal with {@code NOT_FOUND} alike for a nomination that is unknown, another's, or
   *     one for which the caller is recused
   */
  AskNominatorPayload ask(Caller caller, String nomination, String text, Instant now) {
    var stored =
        gate.assigned(caller, nomination)
            .filter(assignment -> !assignment.isRecused())
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "nothing of this id"));
    var edition = editions.get(caller.edition());
    var closed = Assessing.refusal(edition, now);
    if (closed != null) {
      return refused(stored, closed.userError());
    }
    if (!stored.isClear()) {
      return refused(stored, AdvisoryRefusal.DECLARE_FIRST.userError());
    }
    var wrong = QuestionRules.wrong(text, QuestionRules.LONGEST_QUESTION);
    if (wrong != null) {
      return refused(
          stored,
          AdvisoryRefusal.of(wrong, QuestionRules.LONGEST_QUESTION).at("input", "question"));
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var about = gate.nomination(stored);
      if (about.isEmpty()) {
        return refused(stored, AdvisoryRefusal.NOT_JUDGED.userError());
      }
      if (!letters.isToldEligible(about.get())) {
        return refused(stored, AdvisoryRefusal.NOT_TOLD.userError());
      }
      var before = questions.of(nomination);
      if (before.stream().anyMatch(one -> one.isOf(caller.personId()) && isSame(one, text))) {
        return new AskNominatorPayload(AssignmentView.of(stored, gate), List.of());
      }
      var asked = questions.asked(caller.personId());
      var limit = QuestionRules.limit(count(before, asked, caller, now));
      if (limit != null) {
        return refused(stored, AdvisoryRefusal.of(limit).userError());
      }
      if (put(caller, edition, about.get(), question(stored, before, text, now), asked, now)) {
        return new AskNominatorPayload(AssignmentView.of(stored, gate), List.of());
      }
    }
    return refused(stored, AdvisoryRefusal.CONFLICT.userError());
  }

  private static boolean isSame(Question question, String text) {
    return question.text().equals(text.strip()) && !question.isWithheld();
  }

  private static QuestionRules.Asked count(
      List<Question> before, AskedItem asked, Caller caller, Instant now) {
    var shown = before.stream().filter(one -> !one.isWithheld()).toList();
    return new QuestionRules.Asked(
        before.size(),
        shown.size(),
        shown.stream().filter(one -> one.isOf(caller.personId())).count(),
        asked.within(QuestionRules.WHILE, now));
  }

  private static Question question(
      Assignment stored, List<Question> before, String text, Instant now) {
    return new Question(
        stored.nomination(),
        stored.edition(),
        before.isEmpty() ? 1 : before.getLast().number() + 1,
        stored.nomineeName(),
        stored.adviser(),
        text.strip(),
        now.truncatedTo(ChronoUnit.SECONDS),
        null,
        null,
        null,
        0);
  }

  private boolean put(
      Caller caller,
      Edition edition,
      Nomination about,
      Question question,
      AskedItem asked,
      Instant now) {
    asked.add(question);
    var outcome =
        transactions.commit(
            set -> {
              questions.put(set, question);
              questions.put(set, asked);
              nominations.requireUnchanged(set, about);
              outbox.add(set, letter(edition, about), now);
              audit.add(
                  set,
                  new Act(
                      caller.edition(),
                      now,
                      caller.actor(),
                      "QUESTION_ASKED",
                      question.nomination(),
                      question.id()));
            });
    return outcome instanceof Outcome.Committed;
  }

  private static Mail letter(Edition edition, Nomination about) {
    var advice = edition.window(Window.Kind.ADVICE).orElseThrow();
    return about.mailToNominator(
        new AdvisoryLetter.QuestionAsked(
            about.nominator().name(),
            about.reference(),
            about.nominee().name(),
            advice.closesAt().atZone(edition.zoneOf(Window.Kind.ADVICE)),
            Role.NOMINATOR.link()));
  }

  private AskNominatorPayload refused(Assignment stored, UserError why) {
    return new AskNominatorPayload(AssignmentView.of(stored, gate), List.of(why));
  }
}
