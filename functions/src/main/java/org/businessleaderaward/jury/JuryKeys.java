package org.businessleaderaward.jury;

import java.util.Optional;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The keys of the jury's table. Ballots have a partition of their own, and so has the list of
 * receipts, so that a role can be kept from the others by its leading key.
 */
final class JuryKeys {
  static final String CHAIR = "CHAIR";
  static final String SIZE = "SIZE";
  static final String VOTE = "VOTE";
  static final String LIST = "LIST";
  static final String RELEASE = "RELEASE";
  static final String RESULT = "RESULT";
  static final String STOPPED = "STOPPED";

  private static final String SEAT = "SEAT";
  private static final String BALLOT = "BALLOT";
  private static final String HISTORY = "HISTORY";

  private JuryKeys() {}

  /** The partition of an edition's jury, vote, release and result. */
  static String edition(String edition) {
    return KeyText.of("EDITION", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOf(String partition) {
    return after("EDITION", partition);
  }

  /** The partition of an edition's list of receipts. */
  static String receipts(String edition) {
    return KeyText.of("RECEIPTS", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfReceipts(String partition) {
    return after("RECEIPTS", partition);
  }

  /** The partition of an edition's test ballots, which the count's role cannot read. */
  static String tests(String edition) {
    return KeyText.of("TESTS", edition);
  }

  /** The partition of what says that an edition's jury was reminded. */
  static String reminders(String edition) {
    return KeyText.of("REMINDERS", edition);
  }

  /** The partition of an edition's sealed ballots. */
  static String ballots(String edition) {
    return KeyText.of("BALLOTS", edition);
  }

  static String seat(String person) {
    return KeyText.of(SEAT, person);
  }

  static String seats() {
    return KeyText.prefix(SEAT);
  }

  static String ballot(String ballotId) {
    return KeyText.of(BALLOT, ballotId);
  }

  static String allBallots() {
    return KeyText.prefix(BALLOT);
  }

  static String history(String ballotId, int version) {
    return KeyText.of(HISTORY, ballotId, "%06d".formatted(version));
  }

  static String allHistory() {
    return KeyText.prefix(HISTORY);
  }

  private static Optional<String> after(String kind, String partition) {
    var prefix = KeyText.prefix(kind);
    return partition.startsWith(prefix)
        ? Optional.of(partition.substring(prefix.length()))
        : Optional.empty();
  }

  static Key of(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }
}
