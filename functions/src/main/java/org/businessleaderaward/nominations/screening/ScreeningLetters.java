package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.consent.AskingItem;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.storage.WriteSet;

/**
 * What is written to those concerned when a nomination is screened: to the nominator whatever was
 * decided; to the nominee, who was asked before, when it will not be assessed, and when that is
 * taken back.
 */
final class ScreeningLetters {
  private final Askings askings;
  private final People people;
  private final UnaskedMail unasked;
  private final Outbox outbox;

  ScreeningLetters(Askings askings, People people, UnaskedMail unasked, Outbox outbox) {
    this.askings = askings;
    this.people = people;
    this.unasked = unasked;
    this.outbox = outbox;
  }

  /** Adds the letters about a decision that moved a nomination. */
  void add(WriteSet set, NominationStatus before, Nomination screened, Instant now) {
    switch (screened.status()) {
      case ELIGIBLE -> {
        toNominator(set, screened, NominationLetter.NominationEligible::new, now);
        undo(set, before, screened, now);
      }
      case INELIGIBLE -> {
        toNominator(set, screened, NominationLetter.NominationIneligible::new, now);
        toNominee(set, screened, NominationLetter.NomineeIneligible::new, now);
      }
      case SUBMITTED -> {
        toNominator(set, screened, NominationLetter.ScreeningUndone::new, now);
        undo(set, before, screened, now);
      }
      case DRAFT, SHORTLISTED, WITHDRAWN, DECLINED ->
          throw new IllegalArgumentException("not screened: " + screened.status());
    }
  }

  private void undo(WriteSet set, NominationStatus before, Nomination screened, Instant now) {
    if (before == NominationStatus.INELIGIBLE) {
      toNominee(set, screened, NominationLetter.ScreeningUndone::new, now);
    }
  }

  private void toNominator(WriteSet set, Nomination screened, About letter, Instant now) {
    var mail = screened.mailToNominator(letter.of(screened));
    var occasion = String.join(" ", "screened", screened.status().name(), screened.id());
    if (people.hasConfirmed(mail.recipient())
        || unasked.count(mail.email(), occasion, now).isEmpty()) {
      outbox.add(set, mail, now);
    }
  }

  /** To the address at which the nominee is asked, which may not be the nominator's. */
  private void toNominee(WriteSet set, Nomination screened, About letter, Instant now) {
    Optional.ofNullable(screened.consent())
        .filter(_ -> askings.find(screened.id()).map(AskingItem::isAsked).orElse(true))
        .flatMap(consent -> people.find(consent.person()))
        .ifPresent(nominee -> outbox.add(set, nominee.mail(letter.of(screened)), now));
  }

  /** A letter that says of which nomination it speaks. */
  private interface About {
    NominationLetter with(String reference, String nominee);

    default NominationLetter of(Nomination nomination) {
      return with(nomination.reference(), nomination.facts().name());
    }
  }
}
