package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seals ballots as browsers do (steps 1.5.7 to 1.5.9), and tries what none should.
 *
 * @param vote edition, rule and key
 * @param form which contests ballots have
 * @param draws random scalars
 */
public record BallotSealer(VoteContext vote, BallotForm form, Draws draws) {

  /** Seals a ballot by the option chosen in each contest. */
  public EncryptedBallot seal(BallotVersion ballot, List<Integer> rated, List<Integer> choices) {
    var contests = form.contests(rated);
    var sealed = new ArrayList<SealedContest>();
    for (int at = 0; at < contests.size(); at++) {
      int choice = choices.get(at);
      var numbers = IntStream.range(0, form.options()).mapToObj(i -> i == choice ? 1 : 0).toList();
      sealed.add(contest(ballot, contests.get(at).name(), numbers));
    }
    return new EncryptedBallot(ballot, vote.ruleHash(), rated, contests, sealed);
  }

  /**
   * Seals a contest of any numbers, as if each above 0 were 1 and each other 0; unless they are one
   * 1 and else 0, its proofs do not hold.
   */
  SealedContest contest(BallotVersion ballot, String name, List<Integer> numbers) {
    return contest(ballot, name, numbers, Scalar.ZERO);
  }

  /**
   * The same by somebody who knows the secret key, and can write the key's multiples for the base
   * point's.
   *
   * @param inverse 1 divided by the secret key; 0 if it is not known
   */
  SealedContest contest(BallotVersion ballot, String name, List<Integer> numbers, Scalar inverse) {
    var randoms = numbers.stream().map(number -> draws.next()).toList();
    var options = new ArrayList<Ciphertext>();
    for (int i = 0; i < numbers.size(); i++) {
      options.add(Ciphertext.of(vote.key(), numbers.get(i), randoms.get(i)));
    }
    var context = SealedContest.context(vote, ballot, name, options);
    var proofs = new ArrayList<ChoiceProof>();
    for (int i = 0; i < numbers.size(); i++) {
      int excess = numbers.get(i) - (numbers.get(i) > 0 ? 1 : 0);
      var witness = randoms.get(i).plus(inverse.times(Scalar.of(excess)));
      proofs.add(choice(context, i, options.get(i), numbers.get(i), witness));
    }
    int excess = numbers.stream().mapToInt(Integer::intValue).sum() - 1;
    var total =
        randoms.stream().reduce(Scalar.ZERO, Scalar::plus).plus(inverse.times(Scalar.of(excess)));
    return new SealedContest(options, proofs, one(context, total));
  }

  private ChoiceProof choice(byte[] context, int option, Ciphertext of, int number, Scalar r) {
    var w = draws.next();
    var madeUp = draws.next();
    var answer = draws.next();
    var key = vote.key();
    var a = Point.G.times(w);
    var b = key.times(w);
    boolean isOne = number > 0;
    var other = isOne ? of.body() : of.body().minus(Point.G);
    var otherA = Point.G.times(answer).minus(of.pad().times(madeUp));
    var otherB = key.times(answer).minus(other.times(madeUp));
    var c =
        isOne
            ? ChoiceProof.challenge(context, option, otherA, otherB, a, b)
            : ChoiceProof.challenge(context, option, a, b, otherA, otherB);
    var mine = c.minus(madeUp);
    var z = w.plus(mine.times(r));
    return isOne
        ? new ChoiceProof(otherA, otherB, a, b, madeUp, answer, z)
        : new ChoiceProof(a, b, otherA, otherB, mine, z, answer);
  }

  private ProofOfOne one(byte[] context, Scalar total) {
    var w = draws.next();
    var u = Point.G.times(w);
    var v = vote.key().times(w);
    var c = ProofOfOne.challenge(context, u, v);
    return new ProofOfOne(u, v, w.plus(c.times(total)));
  }
}
