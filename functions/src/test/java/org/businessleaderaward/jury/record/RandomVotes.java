package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;

/**
 * Votes of two to five finalists and one to seven ballots, of every method, with ties, recusals,
 * late recusals, pairs of too few jurors, absent jurors, and keys of one to four trustees. The same
 * for the same seed.
 */
final class RandomVotes {
  private static final List<String> ROLES =
      List.of("SERVICE", "SECRETARIAT", "CHAIR", "OBSERVER", "OBSERVER");

  private static final List<Method> METHODS = List.of(Method.values());

  /** Of a small vote: sealing and verifying each ciphertext are what takes long. */
  private static final int FEW_CIPHERTEXTS = 40;

  private final Random random;
  private final Draws draws;

  private RandomVotes(long seed) {
    // Neighbouring seeds would begin alike.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.draws = new LabelledDraws("scalars " + seed);
  }

  static WholeVote of(long seed) {
    return of(seed, Integer.MAX_VALUE);
  }

  /** One of those that are soon sealed and verified. */
  static WholeVote small(long seed) {
    return of(seed, FEW_CIPHERTEXTS);
  }

  private static WholeVote of(long seed, int mostCiphertexts) {
    var method = METHODS.get((int) (seed % METHODS.size()));
    return new RandomVotes(seed).vote(method, mostCiphertexts);
  }

  private static String id(int juror) {
    return "%032x".formatted(0xb0b0L + juror);
  }

  private WholeVote vote(Method method, int mostCiphertexts) {
    int trustees = 1 + random.nextInt(4);
    var terms = new KeyTerms("edition-2027", threshold(trustees), trustees);
    var keys = SharedKeys.draw(terms, draws);
    int voters;
    VoteRule rule;
    do {
      voters = 1 + random.nextInt(7);
      rule = rule(method, terms, keys, voters);
    } while (voters * ciphertexts(rule) > mostCiphertexts);
    var all = new ArrayList<>(IntStream.rangeClosed(1, trustees).boxed().toList());
    Collections.shuffle(all, random);
    var decrypting = all.subList(0, terms.threshold()).stream().sorted().toList();
    var empty = new WholeVote(rule, keys, List.of(), List.of(), decrypting, draws);
    var ballots = IntStream.range(0, voters).mapToObj(i -> ballot(empty, id(i))).toList();
    var vote = empty.withBallots(ballots);
    return vote.withLate(late(vote));
  }

  private int threshold(int trustees) {
    return Math.max(Math.min(2, trustees), 1 + random.nextInt(trustees));
  }

  /** In a ballot of somebody who judges all. */
  private static int ciphertexts(VoteRule rule) {
    int finalists = rule.finalists().size();
    return rule.method().isByPairs()
        ? 3 * finalists * (finalists - 1) / 2
        : finalists * rule.criteria().size() * rule.levels();
  }

  private VoteRule rule(Method method, KeyTerms terms, SharedKeys keys, int voters) {
    int seats = voters + random.nextInt(3);
    var ids = IntStream.range(0, seats).mapToObj(RandomVotes::id).toList();
    var roll = BallotVersion.roll(terms.edition(), ids);
    int finalists = 2 + random.nextInt(method.isByPairs() ? 4 : 3);
    int weight = 1 + random.nextInt(99);
    return new VoteRule(
        terms.edition(),
        method,
        List.of(new Criterion("strategy", weight), new Criterion("innovation", 100 - weight)),
        2 + random.nextInt(3),
        IntStream.range(0, finalists).mapToObj(i -> "nomination-" + i).toList(),
        new VoteRule.Jury(
            roll,
            1 + random.nextInt(voters),
            Math.max(VoteRule.leastOfJurors(seats), 1 + random.nextInt(Math.min(seats, 3)))),
        new VoteRule.Trustees(
            ROLES.subList(0, terms.trustees()),
            terms.threshold(),
            keys.joint().key().toString(),
            PublishedKey.of(keys.published()).hash()),
        38);
  }

  private EncryptedBallot ballot(WholeVote vote, String id) {
    var form = vote.rule().form();
    boolean recuses = random.nextInt(3) == 0;
    var rated =
        IntStream.range(0, form.finalists())
            .filter(finalist -> !recuses || random.nextInt(3) > 0)
            .boxed()
            .toList();
    var scores = Stream.generate(() -> random.nextInt(3)).limit(form.finalists()).toList();
    var choices =
        form.contests(rated).stream()
            .map(
                contest ->
                    vote.rule().method().isByPairs()
                        ? choice(scores.get(contest.finalist()), scores.get(contest.other()))
                        : Integer.valueOf(random.nextInt(form.levels())))
            .toList();
    return vote.seal(id, rated, choices);
  }

  private static int choice(int one, int other) {
    return one > other ? 0 : one < other ? 1 : 2;
  }

  private List<LateRecusal> late(WholeVote vote) {
    var late = new ArrayList<LateRecusal>();
    for (int ballot = 0; ballot < vote.ballots().size(); ballot++) {
      for (int finalist : vote.ballots().get(ballot).rated()) {
        if (random.nextInt(12) == 0) {
          late.add(new LateRecusal(ballot, finalist));
        }
      }
    }
    return late;
  }
}
