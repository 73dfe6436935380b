package org.businessleaderaward.jury;

import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The keys of the jury's table. Whatever only some roles may read or write has a partition of its
 * own, so that a role can be kept from the others by its leading key: the frozen rule, ballots, the
 * list of receipts, the vote's key, the service's share of it, the result.
 */
public final class JuryKeys {
  public static final String CHAIR = "CHAIR";
  public static final String SIZE = "SIZE";
  public static final String VOTE = "VOTE";
  public static final String LIST = "LIST";
  public static final String SHUT = "SHUT";
  public static final String RELEASE = "RELEASE";
  public static final String RESULT = "RESULT";
  public static final String RULE = "RULE";
  public static final String STOPPED = "STOPPED";
  public static final String KEY = "KEY";
  public static final String REQUEST = "REQUEST";
  public static final String SHARE = "SHARE";
  public static final String END = "END";
  public static final String PUBLIC = "PUBLIC";
  public static final String ASKED = "ASKED";

  private static final String CONFIRMATION = "CONFIRMATION";
  private static final String DECRYPTION = "DECRYPTION";
  private static final String UNPROVEN = "UNPROVEN";
  private static final String OTHER = "OTHER";
  private static final String SERVICE = "SERVICE";
  private static final String TRUSTEE = "TRUSTEE";
  private static final String SEAT = "SEAT";
  private static final String BALLOT = "BALLOT";
  private static final String HISTORY = "HISTORY";
  private static final String PART = "PART";

  private JuryKeys() {}

  /** For whom a count is confirmed. */
  public enum Side {
    SECRETARIAT,
    CHAIR
  }

  /** The partition of an edition's jury. */
  public static String edition(String edition) {
    return KeyText.of("EDITION", edition);
  }

  /** The partition of a side's confirmation, which only that side's room writes. */
  public static String confirmation(String edition, Side side) {
    return KeyText.of(CONFIRMATION, side.name(), edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfConfirmation(String partition) {
    return Stream.of(Side.values())
        .map(side -> KeyText.prefix(CONFIRMATION, side.name()))
        .filter(partition::startsWith)
        .map(prefix -> partition.substring(prefix.length()))
        .findFirst();
  }

  /** The partition of an edition's vote with its frozen rule, which the jury's room only reads. */
  public static String vote(String edition) {
    return KeyText.of("VOTE", edition);
  }

  /** The partition of what says that an edition's ballot box is shut. */
  public static String box(String edition) {
    return KeyText.of("BOX", edition);
  }

  /** The edition of a partition of a vote. */
  static Optional<String> editionOfVote(String partition) {
    return after("VOTE", partition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfBox(String partition) {
    return after("BOX", partition);
  }

  /** The partition of an edition's list of receipts; nobody but the count writes there. */
  public static String receipts(String edition) {
    return KeyText.of("RECEIPTS", edition);
  }

  /** The partition of an edition's test ballots, which the count's role cannot read. */
  public static String tests(String edition) {
    return KeyText.of("TESTS", edition);
  }

  /** The partition of what says that an edition's jury was reminded. */
  public static String reminders(String edition) {
    return KeyText.of("REMINDERS", edition);
  }

  /** The partition of an edition's sealed ballots. */
  public static String ballots(String edition) {
    return KeyText.of("BALLOTS", edition);
  }

  /** The partition of what the count wrote of an edition; nobody but the count writes there. */
  public static String result(String edition) {
    return KeyText.of("RESULT", edition);
  }

  /** The partition of what trustees have published; nobody but the count writes there. */
  public static String key(String edition) {
    return KeyText.of("KEY", edition);
  }

  /** The partition of who shares the key of an edition's vote, and of the wish that it be made. */
  public static String keyRequest(String edition) {
    return KeyText.of("KEYREQUEST", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfKeyRequest(String partition) {
    return after("KEYREQUEST", partition);
  }

  /** The partition of what says that the service's share of the key is no longer needed. */
  public static String keyEnd(String edition) {
    return KeyText.of("KEYEND", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfKeyEnd(String partition) {
    return after("KEYEND", partition);
  }

  /** The partition of what says that the record of an edition's vote is public. */
  public static String publication(String edition) {
    return KeyText.of("PUBLICATION", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfPublication(String partition) {
    return after("PUBLICATION", partition);
  }

  /** The partition of what trustees send from their room. */
  public static String trustees(String edition) {
    return KeyText.of("TRUSTEES", edition);
  }

  /** The edition of such a partition. */
  static Optional<String> editionOfTrustees(String partition) {
    return after("TRUSTEES", partition);
  }

  /** What the service did for a choice of trustees, by the choice's round. */
  public static String service(int round) {
    return KeyText.of(SERVICE, "%06d".formatted(round));
  }

  /** What a trustee did for a choice of trustees, by the choice's round and the number. */
  public static String trustee(int round, int number) {
    return KeyText.of(TRUSTEE, "%06d".formatted(round), Integer.toString(number));
  }

  public static String allTrustees(int round) {
    return KeyText.prefix(TRUSTEE, "%06d".formatted(round));
  }

  /** What a trustee, by number, has decrypted. */
  public static String decryption(int number) {
    return KeyText.of(DECRYPTION, Integer.toString(number));
  }

  /** That what a trustee, by number, has decrypted does not prove right. */
  public static String unproven(int number) {
    return KeyText.of(UNPROVEN, Integer.toString(number));
  }

  /** That a trustee, by number, has sent a part of other totals. */
  public static String otherTotals(int number) {
    return KeyText.of(OTHER, Integer.toString(number));
  }

  public static String allOtherTotals() {
    return KeyText.prefix(OTHER);
  }

  public static String allDecryptions() {
    return KeyText.prefix(DECRYPTION);
  }

  /** The partition of the service's share of the key, which nobody but the count reads. */
  public static String share(String edition) {
    return KeyText.of("SHARE", edition);
  }

  public static String seat(String person) {
    return KeyText.of(SEAT, person);
  }

  public static String seats() {
    return KeyText.prefix(SEAT);
  }

  public static String ballot(String ballotId) {
    return KeyText.of(BALLOT, ballotId);
  }

  public static String allBallots() {
    return KeyText.prefix(BALLOT);
  }

  public static String history(String ballotId, int version) {
    return KeyText.of(HISTORY, ballotId, "%06d".formatted(version));
  }

  public static String allHistory() {
    return KeyText.prefix(HISTORY);
  }

  /** A part of the file of the record with this hash, by its number from 1. */
  public static String part(String sha256, int number) {
    return KeyText.of(PART, sha256, "%04d".formatted(number));
  }

  private static Optional<String> after(String kind, String partition) {
    var prefix = KeyText.prefix(kind);
    return partition.startsWith(prefix)
        ? Optional.of(partition.substring(prefix.length()))
        : Optional.empty();
  }

  public static Key of(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }
}
