package org.businessleaderaward.jury.record;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.businessleaderaward.jury.proofs.BallotSealer;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedKeys;

/**
 * A vote with all secrets of all who take part, from which a record is made as the count does, or
 * as somebody would who holds everything.
 *
 * @param rule the rule
 * @param keys what the trustees hold
 * @param ballots in the order of receipts
 * @param late recusals after the vote
 * @param decrypting numbers of the trustees who decrypt
 * @param draws random scalars
 */
record WholeVote(
    VoteRule rule,
    SharedKeys keys,
    List<EncryptedBallot> ballots,
    List<LateRecusal> late,
    List<Integer> decrypting,
    Draws draws) {

  WholeVote {
    ballots = ballots.stream().sorted(Comparator.comparing(EncryptedBallot::receipt)).toList();
  }

  WholeVote withBallots(List<EncryptedBallot> others) {
    return new WholeVote(rule, keys, others, late, decrypting, draws);
  }

  WholeVote withLate(List<LateRecusal> others) {
    return new WholeVote(rule, keys, ballots, others, decrypting, draws);
  }

  WholeVote withRule(VoteRule other) {
    return new WholeVote(other, keys, ballots, late, decrypting, draws);
  }

  WholeVote withKeys(SharedKeys others) {
    return new WholeVote(rule, others, ballots, late, decrypting, draws);
  }

  /** Seals one more ballot. */
  EncryptedBallot seal(String id, List<Integer> rated, List<Integer> choices) {
    return new BallotSealer(rule.context(), rule.form(), draws)
        .seal(new BallotVersion(id, 1), rated, choices);
  }

  RecordMaking making() {
    return new RecordMaking(rule, key(), ballots, late);
  }

  VoteRecord record() {
    return record(decrypting, keys::share);
  }

  /** A record that other trustees decrypted, or with other shares, whatever the totals are. */
  VoteRecord record(List<Integer> by, IntFunction<Scalar> shares) {
    return making().record(by, shares, draws);
  }

  PublishedKey key() {
    return PublishedKey.of(keys.published());
  }
}
