package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.decisions.DecisionMails.About;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.Feedback;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.nominations.told.LetterItem;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * The feedback that goes with the last letter to a nominator: written, and approved as it was
 * written. Each write is one of the letter and of its batch, too: a release whose list was read
 * before it is refused, and so is what is written once a release has begun.
 */
final class FeedbackDesk {
  /** The most characters of it. */
  static final int LONGEST = 1_000;

  private final LetterDesk desk;
  private final Batches batches;
  private final Nominations nominations;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final Editions editions;
  private final People people;
  private final AuditLog audit;
  private final Transactions transactions;

  FeedbackDesk(
      LetterDesk desk,
      Batches batches,
      Nominations nominations,
      DecisionLetters letters,
      Feedbacks feedbacks,
      Editions editions,
      People people,
      AuditLog audit,
      Transactions transactions) {
    this.desk = desk;
    this.batches = batches;
    this.nominations = nominations;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.editions = editions;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** How it stands; null of what is no nomination of the reader's edition. */
  @Nullable LetterFeedback of(Caller reader, String nomination, Instant now) {
    return nominations.findSubmitted(reader.edition(), nomination).isEmpty()
        ? null
        : shown(
            about(reader, nomination, now).filter(about -> about.feedback().isPresent()),
            feedbacks.of(nomination));
  }

  /** What was approved for another decision is a draft. */
  private LetterFeedback shown(Optional<About> approved, Feedback feedback) {
    var letter = approved.map(About::letter);
    return new LetterFeedback(
        feedback.text(),
        letter.map(LetterItem::approvedBy).flatMap(people::find).map(Person::name).orElse(null),
        letter.map(LetterItem::approvedAt).orElse(null),
        feedback.releasedAt());
  }

  /**
   * Writes it: a draft, whatever was approved before.
   *
   * @param version the version of the letter that the caller last saw
   */
  FeedbackPayload save(Caller by, String nomination, long version, String text, Instant now) {
    var flaw = TextRules.line(text, LONGEST, "input", "text");
    if (flaw.isPresent()) {
      return answer(by, nomination, NominationRefusal.of(flaw.get()), now);
    }
    var about = about(by, nomination, now);
    var refusal = refusal(by, nomination, about, version, now);
    if (about.isEmpty() || refusal != null) {
      return answer(by, nomination, userError(refusal), now);
    }
    about.get().letter().dropApproval();
    return write(
        by,
        about.get(),
        "FEEDBACK_WRITTEN",
        set -> feedbacks.put(set, new Feedback(nomination, text, null)),
        now);
  }

  /** Has it go with the letter, as it is on record. */
  FeedbackPayload approve(Caller by, String nomination, long version, Instant now) {
    var about = about(by, nomination, now);
    var refusal = refusal(by, nomination, about, version, now);
    if (about.isEmpty() || refusal != null) {
      return answer(by, nomination, userError(refusal), now);
    }
    if (feedbacks.of(nomination).text().isEmpty()) {
      return answer(by, nomination, LetterRefusal.FEEDBACK_EMPTY.userError(), now);
    }
    about.get().letter().approve(about.get().kind(), by.personId(), now);
    return write(by, about.get(), "FEEDBACK_APPROVED", _ -> {}, now);
  }

  /** What the letter that could carry it is written from; empty when none waits. */
  private Optional<About> about(Caller by, String nomination, Instant now) {
    return desk.about(editions.get(by.edition()), nomination, now)
        .filter(about -> about.kind().mayCarryFeedback());
  }

  private static UserError userError(@Nullable LetterRefusal refusal) {
    return Objects.requireNonNullElse(refusal, LetterRefusal.NO_FEEDBACK).userError();
  }

  private @Nullable LetterRefusal refusal(
      Caller by, String nomination, Optional<About> about, long version, Instant now) {
    var feedback = of(by, nomination, now);
    if (feedback == null) {
      return LetterRefusal.NO_FEEDBACK;
    }
    if (feedback.releasedAt() != null) {
      return LetterRefusal.FEEDBACK_SENT;
    }
    if (about.isEmpty()) {
      return LetterRefusal.NO_FEEDBACK;
    }
    if (about.get().letter().version() != version) {
      return LetterRefusal.CONFLICT;
    }
    return about.get().batch().isReleased() ? LetterRefusal.LETTERS_RELEASED : null;
  }

  private FeedbackPayload write(
      Caller by, About about, String act, Consumer<WriteSet> besides, Instant now) {
    var nomination = about.nomination().id();
    var outcome =
        transactions.commit(
            set -> {
              letters.put(set, about.letter(), now);
              batches.put(set, about.batch());
              besides.accept(set);
              nominations.requireUnchanged(set, about.nomination());
              var detail = about.kind().name();
              audit.add(set, new Act(by.edition(), now, by.actor(), act, nomination, detail));
            });
    return answer(
        by,
        nomination,
        outcome instanceof Outcome.Committed ? null : LetterRefusal.CONFLICT.userError(),
        now);
  }

  private FeedbackPayload answer(
      Caller by, String nomination, @Nullable UserError why, Instant now) {
    return new FeedbackPayload(
        of(by, nomination, now),
        desk.letter(editions.get(by.edition()), nomination, now),
        why == null ? List.of() : List.of(why));
  }
}
