package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;
import java.util.function.Function;

/**
 * A share on its way to a trustee (step 1.8.5): hashed ElGamal, with a proof by its sender, all of
 * it bound to the list of what all trustees had published. So whoever was shown another list than
 * the others sends nothing that these take, and nobody sends in another's place. Whoever receives
 * it checks it against the sender's commitments, too, which no other share passes.
 *
 * @param ephemeral the sender's random point
 * @param hidden the share's bytes under a mask, in lower-case hexadecimal
 * @param proof that the sender knows the secret half of the key that shares for the sender are
 *     encrypted for
 */
public record EncryptedShare(Point ephemeral, String hidden, KnowledgeProof proof) {

  /**
   * From whom to whom, by number.
   *
   * @param edition id of the edition
   * @param list hash of what all trustees have published (step 1.8.8), in lower-case hexadecimal
   * @param sharesKey the receiver's, for which it is encrypted
   */
  public record Way(String edition, String list, int from, int to, Point sharesKey) {
    private TaggedHash hash(Tag tag) {
      return TaggedHash.of(tag, edition)
          .number(from)
          .number(to)
          .bytes(HexFormat.of().parseHex(list))
          .points(sharesKey);
    }

    private byte[] mask(Point ephemeral, Point common) {
      return hash(Tag.SHARE).points(ephemeral, common).hash();
    }

    private Function<Point, Scalar> challenge(Point ephemeral, String hidden, Point sender) {
      return commitment ->
          hash(Tag.SENDER)
              .points(ephemeral)
              .bytes(HexFormat.of().parseHex(hidden))
              .points(sender, commitment)
              .scalar();
    }
  }

  /**
   * Encrypts a share for its receiver.
   *
   * @param sender the secret half of the sender's own key for shares
   */
  public static EncryptedShare of(Way way, Scalar share, Scalar sender, Draws draws) {
    var x = draws.next();
    var ephemeral = Point.G.times(x);
    var mask = way.mask(ephemeral, way.sharesKey().times(x));
    var hidden = HexFormat.of().formatHex(masked(share.bytes(), mask));
    var challenge = way.challenge(ephemeral, hidden, Point.G.times(sender));
    return new EncryptedShare(ephemeral, hidden, KnowledgeProof.of(sender, challenge, draws));
  }

  /** Reads 130 bytes. */
  public static EncryptedShare read(byte[] bytes) {
    var from = new ByteCursor(bytes, "1.8.5");
    var ephemeral = from.point();
    var hidden = HexFormat.of().formatHex(from.next(Scalar.BYTES));
    var share = new EncryptedShare(ephemeral, hidden, from.knowledge());
    from.end();
    return share;
  }

  /** Whether it was sent on this way by the trustee with this key for shares. */
  public boolean isSentBy(Way way, Point sender) {
    return proof.holds(sender, way.challenge(ephemeral, hidden, sender));
  }

  /** Opens it; by whom it was sent is not checked. */
  public Scalar open(Way way, Scalar receiver) {
    var mask = way.mask(ephemeral, ephemeral.times(receiver));
    return Scalar.read(masked(HexFormat.of().parseHex(hidden), mask));
  }

  /** As 130 bytes. */
  public byte[] bytes() {
    return Bytes.of(ephemeral.bytes(), HexFormat.of().parseHex(hidden), proof.bytes());
  }

  private static byte[] masked(byte[] bytes, byte[] mask) {
    var masked = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = (byte) (bytes[i] ^ mask[i]);
    }
    return masked;
  }
}
