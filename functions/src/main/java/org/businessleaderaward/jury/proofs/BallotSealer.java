package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * Seals ballots as browsers do (steps 1.5.7 to 1.5.9): for made-up votes, since those of jurors are
 * never open here.
 *
 * @param vote edition, rule and key
 * @param form which contests ballots have
 * @param draws random scalars
 */
public record BallotSealer(VoteContext vote, BallotForm form, Draws draws) {

  /** Seals a ballot by the option chosen in each contest. */
  public EncryptedBallot seal(BallotVersion ballot, List<Integer> rated, List<Integer> choices) {
    var head = new BallotHead(ballot, rated);
    var contests = form.contests(rated);
    var sealed = new ArrayList<SealedContest>();
    for (int at = 0; at < contests.size(); at++) {
      sealed.add(contest(head, contests.get(at).name(), choices.get(at)));
    }
    return new EncryptedBallot(ballot, vote.ruleHash(), rated, contests, sealed);
  }

  private SealedContest contest(BallotHead in, String name, int chosen) {
    var randoms = new ArrayList<Scalar>();
    var options = new ArrayList<Ciphertext>();
    for (int option = 0; option < form.options(); option++) {
      randoms.add(draws.next());
      options.add(Ciphertext.of(vote.key(), option == chosen ? 1 : 0, randoms.getLast()));
    }
    var context = SealedContest.context(vote, in, name, options);
    var proofs = new ArrayList<ChoiceProof>();
    for (int option = 0; option < options.size(); option++) {
      proofs.add(
          choice(context, option, options.get(option), option == chosen, randoms.get(option)));
    }
    var total = randoms.stream().reduce(Scalar.ZERO, Scalar::plus);
    return new SealedContest(options, proofs, one(context, total));
  }

  /** Step 1.5.8: one half of the proof is true, the other is made up to fit. */
  ChoiceProof choice(byte[] context, int option, Ciphertext of, boolean isOne, Scalar random) {
    var w = draws.next();
    var madeUp = draws.next();
    var answer = draws.next();
    var key = vote.key();
    var a = Point.G.times(w);
    var b = key.times(w);
    var other = isOne ? of.body() : of.body().minus(Point.G);
    var otherA = Point.G.times(answer).minus(of.pad().times(madeUp));
    var otherB = key.times(answer).minus(other.times(madeUp));
    var c =
        isOne
            ? ChoiceProof.challenge(context, option, otherA, otherB, a, b)
            : ChoiceProof.challenge(context, option, a, b, otherA, otherB);
    var mine = c.minus(madeUp);
    var z = w.plus(mine.times(random));
    return isOne
        ? new ChoiceProof(otherA, otherB, a, b, madeUp, answer, z)
        : new ChoiceProof(a, b, otherA, otherB, mine, z, answer);
  }

  /** Step 1.5.9. */
  ProofOfOne one(byte[] context, Scalar total) {
    var w = draws.next();
    var u = Point.G.times(w);
    var v = vote.key().times(w);
    var c = ProofOfOne.challenge(context, u, v);
    return new ProofOfOne(u, v, w.plus(c.times(total)));
  }
}
