package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.consent.AskingItem;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Sends what was released and is due. What a nomination's people are told goes on record in one
 * transaction with their mails, while the nomination is as it was read: each is written once,
 * however often a run breaks off, and nobody of a decision that was taken back, or whose letter was
 * held back, since, nor of a release that was stopped.
 */
public final class SendLetters implements Due {
  /** How many nominations of an edition one run of the clock goes through. */
  private static final int AT_ONCE = 500;

  private static final int ATTEMPTS = 3;

  private final Batches batches;
  private final Askings askings;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final DecisionMails mails;
  private final Nominations nominations;
  private final Outbox outbox;
  private final Transactions transactions;

  SendLetters(
      Batches batches,
      Askings askings,
      DecisionLetters letters,
      Feedbacks feedbacks,
      DecisionMails mails,
      Nominations nominations,
      Outbox outbox,
      Transactions transactions) {
    this.batches = batches;
    this.askings = askings;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.mails = mails;
    this.nominations = nominations;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    perform(edition, AT_ONCE, now);
  }

  /** Does so with so many at most; a letter that fails holds up none of another kind. */
  void perform(Edition edition, int most, Instant now) {
    var failed = new ArrayList<RuntimeException>();
    int left = most;
    for (var batch : batches.all(edition.id())) {
      if (batch.isDue(now)) {
        try {
          left -= send(edition, batch, left, now);
        } catch (RuntimeException e) {
          failed.add(e);
        }
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  /**
   * Sends the next letters of a batch, and notes how far it came.
   *
   * @return how many
   */
  int send(Edition edition, BatchItem batch, int most, Instant now) {
    var next = batch.next(most);
    int done = 0;
    try {
      while (done < next.size() && tell(edition, batch, next.get(done), now) == Told.DONE) {
        done++;
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The letter %s about %s cannot be sent. Held back, it lets those behind it go."
              .formatted(batch.kind(), next.get(done)),
          e);
    } finally {
      note(batch, done);
    }
    return done;
  }

  /** Another run may have come further: what it has told is told to nobody again. */
  private void note(BatchItem batch, int done) {
    if (done > 0) {
      batch.advance(done);
      transactions.commit(set -> batches.put(set, batch));
    }
  }

  /** What came of telling the people of a nomination. */
  private enum Told {
    /** Nothing is left to tell now. */
    DONE,
    /** Something changed in between. */
    CHANGED,
    /** The release was stopped, or another run has come further. */
    ENDED
  }

  /** Not done when somebody changes the nomination again and again. */
  private Told tell(Edition edition, BatchItem batch, String id, Instant now) {
    var told = Told.CHANGED;
    for (int attempt = 0; attempt < ATTEMPTS && told == Told.CHANGED; attempt++) {
      told =
          nominations
              .findSubmitted(edition.id(), id)
              .map(nomination -> tell(edition, batch, nomination, now))
              .orElse(Told.DONE);
    }
    return told;
  }

  private Told tell(Edition edition, BatchItem batch, Nomination nomination, Instant now) {
    var letter = letters.of(nomination);
    var kind =
        DecisionKind.of(nomination, edition, now).filter(found -> found.isNewsAfter(letter.told()));
    if (letter.isHeld(batch.kind()) || kind.filter(batch.kind()::equals).isEmpty()) {
      return Told.DONE;
    }
    var feedback = feedbacks.approved(letter, batch.kind());
    var about = new DecisionMails.About(edition, nomination, batch.kind(), batch, letter, feedback);
    var written = mails.all(about, now);
    if (written.isEmpty()) {
      // The nominator's mailbox has no room today: the letter waits for another release.
      return Told.DONE;
    }
    letter.tell(batch.kind(), nomination.ineligibleFor(), now);
    var asking = asking(batch.kind(), nomination);
    var outcome =
        transactions.commit(
            set -> {
              batches.requireUnchanged(set, batch);
              letters.put(set, letter, now);
              feedback.ifPresent(one -> feedbacks.put(set, one.released(now)));
              nominations.requireUnchanged(set, nomination);
              asking.ifPresent(one -> askings.put(set, one));
              written.get().forEach(mail -> outbox.add(set, mail, now));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Told.DONE;
      case Outcome.Refused(var condition) ->
          condition.equals(Batches.CHANGED) ? Told.ENDED : Told.CHANGED;
    };
  }

  /** A nominee is reminded as long as nothing else was told, and no longer, or again, after it. */
  private Optional<AskingItem> asking(DecisionKind told, Nomination nomination) {
    return told.asksNominee()
        .flatMap(
            isAsked -> {
              var asking = askings.find(nomination.id());
              asking.ifPresent(one -> one.list(isAsked));
              return asking;
            });
  }
}
