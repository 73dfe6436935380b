package org.businessleaderaward.jury.letters;

import java.time.ZonedDateTime;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/** What jurors are written once they are invited. */
public sealed interface JuryLetter extends Letter {
  /** That the vote is open. */
  record VotingOpened(String name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements JuryLetter {}

  /** That their ballot is awaited. */
  record VoteReminder(String name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements JuryLetter {}

  /**
   * That the ballots are fixed.
   *
   * @param receipts how many ballots there are
   * @param head head of the chain of their receipts, a SHA-256 in hexadecimal
   */
  record ReceiptsFixed(
      String name, LocalizedText edition, int receipts, String head, LinkWanted link)
      implements JuryLetter {}

  /** That somebody else has their seat. */
  record JurorLeft(String name, LocalizedText edition) implements JuryLetter {}
}
