package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Sends what was released and is due. What a nomination's people are told goes on record in one
 * transaction with their mails, while the nomination is as it was read: each is written once,
 * however often a run breaks off, and nobody of a decision that was taken back, or whose letter was
 * held back, since.
 */
public final class SendLetters implements Due {
  /** How many nominations one run of the clock goes through. */
  private static final int AT_ONCE = 500;

  private static final int ATTEMPTS = 3;

  private final Batches batches;
  private final DecisionLetters letters;
  private final DecisionMails mails;
  private final Nominations nominations;
  private final Outbox outbox;
  private final Transactions transactions;

  SendLetters(
      Batches batches,
      DecisionLetters letters,
      DecisionMails mails,
      Nominations nominations,
      Outbox outbox,
      Transactions transactions) {
    this.batches = batches;
    this.letters = letters;
    this.mails = mails;
    this.nominations = nominations;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    batches.all(edition.id()).stream()
        .filter(batch -> batch.isDue(now))
        .forEach(batch -> send(edition, batch, AT_ONCE, now));
  }

  /** Sends the next letters of a batch, and notes how far it came. */
  void send(Edition edition, BatchItem batch, int most, Instant now) {
    int from = batch.position;
    int end = Math.min(batch.nominations.size(), from + most);
    while (batch.position < end
        && isDoneWith(edition, batch, batch.nominations.get(batch.position), now)) {
      batch.position++;
    }
    if (batch.position > from) {
      // Another run may have come further: what it has told is told to nobody again.
      transactions.commit(set -> batches.put(set, batch));
    }
  }

  /** Whether nothing is left to tell; not when somebody changes the nomination again and again. */
  private boolean isDoneWith(Edition edition, BatchItem batch, String id, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var nomination = nominations.findSubmitted(edition.id(), id);
      if (nomination.isEmpty() || tell(edition, batch, nomination.get(), now)) {
        return true;
      }
    }
    return false;
  }

  private boolean tell(Edition edition, BatchItem batch, Nomination nomination, Instant now) {
    var letter = letters.of(nomination);
    var kind =
        DecisionKind.of(nomination, edition, now).filter(found -> found.isNewsAfter(letter.told()));
    if (letter.isHeld() || kind.filter(batch.kind()::equals).isEmpty()) {
      return true;
    }
    var about = new DecisionMails.About(edition, nomination, batch.kind(), batch.words, letter);
    var written = mails.all(about, now).toList();
    letter.tell(batch.kind(), now);
    var outcome =
        transactions.commit(
            set -> {
              letters.put(set, letter);
              nominations.requireUnchanged(set, nomination);
              written.forEach(mail -> outbox.add(set, mail, now));
            });
    return outcome instanceof Outcome.Committed;
  }
}
