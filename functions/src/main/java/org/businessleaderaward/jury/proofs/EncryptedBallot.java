package org.businessleaderaward.jury.proofs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;

/**
 * A ballot that nobody opens (steps 1.6.4 to 1.6.8).
 *
 * @param ballot which it is
 * @param ruleHash SHA-256 of the rule it was sealed under, in lower-case hexadecimal
 * @param rated numbers of the finalists it rates, ascending
 * @param contests what its contests are about, in order
 * @param sealed the contests
 */
public record EncryptedBallot(
    BallotVersion ballot,
    String ruleHash,
    List<Integer> rated,
    List<BallotForm.Contest> contests,
    List<SealedContest> sealed) {
  private static final byte[] FORMAT = "ballot/1".getBytes(StandardCharsets.US_ASCII);
  private static final String READING = "1.6.4";
  private static final int HASH_BYTES = 32;

  public EncryptedBallot {
    rated = List.copyOf(rated);
    contests = List.copyOf(contests);
    sealed = List.copyOf(sealed);
  }

  /** Reads a ballot, whose proofs are not looked at yet. */
  public static EncryptedBallot read(byte[] bytes, BallotForm form) {
    var from = new ByteCursor(bytes, READING);
    from.exactly(FORMAT, "the format");
    var rule = HexFormat.of().formatHex(from.next(HASH_BYTES));
    var id = HexFormat.of().formatHex(from.next(BallotVersion.ID_BYTES));
    var ballot = new BallotVersion(id, from.u32());
    var rated = new ArrayList<Integer>();
    for (int left = from.u8(); left > 0; left--) {
      int finalist = from.u8();
      StepFails.unless(
          finalist < form.finalists() && (rated.isEmpty() || finalist > rated.getLast()),
          READING,
          "the finalists do not ascend");
      rated.add(finalist);
    }
    var contests = form.contests(rated);
    var sealed =
        contests.stream().map(contest -> SealedContest.read(from, form.options())).toList();
    from.end();
    return new EncryptedBallot(ballot, rule, rated, contests, sealed);
  }

  /** How many bytes come before the contests. */
  static int headBytes(int rated) {
    return FORMAT.length + HASH_BYTES + BallotVersion.ID_BYTES + Integer.BYTES + 1 + rated;
  }

  /** The ballot as it is cast and published. */
  public byte[] bytes() {
    var rating = ByteBuffer.allocate(Integer.BYTES + 1 + rated.size());
    rating.putInt(ballot.version()).put((byte) rated.size());
    rated.forEach(finalist -> rating.put(finalist.byteValue()));
    var parts = new ArrayList<byte[]>();
    parts.add(FORMAT);
    parts.add(HexFormat.of().parseHex(ruleHash));
    parts.add(ballot.idBytes());
    parts.add(rating.array());
    sealed.forEach(contest -> parts.add(contest.bytes()));
    return Bytes.of(parts.toArray(byte[][]::new));
  }

  /** Its receipt in lower-case hexadecimal. */
  public String receipt() {
    return Sha256.of(bytes()).hex();
  }

  /** Adds all that must hold if the ballot is valid. */
  public void require(VoteContext vote, Equations equations) {
    requireRule(vote);
    for (int at = 0; at < sealed.size(); at++) {
      sealed.get(at).require(vote, head(), contests.get(at).name(), equations);
    }
  }

  /**
   * The first contest whose proofs do not hold, if there is one; its proofs are looked at alone.
   */
  public Optional<BallotForm.Contest> firstUnproven(VoteContext vote, Equations like) {
    requireRule(vote);
    for (int at = 0; at < sealed.size(); at++) {
      var alone = like.another();
      sealed.get(at).require(vote, head(), contests.get(at).name(), alone);
      if (!alone.hold()) {
        return Optional.of(contests.get(at));
      }
    }
    return Optional.empty();
  }

  private BallotHead head() {
    return new BallotHead(ballot, rated);
  }

  private void requireRule(VoteContext vote) {
    StepFails.unless(ruleHash.equals(vote.ruleHash()), "1.6.7", "it is sealed under another rule");
  }
}
