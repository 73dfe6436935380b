package org.businessleaderaward.jury.letters;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/**
 * What jurors are written once they are invited. Those that bind the vote to what was mailed have
 * {@code log}: the hash of the last entry of the edition's log when it was written.
 */
public sealed interface JuryLetter extends Letter {
  /**
   * That the vote is open.
   *
   * @param seats how many seats the frozen rule names
   * @param rule SHA-256 of that rule in hexadecimal
   * @param finalists all finalists, with the letters that the rule gives them
   * @param key fingerprint of the key, where people share it with the service
   * @param holders names of these people
   * @param trustees how many share it, the service too
   * @param threshold how many of them decrypt together
   */
  record VotingOpened(
      String name,
      LocalizedText edition,
      ZonedDateTime closesAt,
      int seats,
      String rule,
      List<String> finalists,
      Optional<String> key,
      List<String> holders,
      int trustees,
      int threshold,
      String log,
      LinkWanted link)
      implements JuryLetter {
    public VotingOpened {
      finalists = List.copyOf(finalists);
      holders = List.copyOf(holders);
    }
  }

  /** That their ballot is awaited. */
  record VoteReminder(String name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements JuryLetter {}

  /**
   * That the ballots are fixed.
   *
   * @param receipts how many ballots there are
   * @param receipt that of the ballot for the reader's seat; empty when there is none
   * @param leftOut the finalists who are left out of that ballot, for conflicts declared after it
   * @param head head of the chain of all receipts, a SHA-256 in hexadecimal
   */
  record ReceiptsFixed(
      String name,
      LocalizedText edition,
      int receipts,
      Optional<String> receipt,
      List<String> leftOut,
      String head,
      String log,
      LinkWanted link)
      implements JuryLetter {
    public ReceiptsFixed {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * That the ballots are counted, and by which hash anybody knows the record. All hashes are
   * SHA-256 in hexadecimal.
   *
   * @param ballots how many ballots were counted
   * @param record of the record's file
   * @param head of the chain of receipts, as after the close
   * @param rule of the rule, as when the vote opened
   * @param key fingerprint of the key, where people share it, as when the vote opened
   */
  record BallotsCounted(
      String name,
      LocalizedText edition,
      int ballots,
      String record,
      String head,
      String rule,
      Optional<String> key,
      String log,
      LinkWanted link)
      implements JuryLetter {}

  /** That somebody else has their seat. */
  record JurorLeft(String name, LocalizedText edition) implements JuryLetter {}
}
