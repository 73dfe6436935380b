package org.businessleaderaward.jury.letters;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/**
 * What those are written who share the key of a vote with the service. {@code others} are the names
 * of the other people who do, with whom the reader compares.
 */
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
      String name,
      LocalizedText edition,
      As as,
      int trustees,
      int threshold,
      List<String> others,
      LinkWanted link)
      implements TrusteeLetter {
    public TrusteeInvited {
      others = List.copyOf(others);
    }
  }

  /** That the next step can be taken. */
  record TrusteeTurn(
      String name, LocalizedText edition, Step step, List<String> others, LinkWanted link)
      implements TrusteeLetter {
    public TrusteeTurn {
      others = List.copyOf(others);
    }
  }

  /**
   * That a step was taken in their name, in case it was not they who took it.
   *
   * @param head for which the totals were decrypted; empty for an earlier step
   */
  record TrusteeStepTaken(
      String name, LocalizedText edition, Taken step, ZonedDateTime takenAt, Optional<String> head)
      implements TrusteeLetter {}

  /**
   * That the vote is open, and under which key and rule.
   *
   * @param seats how many seats the frozen rule names, each of which may cast a ballot
   * @param key the key's fingerprint
   * @param rule SHA-256 of that rule in hexadecimal
   */
  record TrusteeVoteOpened(
      String name, LocalizedText edition, int seats, String key, String rule, List<String> others)
      implements TrusteeLetter {
    public TrusteeVoteOpened {
      others = List.copyOf(others);
    }
  }

  /**
   * That the sums are to be decrypted.
   *
   * @param confirmedAt since when both confirmations of the count stand
   * @param fixedAt when the list of receipts was fixed, and mailed to the jurors
   * @param ballots how many ballots there are
   * @param leftOut how many times a finalist is left out of a ballot for a conflict declared late
   * @param fewest how many jurors are behind the total that fewest are behind; empty where no total
   *     is decrypted
   * @param head head of the chain of receipts, a SHA-256 in hexadecimal
   */
  record TrusteeSums(
      String name,
      LocalizedText edition,
      ZonedDateTime confirmedAt,
      ZonedDateTime fixedAt,
      int ballots,
      int leftOut,
      Optional<Integer> fewest,
      String head,
      List<String> others,
      LinkWanted link)
      implements TrusteeLetter {
    public TrusteeSums {
      others = List.copyOf(others);
    }
  }

  /**
   * That a part came that a holder's share proves, and that is of other totals than those of the
   * fixed ballots, or for another head.
   *
   * @param holder name of whoever holds that share
   */
  record TrusteeOtherTotals(
      String name, LocalizedText edition, String holder, ZonedDateTime sentAt, List<String> others)
      implements TrusteeLetter {
    public TrusteeOtherTotals {
      others = List.copyOf(others);
    }
  }

  /**
   * That the ballots are counted, and what the record has to hold. All hashes are SHA-256 in
   * hexadecimal.
   *
   * @param head head of the chain of receipts, for which the totals were decrypted
   * @param record of the record's file
   * @param rule of the rule, as when the vote opened
   * @param key fingerprint of the key, as when the vote opened
   */
  record TrusteeCounted(
      String name,
      LocalizedText edition,
      int ballots,
      String head,
      String record,
      String rule,
      String key,
      List<String> others)
      implements TrusteeLetter {
    public TrusteeCounted {
      others = List.copyOf(others);
    }
  }

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
