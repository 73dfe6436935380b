package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice of one option that nobody can read, with the proofs that it is one (step 1.5.6).
 *
 * @param options a ciphertext of 0 or 1 for each option
 * @param choices for each a proof that it is one
 * @param one the proof that exactly one is of 1
 */
public record SealedContest(List<Ciphertext> options, List<ChoiceProof> choices, ProofOfOne one) {
  public SealedContest {
    options = List.copyOf(options);
    choices = List.copyOf(choices);
  }

  static SealedContest read(ByteCursor from, int options) {
    var ciphertexts = new ArrayList<Ciphertext>();
    var proofs = new ArrayList<ChoiceProof>();
    for (int option = 0; option < options; option++) {
      ciphertexts.add(Ciphertext.read(from));
      proofs.add(ChoiceProof.read(from));
    }
    return new SealedContest(ciphertexts, proofs, ProofOfOne.read(from));
  }

  /**
   * What the proofs of a contest are bound to (step 1.5.1).
   *
   * @param in the ballot that it is in
   * @param contest its name
   */
  static byte[] context(VoteContext vote, BallotHead in, String contest, List<Ciphertext> options) {
    var hash =
        vote.withKey(Tag.CONTEST)
            .bytes(in.ballot().idBytes())
            .number(in.ballot().version())
            .bytes(in.ratedBytes())
            .text(contest);
    options.forEach(option -> hash.points(option.pad(), option.body()));
    return hash.hash();
  }

  void require(VoteContext vote, BallotHead in, String name, Equations equations) {
    var context = context(vote, in, name, options);
    for (int option = 0; option < options.size(); option++) {
      choices.get(option).require(context, option, options.get(option), equations);
    }
    one.require(context, options.stream().reduce(Ciphertext.NONE, Ciphertext::plus), equations);
  }

  /** How many bytes one with so many options has (step 1.5.6). */
  static int bytesOf(int options) {
    return options * (2 * Point.BYTES + ChoiceProof.BYTES) + ProofOfOne.BYTES;
  }

  byte[] bytes() {
    var parts = new ArrayList<byte[]>();
    for (int option = 0; option < options.size(); option++) {
      parts.add(options.get(option).bytes());
      parts.add(choices.get(option).bytes());
    }
    parts.add(one.bytes());
    return Bytes.of(parts.toArray(byte[][]::new));
  }
}
