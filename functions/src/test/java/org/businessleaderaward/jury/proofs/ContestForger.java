package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * Seals contests of any numbers, which no browser does.
 *
 * @param sealer how a browser seals
 */
record ContestForger(BallotSealer sealer) {

  /**
   * Seals a contest as if each number above 0 were 1 and each other 0; unless they are one 1 and
   * else 0, its proofs do not hold.
   */
  SealedContest contest(BallotHead in, String name, List<Integer> numbers) {
    return contest(in, name, numbers, Scalar.ZERO);
  }

  /**
   * The same by somebody who knows the secret key, and can write the key's multiples for the base
   * point's.
   *
   * @param inverse 1 divided by the secret key; 0 if it is not known
   */
  SealedContest contest(BallotHead in, String name, List<Integer> numbers, Scalar inverse) {
    var vote = sealer.vote();
    var randoms = numbers.stream().map(number -> sealer.draws().next()).toList();
    var options = new ArrayList<Ciphertext>();
    for (int i = 0; i < numbers.size(); i++) {
      options.add(Ciphertext.of(vote.key(), numbers.get(i), randoms.get(i)));
    }
    var context = SealedContest.context(vote, in, name, options);
    var proofs = new ArrayList<ChoiceProof>();
    for (int i = 0; i < numbers.size(); i++) {
      boolean isOne = numbers.get(i) > 0;
      int excess = numbers.get(i) - (isOne ? 1 : 0);
      var witness = randoms.get(i).plus(inverse.times(Scalar.of(excess)));
      proofs.add(sealer.choice(context, i, options.get(i), isOne, witness));
    }
    int excess = numbers.stream().mapToInt(Integer::intValue).sum() - 1;
    var total =
        randoms.stream().reduce(Scalar.ZERO, Scalar::plus).plus(inverse.times(Scalar.of(excess)));
    return new SealedContest(options, proofs, sealer.one(context, total));
  }
}
