package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.domain.QuestionRules;
import org.businessleaderaward.advisory.letters.AdvisoryLetter;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Takes nominators' answers to the questions about their nomination, while advice is open and the
 * nomination may be judged. Until then an answer can be changed; the adviser who asked is written
 * to the first time.
 */
final class AnswerQuestion {
  private final Questions questions;
  private final Candidates candidates;
  private final Nominations nominations;
  private final People people;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  AnswerQuestion(
      Questions questions,
      Candidates candidates,
      Nominations nominations,
      People people,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.questions = questions;
    this.candidates = candidates;
    this.nominations = nominations;
    this.people = people;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * What to answer.
   *
   * @param version the question's version that the caller last saw
   */
  record Wanted(String question, int version, String answer) {}

  /** The questions that a nominator may read; none once the nomination is not judged any more. */
  List<Question> of(Nomination nomination) {
    return nomination.receipt() == null
            || candidates.find(nomination.edition(), nomination.id()).isEmpty()
        ? List.of()
        : questions.of(nomination.id()).stream().filter(one -> !one.isWithheld()).toList();
  }

  /**
   * Answers. A question that is withheld, and any of a nomination that is not judged any more, is
   * refused like one that never was.
   */
  AnswerQuestionPayload answer(Caller caller, Wanted wanted, Instant now) {
    var about = candidates.find(caller.edition(), caller.subject());
    var asked = about.flatMap(one -> readable(one.id(), wanted.question()));
    if (about.isEmpty() || asked.isEmpty()) {
      return gone();
    }
    var stored = asked.get();
    var text = wanted.answer().strip();
    if (text.equals(stored.answer())) {
      return AnswerQuestionPayload.of(stored);
    }
    var edition = editions.get(caller.edition());
    if (!edition.isOpen(EditionState.ADVICE, Window.Kind.ADVICE, now)) {
      return AnswerQuestionPayload.refused(stored, AdvisoryRefusal.ADVICE_CLOSED.userError());
    }
    var wrong = QuestionRules.wrong(wanted.answer(), QuestionRules.LONGEST_ANSWER);
    if (wrong != null) {
      return AnswerQuestionPayload.refused(
          stored, AdvisoryRefusal.of(wrong, QuestionRules.LONGEST_ANSWER).at("input", "answer"));
    }
    if (stored.revision() != wanted.version()) {
      return AnswerQuestionPayload.refused(stored, AdvisoryRefusal.CONFLICT.userError());
    }
    return write(caller, edition, about.get(), stored, stored.answered(text, now), now);
  }

  private static AdvisoryLetter letter(Edition edition, Question answered, Person adviser) {
    var advice = edition.window(Window.Kind.ADVICE).orElseThrow();
    return new AdvisoryLetter.QuestionAnswered(
        adviser.name(),
        edition.name(),
        answered.nomineeName(),
        advice.closesAt().atZone(edition.zoneOf(Window.Kind.ADVICE)),
        adviser.role().link());
  }

  private Optional<Question> readable(String nomination, String id) {
    return questions.find(nomination, id).filter(question -> !question.isWithheld());
  }

  private static AnswerQuestionPayload gone() {
    return new AnswerQuestionPayload(null, List.of(AdvisoryRefusal.NO_QUESTION.userError()));
  }

  private AnswerQuestionPayload write(
      Caller caller,
      Edition edition,
      Nomination about,
      Question stored,
      Question answered,
      Instant now) {
    var asker = stored.answer() == null ? people.find(stored.asker()) : Optional.<Person>empty();
    var outcome =
        transactions.commit(
            set -> {
              questions.put(set, answered);
              nominations.requireUnchanged(set, about);
              asker.ifPresent(
                  adviser -> outbox.add(set, adviser.mail(letter(edition, stored, adviser)), now));
              audit.add(
                  set,
                  new Act(
                      edition.id(),
                      now,
                      caller.actor(),
                      "QUESTION_ANSWERED",
                      about.id(),
                      stored.id()));
            });
    return switch (outcome) {
      case Outcome.Committed() -> AnswerQuestionPayload.of(answered.stored());
      case Outcome.Refused refused ->
          readable(about.id(), stored.id())
              .map(
                  other ->
                      AnswerQuestionPayload.refused(other, AdvisoryRefusal.CONFLICT.userError()))
              .orElseGet(AnswerQuestion::gone);
    };
  }
}
