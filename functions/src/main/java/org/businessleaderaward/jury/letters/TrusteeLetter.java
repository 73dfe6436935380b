package org.businessleaderaward.jury.letters;

import java.time.ZonedDateTime;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/** What those are written who share the key of a vote with the service. */
public sealed interface TrusteeLetter extends Letter {
  /** What a trustee is to the award. */
  enum As {
    SECRETARIAT,
    CHAIR,
    OBSERVER
  }

  /** What a trustee is to do. */
  enum Step {
    SHARES,
    CONFIRMATION
  }

  /** What was done in a trustee's name. */
  enum Taken {
    COMMITMENT,
    SHARES,
    CONFIRMATION,
    DECRYPTION
  }

  /**
   * Asks somebody to share the key.
   *
   * @param trustees how many share it, the service too
   * @param threshold how many of them decrypt together
   */
  record TrusteeInvited(
      String name, LocalizedText edition, As as, int trustees, int threshold, LinkWanted link)
      implements TrusteeLetter {}

  /** That the next step can be taken. */
  record TrusteeTurn(String name, LocalizedText edition, Step step, LinkWanted link)
      implements TrusteeLetter {}

  /** That a step was taken in their name, in case it was not they who took it. */
  record TrusteeStepTaken(String name, LocalizedText edition, Taken step, ZonedDateTime takenAt)
      implements TrusteeLetter {}

  /**
   * That the vote is open, and under which key and rule.
   *
   * @param seats how many seats the frozen rule names, each of which may cast a ballot
   * @param key the key's fingerprint
   * @param rule SHA-256 of that rule in hexadecimal
   */
  record TrusteeVoteOpened(String name, LocalizedText edition, int seats, String key, String rule)
      implements TrusteeLetter {}

  /**
   * That the sums are to be decrypted.
   *
   * @param ballots how many ballots there are
   * @param head head of the chain of receipts, a SHA-256 in hexadecimal
   */
  record TrusteeSums(String name, LocalizedText edition, int ballots, String head, LinkWanted link)
      implements TrusteeLetter {}

  /** What is awaited of a trustee. */
  enum Awaited {
    COMMITMENT,
    SHARES,
    CONFIRMATION,
    DECRYPTION
  }

  /** That the step for which a trustee was asked is awaited. */
  record TrusteeReminder(String name, LocalizedText edition, Awaited awaited, LinkWanted link)
      implements TrusteeLetter {}
}
