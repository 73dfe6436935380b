package org.businessleaderaward.nominations.letters;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;
import org.businessleaderaward.mail.Mail.Paragraphs;
import org.businessleaderaward.mail.Mail.Words;

/**
 * What nominators and nominees are written. A letter of a decision has a paragraph that the
 * secretariat adds for all of a batch, and one for this letter alone; the last one to a nominator
 * may have feedback.
 */
public sealed interface NominationLetter extends Letter {
  /**
   * Brings a nominator back to their draft.
   *
   * @param name of who nominates; empty while it is not written, like the next
   * @param nominee name of who is nominated
   * @param others whether it is the only one under the address
   */
  record DraftResume(
      Optional<String> name,
      Optional<String> nominee,
      long keptDays,
      UnderTheAddress others,
      LinkWanted link)
      implements NominationLetter {}

  /** Brings a nominator back to what they submitted. */
  record NominationLink(String name, String reference, String nominee, LinkWanted link)
      implements NominationLetter {}

  /**
   * That a draft goes which nobody touched.
   *
   * @param name of who nominates; empty while it is not written, like the next
   * @param nominee name of who is nominated
   */
  record DraftGoes(
      Optional<String> name, Optional<String> nominee, ZonedDateTime goesAt, LinkWanted link)
      implements NominationLetter {}

  /** That a nominator has more time. */
  record NominationExtended(
      Optional<String> name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements NominationLetter {}

  /**
   * That a nomination was submitted.
   *
   * @param writingEndsAt until when its nominee may write the statements at least; empty where who
   *     nominates writes them
   */
  record NominationReceived(
      String name,
      String reference,
      String nominee,
      NomineeAsking asking,
      Optional<ZonedDateTime> writingEndsAt,
      LinkWanted link)
      implements NominationLetter {}

  /**
   * That another version of what was submitted is on record.
   *
   * @param version number of the version
   * @param added names of the files that it has for the first time
   * @param removed names of the files that it has no more
   * @param left whether another version may follow
   * @param consent what becomes of the nominee's consent
   */
  record NominationChanged(
      String name,
      String reference,
      String nominee,
      int version,
      List<String> added,
      List<String> removed,
      ChangesLeft left,
      ConsentAfterChange consent,
      LinkWanted link)
      implements NominationLetter {}

  /** That it was withdrawn. */
  record NominationWithdrawn(String name, String reference, String nominee)
      implements NominationLetter {}

  /** That its nominee declined; it does not say who that is. */
  record NominationDeclined(String reference) implements NominationLetter {}

  /**
   * To whoever had it before them, or was asked about themselves: that it is erased, at the wish of
   * one of the two whom it is about. It does not say who they are.
   *
   * @param reader why they are told
   */
  record NominationErased(String reference, ErasedReader reader) implements NominationLetter {}

  /** That its nominee agreed. */
  record NominationAgreed(String name, String reference, String nominee)
      implements NominationLetter {}

  /** That it is eligible, and whether it may be assessed yet. */
  record NominationEligible(
      String name,
      String reference,
      String nominee,
      NomineeAnswer answer,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** That it is not eligible. */
  record NominationIneligible(
      String name,
      String reference,
      String nominee,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** To the nominee: that it will not be assessed. */
  record NomineeIneligible(
      String reference, String nominee, Optional<Words> batchWords, Optional<Words> ownWords)
      implements NominationLetter {}

  /** To the nominator: that another nomination of the same person is assessed, and not this one. */
  record NominationDuplicate(
      String name,
      String reference,
      String nominee,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** To the nominee: that it is one of several, and the other goes on. */
  record NomineeDuplicate(
      String reference, String nominee, Optional<Words> batchWords, Optional<Words> ownWords)
      implements NominationLetter {}

  /** To the nominee: that the nominator withdrew it. */
  record NomineeWithdrawn(String reference, String nominee) implements NominationLetter {}

  /** That it is on the shortlist. */
  record NominationShortlisted(
      String reference,
      String nominee,
      LocalizedText edition,
      LetterReader reader,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** That it is not on the shortlist. */
  record NominationNotShortlisted(
      String reference,
      String nominee,
      LocalizedText edition,
      LetterReader reader,
      Optional<Words> feedback,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** That the award is given to its nominee. */
  record NominationLaureate(
      String reference,
      String nominee,
      LocalizedText edition,
      LetterReader reader,
      Optional<Words> feedback,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** That it was on the shortlist, and the award is given to somebody else. */
  record NominationFinalist(
      String reference,
      String nominee,
      LocalizedText edition,
      LetterReader reader,
      Optional<Words> feedback,
      Optional<Words> batchWords,
      Optional<Words> ownWords)
      implements NominationLetter {}

  /** To the nominator: that it was not assessed, since its nominee did not agree in time. */
  record NominationNotAssessed(
      String reference, String nominee, Optional<Words> batchWords, Optional<Words> ownWords)
      implements NominationLetter {}

  /** That the decision on it was taken back. */
  record ScreeningUndone(
      String reference, String nominee, Optional<Words> batchWords, Optional<Words> ownWords)
      implements NominationLetter {}

  /**
   * Asks a nominee to agree.
   *
   * @param closesAt until when; empty when the calendar does not say
   * @param writingEndsAt until when the nominee may write the statements at least; empty where who
   *     nominates writes them
   */
  record NomineeAsked(
      String reference,
      String name,
      String nominator,
      String organisation,
      LocalizedText edition,
      Optional<ZonedDateTime> closesAt,
      Optional<ZonedDateTime> writingEndsAt,
      LinkWanted link)
      implements NominationLetter {}

  /**
   * Asks a nominee anew, who had agreed to what was changed since.
   *
   * @param closesAt until when; empty when the calendar does not say
   * @param writingEndsAt until when the nominee may write the statements at least; empty where who
   *     nominates writes them
   */
  record NomineeAskedAnew(
      String reference,
      String name,
      String nominator,
      String organisation,
      LocalizedText edition,
      Optional<ZonedDateTime> closesAt,
      Optional<ZonedDateTime> writingEndsAt,
      LinkWanted link)
      implements NominationLetter {}

  /**
   * Asks a nominee again, who has not answered.
   *
   * @param closesAt until when; empty when the calendar does not say
   * @param writingEndsAt until when the nominee may write the statements at least; empty where who
   *     nominates writes them
   */
  record NomineeReminded(
      String reference,
      String name,
      String nominator,
      String organisation,
      LocalizedText edition,
      Optional<ZonedDateTime> closesAt,
      Optional<ZonedDateTime> writingEndsAt,
      LinkWanted link)
      implements NominationLetter {}

  /**
   * What the secretariat writes in its own words, to some of those who nominate or are nominated.
   */
  record SecretariatMessage(
      Words subject,
      String reference,
      String nominee,
      LocalizedText edition,
      LetterReader reader,
      Paragraphs messageParagraphs)
      implements NominationLetter {}
}
