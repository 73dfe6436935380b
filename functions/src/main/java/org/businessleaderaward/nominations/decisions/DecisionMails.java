package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Mail.Words;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.nominations.letters.NomineeAnswer;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.Feedback;
import org.businessleaderaward.nominations.told.LetterItem;
import org.businessleaderaward.programme.Edition;

/** Writes the letters of a decision on a nomination: to its nominator, and to its nominee. */
final class DecisionMails {
  private final Askings askings;
  private final People people;
  private final ConfirmedOrCounted allowed;

  DecisionMails(Askings askings, People people, ConfirmedOrCounted allowed) {
    this.askings = askings;
    this.people = people;
    this.allowed = allowed;
  }

  /**
   * What a letter is written from.
   *
   * @param kind what was decided
   * @param batch in which it is released, with what is added to all of it
   * @param letter what was told before, and what is added to this letter
   * @param feedback what goes with it to the nominator, which is approved
   */
  record About(
      Edition edition,
      Nomination nomination,
      DecisionKind kind,
      BatchItem batch,
      LetterItem letter,
      Optional<Feedback> feedback) {
    private Optional<Words> own(LetterReader reader) {
      return Optional.ofNullable(letter.words(kind).get(reader.name())).map(Words::new);
    }

    /** It is an answer to who nominated; the nominee has the decision alone. */
    private Optional<Words> feedback(LetterReader reader) {
      return feedback
          .filter(_ -> reader == LetterReader.NOMINATOR)
          .map(one -> new Words(one.text()));
    }
  }

  /**
   * All mails of a letter; to be asked before the act that writes them.
   *
   * @return empty while the mailbox of a nominator who never opened a mailed link has no room: then
   *     nobody is told anything yet
   */
  Optional<List<Mail>> all(About about, Instant now) {
    var occasion = String.join(" ", "decided", about.kind().name(), about.nomination().id());
    var mail = toNominator(about);
    return allowed.heldUntil(mail.recipient(), mail.email(), occasion, now).isPresent()
        ? Optional.empty()
        : Optional.of(Stream.concat(Stream.of(mail), toNominee(about).stream()).toList());
  }

  /** The mail to a reader; empty when it is none of theirs. */
  Optional<Mail> to(LetterReader reader, About about) {
    return switch (reader) {
      case NOMINATOR -> Optional.of(toNominator(about));
      case NOMINEE -> toNominee(about);
    };
  }

  private static Mail toNominator(About about) {
    var nomination = about.nomination();
    return nomination.mailToNominator(letter(about, LetterReader.NOMINATOR, nomination.language()));
  }

  /** To the address at which the nominee was asked, which may not be the nominator's. */
  private Optional<Mail> toNominee(About about) {
    var nomination = about.nomination();
    return Optional.ofNullable(nomination.consent())
        .filter(
            _ -> about.kind().concernsNominee(nomination.nomineeAgreed(), about.letter().told()))
        .filter(_ -> askings.wasAsked(nomination))
        .flatMap(consent -> people.find(consent.person()))
        .map(nominee -> nominee.mail(letter(about, LetterReader.NOMINEE, nominee.language())));
  }

  private static NominationLetter letter(About about, LetterReader reader, Language language) {
    var nomination = about.nomination();
    var reference = nomination.reference();
    var nominator = nomination.nominator().name();
    var nominee = nomination.facts().name();
    var batch = ReaderWords.in(about.batch().words, reader, language);
    var own = about.own(reader);
    boolean toNominee = reader == LetterReader.NOMINEE;
    return switch (about.kind()) {
      case ELIGIBLE ->
          toNominee
              ? new NominationLetter.ScreeningUndone(reference, nominee, batch, own)
              : new NominationLetter.NominationEligible(
                  nominator, reference, nominee, answer(nomination), batch, own);
      case INELIGIBLE ->
          toNominee
              ? new NominationLetter.NomineeIneligible(reference, nominee, batch, own)
              : new NominationLetter.NominationIneligible(
                  nominator, reference, nominee, batch, own);
      case DUPLICATE ->
          toNominee
              ? new NominationLetter.NomineeDuplicate(reference, nominee, batch, own)
              : new NominationLetter.NominationDuplicate(nominator, reference, nominee, batch, own);
      case UNDONE -> new NominationLetter.ScreeningUndone(reference, nominee, batch, own);
      case NOT_ASSESSED ->
          new NominationLetter.NominationNotAssessed(reference, nominee, batch, own);
      case SHORTLISTED ->
          new NominationLetter.NominationShortlisted(
              reference, nominee, about.edition().name(), reader, batch, own);
      case NOT_SHORTLISTED ->
          of(NominationLetter.NominationNotShortlisted::new, about, reader, batch);
      case LAUREATE -> of(NominationLetter.NominationLaureate::new, about, reader, batch);
      case FINALIST -> of(NominationLetter.NominationFinalist::new, about, reader, batch);
    };
  }

  private static NominationLetter of(
      ToBoth letter, About about, LetterReader reader, Optional<Words> batch) {
    var nomination = about.nomination();
    return letter.of(
        nomination.reference(),
        nomination.facts().name(),
        about.edition().name(),
        reader,
        about.feedback(reader),
        batch,
        about.own(reader));
  }

  /** Nobody is told that it will be assessed before the nominee has agreed to that. */
  private static NomineeAnswer answer(Nomination nomination) {
    return nomination.nomineeAgreed() ? NomineeAnswer.GIVEN : NomineeAnswer.AWAITED;
  }

  /** A letter that says the same to both, but for the feedback. */
  private interface ToBoth {
    NominationLetter of(
        String reference,
        String nominee,
        LocalizedText edition,
        LetterReader reader,
        Optional<Words> feedback,
        Optional<Words> batch,
        Optional<Words> own);
  }
}
