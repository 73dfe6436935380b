package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;
import java.util.List;

/**
 * What trustees decrypt, and nothing else (steps 1.9.5, 1.10.1, 1.11.2).
 *
 * @param vote edition, rule and key
 * @param head head of the chain of receipts, in lower-case hexadecimal
 * @param sums the sums in order, the lot last
 */
public record SumsToDecrypt(VoteContext vote, String head, List<Named> sums) {

  /**
   * A sum.
   *
   * @param id what it is of
   * @param sum both points may be the identity
   */
  public record Named(String id, Ciphertext sum) {}

  public SumsToDecrypt {
    sums = List.copyOf(sums);
  }

  /** What every partial decryption is bound to, in lower-case hexadecimal. */
  public String hash() {
    var hash = vote.withKey(Tag.SUMS).bytes(HexFormat.of().parseHex(head));
    sums.forEach(named -> hash.text(named.id()).points(named.sum().pad(), named.sum().body()));
    return HexFormat.of().formatHex(hash.hash());
  }
}
