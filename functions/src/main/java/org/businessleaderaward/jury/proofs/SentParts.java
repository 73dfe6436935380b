package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;

/**
 * A trustee's parts in the decryption as they are sent (step 1.10.7). Whoever sends them proves to
 * hold the share that they are made with, so that nobody uses up a trustee's one try who has a link
 * and no share. All hashes and bytes are in lower-case hexadecimal.
 *
 * @param edition id of the edition
 * @param round how often trustees were chosen
 * @param trustee number of the trustee
 * @param head head of the chain of receipts
 * @param sumsHash hash of the sums
 * @param parts the parts, one behind the other
 */
public record SentParts(
    String edition, int round, int trustee, String head, String sumsHash, String parts) {

  /** Proves that a share of the key is known. */
  public KnowledgeProof prove(Scalar share, Draws draws) {
    var publicShare = Point.G.times(share);
    return KnowledgeProof.of(share, commitment -> challenge(publicShare, commitment), draws);
  }

  /** Whether whoever sends them knows the share behind the trustee's public one. */
  public boolean isProven(Point publicShare, KnowledgeProof proof) {
    return proof.holds(publicShare, commitment -> challenge(publicShare, commitment));
  }

  private Scalar challenge(Point publicShare, Point commitment) {
    return TaggedHash.of(Tag.SENDING, edition)
        .number(round)
        .number(trustee)
        .bytes(HexFormat.of().parseHex(head))
        .bytes(HexFormat.of().parseHex(sumsHash))
        .bytes(HexFormat.of().parseHex(parts))
        .points(publicShare, commitment)
        .scalar();
  }
}
