package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.letters.NomineeAsking;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * Asks nominees for the first time: once the nominator has opened a link that was mailed to them,
 * so that nobody can have somebody written to without an address of their own, and no more than may
 * go to one mailbox in a day, and from the network where it was submitted. What is too much waits
 * until the clock finds it due, and so does the nominator's receipt, which has that link.
 */
public final class FirstQuestion implements People.CameIn {
  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final People people;
  private final UnaskedMail unasked;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Asks through this outbox. */
  public FirstQuestion(
      Nominations nominations,
      Askings askings,
      Editions editions,
      People people,
      UnaskedMail unasked,
      Outbox outbox,
      Transactions transactions) {
    this.nominations = nominations;
    this.askings = askings;
    this.editions = editions;
    this.people = people;
    this.unasked = unasked;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Whether a nominee may be asked: its nominator has confirmed an address, or an officer put the
   * nomination on record, or a version of it, and so knows whom it is from.
   */
  public boolean mayAsk(Nomination nomination) {
    return !nomination.entered().isEmpty() || people.hasConfirmed(nomination.person());
  }

  /**
   * How the nominee of a nomination is asked that is submitted now.
   *
   * @param from where it is submitted
   * @param receiptHeld until when the nominator's receipt waits; empty when it is written now
   */
  public AskingItem begin(
      Nomination nomination, Network from, Optional<Instant> receiptHeld, Instant now) {
    var asking = AskingItem.of(nomination, unasked.hash(from), now);
    if (mayAsk(nomination)) {
      askOrHold(nomination.nominee().email(), asking, now);
    } else {
      asking.hold(receiptHeld.orElse(null));
    }
    return asking;
  }

  /**
   * The same of one that an officer puts on record: of the network nothing is kept or counted,
   * which is that of the office.
   */
  public AskingItem entered(Nomination nomination, Instant now) {
    var asking = AskingItem.of(nomination, null, now);
    askOrHold(nomination.nominee().email(), asking, now);
    return asking;
  }

  /**
   * How a nominee is asked who was not yet, once an officer has put a version on record; empty when
   * nobody waits to be asked.
   */
  public Optional<AskingItem> corrected(Nomination nomination, Instant now) {
    var waiting = askings.find(nomination.id()).filter(asking -> !asking.isAsked());
    waiting.ifPresent(asking -> askOrHold(nomination.nominee().email(), asking, now));
    return waiting;
  }

  /** The nominator has come in by a mailed link. */
  @Override
  public void by(Person person, Instant now) {
    if (person.role() == Role.NOMINATOR) {
      askings
          .find(person.subject())
          .filter(asking -> !asking.isAsked())
          .ifPresent(asking -> ask(editions.get(asking.edition), nomination(asking), asking, now));
    }
  }

  /** The occasion of a nominator's receipt, which is counted once. */
  public static String receipt(Nomination nomination) {
    return "receipt " + nomination.id();
  }

  /** Writes what had to wait: to a nominator who has not come in yet, else to the nominee. */
  void goOn(Edition edition, AskingItem asking, Instant now) {
    var nomination = nomination(asking);
    if (mayAsk(nomination)) {
      ask(edition, nomination, asking, now);
      return;
    }
    var receipt = Objects.requireNonNull(nomination.receipt());
    var address = nomination.nominator().email();
    var tooMany = unasked.count(address, asking.from(), receipt(nomination), now);
    asking.hold(tooMany.map(UnaskedMail.Full::until).orElse(null));
    transactions.commit(
        set -> {
          askings.put(set, asking);
          if (tooMany.isEmpty()) {
            outbox.add(
                set,
                NominatorLetters.receipt(
                    nomination, edition, receipt, NomineeAsking.ONCE_CONFIRMED, now),
                now);
          }
        });
  }

  private Nomination nomination(AskingItem asking) {
    return nominations.find(asking.nomination).orElseThrow();
  }

  /** Asks a nominee who was not asked yet, if the answer would still count. */
  private void ask(Edition edition, Nomination nomination, AskingItem asking, Instant now) {
    if (NomineeAnswers.mayAgree(nomination, edition)) {
      var consent = Objects.requireNonNull(nomination.consent());
      people
          .find(consent.person())
          .ifPresent(nominee -> ask(edition, nomination, nominee, asking, now));
    }
  }

  private void ask(
      Edition edition, Nomination nomination, Person nominee, AskingItem asking, Instant now) {
    var letter = NomineeLetters.question(edition, nomination, nominee, now);
    askOrHold(nominee.email(), asking, now);
    transactions.commit(
        set -> {
          askings.put(set, asking);
          if (asking.isAsked()) {
            outbox.add(set, letter, now);
          }
        });
  }

  /** Takes note that somebody is asked for the first time now, or of when the mailbox may be. */
  private void askOrHold(String address, AskingItem asking, Instant now) {
    unasked
        .count(address, asking.from(), asking.nomination, now)
        .ifPresentOrElse(full -> asking.hold(full.until()), () -> asking.ask(now));
  }
}
