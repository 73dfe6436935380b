package org.businessleaderaward.jury.proofs;

import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;

/**
 * What trustees decrypt before the vote opens (step 1.10.6), to see that their shares are right and
 * open where they are kept: one sum that everybody can form, of a number that everybody knows.
 *
 * @param joint the joint key and the public shares
 * @param sums the sum
 */
public record KeyRehearsal(JointKey joint, SumsToDecrypt sums) {
  private static final String ID = "rehearsal";

  /** What the sum is of. */
  private static final int TOTAL = 1000;

  /** There are no receipts yet. */
  private static final String HEAD = "00".repeat(Scalar.BYTES);

  /** Forms the sum for an edition, the hash of the published key, and the joint key. */
  public static KeyRehearsal of(VoteContext vote, JointKey joint) {
    var r = TaggedHash.of(Tag.REHEARSAL, vote.edition()).points(vote.key()).scalar();
    var sum = Ciphertext.of(vote.key(), TOTAL, r);
    return new KeyRehearsal(
        joint, new SumsToDecrypt(vote, HEAD, List.of(new SumsToDecrypt.Named(ID, sum))));
  }

  /** The part of a trustee, by number, who holds a share. */
  public PartialDecryption decrypt(int trustee, Scalar share, Draws draws) {
    return PartialDecryption.of(place(trustee), sum(), share, draws);
  }

  /** Whether a part was made with the trustee's share. */
  public boolean isRight(int trustee, PartialDecryption part, SecureRandom random) {
    var equations = new Equations(joint.key(), random);
    part.require(place(trustee), sum(), equations);
    return equations.hold();
  }

  /** Whether parts of as many trustees as decrypt together give the number. */
  public boolean gives(SortedMap<Integer, PartialDecryption> parts) {
    var decrypted =
        new Combination(List.copyOf(parts.keySet()))
            .of(parts.values().stream().map(PartialDecryption::part).toList());
    return sum().body().minus(decrypted).equals(Point.G.times(Scalar.of(TOTAL)));
  }

  private Ciphertext sum() {
    return sums.sums().getFirst().sum();
  }

  private PartialDecryption.Place place(int trustee) {
    return new PartialDecryption.Place(
        sums.hash(), trustee, joint.publicShares().get(trustee - 1), 0);
  }
}
