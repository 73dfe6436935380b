package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;

/**
 * A share on its way to a trustee (step 1.8.5): hashed ElGamal. Whoever receives it checks it
 * against the sender's commitments, which no other share passes.
 *
 * @param ephemeral the sender's random point
 * @param hidden the share's bytes under a mask, in lower-case hexadecimal
 */
public record EncryptedShare(Point ephemeral, String hidden) {

  /**
   * From whom to whom, by number.
   *
   * @param edition id of the edition
   */
  public record Way(String edition, int from, int to) {}

  /** Encrypts a share for the key of its receiver. */
  public static EncryptedShare of(Way way, Scalar share, Point sharesKey, Draws draws) {
    var x = draws.next();
    var ephemeral = Point.G.times(x);
    var mask = mask(way, sharesKey, ephemeral, sharesKey.times(x));
    return new EncryptedShare(ephemeral, HexFormat.of().formatHex(masked(share.bytes(), mask)));
  }

  /** Reads 65 bytes. */
  public static EncryptedShare read(byte[] bytes) {
    var from = new ByteCursor(bytes, "1.8.5");
    var share = new EncryptedShare(from.point(), HexFormat.of().formatHex(from.next(Scalar.BYTES)));
    from.end();
    return share;
  }

  /** Opens it. */
  public Scalar open(Way way, Scalar secret) {
    var mask = mask(way, Point.G.times(secret), ephemeral, ephemeral.times(secret));
    return Scalar.read(masked(HexFormat.of().parseHex(hidden), mask));
  }

  /** As 65 bytes. */
  public byte[] bytes() {
    return Bytes.of(ephemeral.bytes(), HexFormat.of().parseHex(hidden));
  }

  private static byte[] mask(Way way, Point sharesKey, Point ephemeral, Point common) {
    return TaggedHash.of(Tag.SHARE, way.edition())
        .number(way.from())
        .number(way.to())
        .points(sharesKey, ephemeral, common)
        .hash();
  }

  private static byte[] masked(byte[] bytes, byte[] mask) {
    var masked = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = (byte) (bytes[i] ^ mask[i]);
    }
    return masked;
  }
}
