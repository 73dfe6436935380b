package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.consent.AskingItem;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.letters.NomineeAnswer;
import org.businessleaderaward.storage.WriteSet;

/**
 * What is written to those concerned when a nomination is screened: to the nominator whatever was
 * decided; to the nominee, who was asked before, when it will not be assessed, and when that is
 * taken back.
 */
final class ScreeningLetters {
  private final Askings askings;
  private final People people;
  private final ConfirmedOrCounted allowed;
  private final Outbox outbox;

  ScreeningLetters(Askings askings, People people, ConfirmedOrCounted allowed, Outbox outbox) {
    this.askings = askings;
    this.people = people;
    this.allowed = allowed;
    this.outbox = outbox;
  }

  /** What the nominator is to be written about a decision that moved a nomination. */
  Optional<Mail> toNominator(Nomination screened, Instant now) {
    About letter =
        switch (screened.status()) {
          case ELIGIBLE -> eligible(screened);
          case INELIGIBLE ->
              isOneOfSeveral(screened)
                  ? NominationLetter.NominationDuplicate::new
                  : NominationLetter.NominationIneligible::new;
          case SUBMITTED -> NominationLetter.ScreeningUndone::new;
          case DRAFT, SHORTLISTED, WITHDRAWN, DECLINED ->
              throw new IllegalArgumentException("not screened: " + screened.status());
        };
    var occasion = String.join(" ", "screened", screened.status().name(), screened.id());
    return Optional.of(screened.mailToNominator(letter.of(screened)))
        .filter(mail -> allowed.heldUntil(mail.recipient(), mail.email(), occasion, now).isEmpty());
  }

  /** Nobody is told that it will be assessed before the nominee has agreed to that. */
  private static About eligible(Nomination screened) {
    var answer = screened.nomineeAgreed() ? NomineeAnswer.GIVEN : NomineeAnswer.AWAITED;
    return (reference, nominee) ->
        new NominationLetter.NominationEligible(reference, nominee, answer);
  }

  /** Adds what the nominee is written about it. */
  void addToNominee(WriteSet set, NominationStatus before, Nomination screened, Instant now) {
    if (screened.status() == NominationStatus.INELIGIBLE) {
      toNominee(
          set,
          screened,
          isOneOfSeveral(screened)
              ? NominationLetter.NomineeDuplicate::new
              : NominationLetter.NomineeIneligible::new,
          now);
    } else {
      undo(set, before, screened, now);
    }
  }

  /** Who is assessed by another nomination does not fail the conditions, and is not told so. */
  private static boolean isOneOfSeveral(Nomination screened) {
    var screening = screened.screening();
    return screening != null && screening.reason() == Screening.Reason.DUPLICATE;
  }

  private void undo(WriteSet set, NominationStatus before, Nomination screened, Instant now) {
    if (before == NominationStatus.INELIGIBLE) {
      toNominee(set, screened, NominationLetter.ScreeningUndone::new, now);
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
