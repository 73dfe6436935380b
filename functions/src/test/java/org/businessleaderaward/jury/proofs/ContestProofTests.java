package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Proofs of ballots hold for one choice in each contest, where it was made, and for nothing else.
 */
@Tag("computes")
class ContestProofTests {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Draws DRAWS = new LabelledDraws("contest proofs");
  private static final Scalar SECRET = DRAWS.next();
  private static final Point KEY = Point.G.times(SECRET);
  private static final VoteContext VOTE = new VoteContext("2027", "ab".repeat(32), KEY);
  private static final BallotForm PAIRS = new BallotForm(ChoiceOf.PAIRS, 4, 3, 5);
  private static final BallotForm LEVELS = new BallotForm(ChoiceOf.LEVELS, 4, 3, 5);
  private static final BallotVersion BALLOT = new BallotVersion("0f".repeat(16), 2);
  private static final BallotHead HEAD = new BallotHead(BALLOT, List.of(0, 1));
  private static final String NAME = "pair/0/1";

  private static boolean holds(
      VoteContext vote, BallotHead in, String name, SealedContest contest) {
    var equations = new Equations(vote.key(), RANDOM);
    contest.require(vote, in, name, equations);
    return equations.hold();
  }

  private static SealedContest contest(Integer... numbers) {
    return new ContestForger(new BallotSealer(VOTE, PAIRS, DRAWS))
        .contest(HEAD, NAME, List.of(numbers));
  }

  private static EncryptedBallot ballot(BallotForm form, List<Integer> rated) {
    var choices =
        form.contests(rated).stream().map(contest -> RANDOM.nextInt(form.options())).toList();
    return new BallotSealer(VOTE, form, DRAWS).seal(BALLOT, rated, choices);
  }

  private static boolean isValid(VoteContext vote, EncryptedBallot ballot) {
    var equations = new Equations(vote.key(), RANDOM);
    ballot.require(vote, equations);
    return equations.hold();
  }

  static Stream<Arguments> ballots() {
    return Stream.of(PAIRS, LEVELS)
        .flatMap(
            form ->
                Stream.of(List.of(0, 1, 2, 3), List.of(1, 3), List.of(2), List.<Integer>of())
                    .map(rated -> Arguments.of(form, rated)));
  }

  @ParameterizedTest
  @MethodSource("ballots")
  void aBallotOfOneChoiceInEachContestIsValid(BallotForm form, List<Integer> rated) {
    var ballot = ballot(form, rated);
    var read = EncryptedBallot.read(ballot.bytes(), form);
    assertThat(read).isEqualTo(ballot);
    assertThat(isValid(VOTE, read)).isTrue();
    assertThat(read.firstUnproven(VOTE, new Equations(KEY, RANDOM))).isEmpty();
    assertThat(read.receipt()).matches("[0-9a-f]{64}");
  }

  @Test
  void everyOptionCanBeChosen() {
    assertThat(holds(VOTE, HEAD, NAME, contest(1, 0, 0))).isTrue();
    assertThat(holds(VOTE, HEAD, NAME, contest(0, 1, 0))).isTrue();
    assertThat(holds(VOTE, HEAD, NAME, contest(0, 0, 1))).isTrue();
    assertThat(holds(VOTE, HEAD, NAME, contest(0, 0, 0, 0, 1))).isTrue();
  }

  static Stream<List<Integer>> wrongNumbers() {
    return Stream.of(
        List.of(2, 0, 0),
        List.of(0, 0, 2),
        List.of(2, -1, 0),
        List.of(-1, 1, 1),
        List.of(1, 1, 0),
        List.of(1, 1, -1),
        List.of(1, 1, 1),
        List.of(0, 0, 0),
        List.of(100, -99, 0));
  }

  @ParameterizedTest
  @MethodSource("wrongNumbers")
  void nothingElseCanBeProven(List<Integer> numbers) {
    assertThat(holds(VOTE, HEAD, NAME, contest(numbers.toArray(Integer[]::new)))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("wrongNumbers")
  void notEvenBySomebodyWhoHoldsTheKey(List<Integer> numbers) {
    var sealer = new BallotSealer(VOTE, PAIRS, DRAWS);
    var forged = new ContestForger(sealer).contest(HEAD, NAME, numbers, SECRET.inverse());
    assertThat(holds(VOTE, HEAD, NAME, forged)).isFalse();
  }

  /** Any numbers but one 1 and else 0, with the key and without. */
  @Test
  void noOtherNumbersCanBeProven() {
    var random = new Random(15);
    var forger = new ContestForger(new BallotSealer(VOTE, PAIRS, DRAWS));
    for (int i = 0; i < 60; i++) {
      var numbers =
          Stream.generate(() -> random.nextInt(-3, 4)).limit(2 + random.nextInt(4)).toList();
      boolean isChoice = numbers.stream().sorted().toList().equals(choiceOf(numbers.size()));
      for (var inverse : List.of(Scalar.ZERO, SECRET.inverse())) {
        assertThat(holds(VOTE, HEAD, NAME, forger.contest(HEAD, NAME, numbers, inverse)))
            .as("%s", numbers)
            .isEqualTo(isChoice);
      }
    }
  }

  /** Ascending, as it is compared with. */
  private static List<Integer> choiceOf(int options) {
    return Stream.concat(Collections.nCopies(options - 1, 0).stream(), Stream.of(1)).toList();
  }

  @Test
  void twoOptionsAreRefusedByTheProofOfOneAlone() {
    // Each ciphertext is of 0 or 1 here, so that only the sum gives it away; and the other way
    // round.
    var two = contest(1, 1, 0);
    assertThat(holdsChoices(two)).isTrue();
    assertThat(holdsOne(two)).isFalse();
    var many = contest(2, -1, 0);
    assertThat(holdsChoices(many)).isFalse();
    assertThat(holdsOne(many)).isTrue();
  }

  @Test
  void oneWrongNumberIsRefusedByItsOwnProof() {
    var sealer = new BallotSealer(VOTE, PAIRS, DRAWS);
    for (var numbers : List.of(List.of(2, 0, 0), List.of(-1, 1, 1), List.of(3, 1, 0))) {
      assertThat(holdsChoices(contest(numbers.toArray(Integer[]::new)))).isFalse();
      assertThat(
              holdsChoices(
                  new ContestForger(sealer).contest(HEAD, NAME, numbers, SECRET.inverse())))
          .isFalse();
    }
  }

  private static boolean holdsChoices(SealedContest contest) {
    var context = SealedContest.context(VOTE, HEAD, NAME, contest.options());
    var equations = new Equations(KEY, RANDOM);
    for (int i = 0; i < contest.options().size(); i++) {
      contest.choices().get(i).require(context, i, contest.options().get(i), equations);
    }
    return equations.hold();
  }

  private static boolean holdsOne(SealedContest contest) {
    var context = SealedContest.context(VOTE, HEAD, NAME, contest.options());
    var equations = new Equations(KEY, RANDOM);
    contest
        .one()
        .require(
            context,
            contest.options().stream().reduce(Ciphertext.NONE, Ciphertext::plus),
            equations);
    return equations.hold();
  }

  private static BallotHead in(String id, int version) {
    return new BallotHead(new BallotVersion(id, version), HEAD.rated());
  }

  @Test
  void proofsHoldNowhereElse() {
    var contest = contest(0, 1, 0);
    var hash = VOTE.ruleHash();
    assertThat(holds(VOTE, HEAD, "pair/0/2", contest)).isFalse();
    assertThat(holds(VOTE, new BallotHead(BALLOT, List.of(0, 1, 2)), NAME, contest)).isFalse();
    assertThat(holds(VOTE, in(BALLOT.id(), 3), NAME, contest)).isFalse();
    assertThat(holds(VOTE, in("1f".repeat(16), 2), NAME, contest)).isFalse();
    assertThat(holds(new VoteContext("2028", hash, KEY), HEAD, NAME, contest)).isFalse();
    assertThat(holds(new VoteContext("2027", "ac".repeat(32), KEY), HEAD, NAME, contest)).isFalse();
    var otherKey = new VoteContext("2027", hash, KEY.plus(Point.G));
    assertThat(holds(otherKey, HEAD, NAME, contest)).isFalse();
    assertThat(holds(VOTE, HEAD, NAME, contest)).isTrue();
  }

  @Test
  void proofsOfAnotherContestOrOfAnotherOrderDoNotHold() {
    var one = contest(0, 1, 0);
    var other = contest(0, 1, 0);
    assertThat(
            holds(VOTE, HEAD, NAME, new SealedContest(one.options(), other.choices(), one.one())))
        .isFalse();
    assertThat(
            holds(VOTE, HEAD, NAME, new SealedContest(one.options(), one.choices(), other.one())))
        .isFalse();
    assertThat(
            holds(
                VOTE,
                HEAD,
                NAME,
                new SealedContest(one.options().reversed(), one.choices().reversed(), one.one())))
        .isFalse();
    // Adding a ciphertext of 0 keeps what is encrypted, not the proof.
    var shifted = new ArrayList<>(one.options());
    shifted.set(0, shifted.get(0).plus(Ciphertext.of(KEY, 0, DRAWS.next())));
    assertThat(holds(VOTE, HEAD, NAME, new SealedContest(shifted, one.choices(), one.one())))
        .isFalse();
  }

  @Test
  void everyByteOfABallotCounts() {
    var bytes = ballot(PAIRS, List.of(0, 2)).bytes();
    IntStream.range(0, bytes.length)
        .forEach(
            at -> {
              var changed = bytes.clone();
              changed[at] ^= 1;
              assertThat(isAccepted(changed)).as("byte %d", at).isFalse();
            });
    assertThat(isAccepted(bytes)).isTrue();
  }

  private static boolean isAccepted(byte[] bytes) {
    try {
      return isValid(VOTE, EncryptedBallot.read(bytes, PAIRS));
    } catch (StepFails e) {
      return false;
    }
  }

  @Test
  void aBallotHasOneLength() {
    var bytes = ballot(PAIRS, List.of(0, 2)).bytes();
    assertThat(bytes).hasSize(8 + 32 + 16 + 4 + 1 + 2 + 3 * 294 + 98);
    var longer = Bytes.of(bytes, new byte[1]);
    var shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    for (var wrong : List.of(longer, shorter, new byte[0])) {
      assertThatThrownBy(() -> EncryptedBallot.read(wrong, PAIRS))
          .isInstanceOf(StepFails.class)
          .hasMessageStartingWith("1.6.4");
    }
  }

  @Test
  void twelveFinalistsStayWithin64Kilobytes() {
    int contests =
        new BallotForm(ChoiceOf.PAIRS, 12, 5, 5)
            .contests(IntStream.range(0, 12).boxed().toList())
            .size();
    assertThat(contests).isEqualTo(66);
    assertThat(8 + 32 + 16 + 4 + 1 + 12 + contests * (3 * 294 + 98)).isLessThanOrEqualTo(65_536);
  }

  @Test
  void finalistsMustAscend() {
    var bytes = ballot(PAIRS, List.of(0, 2)).bytes();
    int first = 61;
    bytes[first] = 2;
    assertThatThrownBy(() -> EncryptedBallot.read(bytes, PAIRS))
        .hasMessageContaining("do not ascend");
    bytes[first] = 0;
    bytes[first + 1] = 4;
    assertThatThrownBy(() -> EncryptedBallot.read(bytes, PAIRS))
        .hasMessageContaining("do not ascend");
  }

  @Test
  void namesTheContestWhoseProofsDoNotHold() {
    var good = ballot(PAIRS, List.of(0, 1, 3));
    var sealed = new ArrayList<>(good.sealed());
    sealed.set(
        1,
        new ContestForger(new BallotSealer(VOTE, PAIRS, DRAWS))
            .contest(new BallotHead(BALLOT, good.rated()), "pair/0/3", List.of(2, 0, 0)));
    var bad = new EncryptedBallot(BALLOT, VOTE.ruleHash(), good.rated(), good.contests(), sealed);
    assertThat(isValid(VOTE, bad)).isFalse();
    assertThat(bad.firstUnproven(VOTE, new Equations(KEY, RANDOM)))
        .hasValueSatisfying(contest -> assertThat(contest.name()).isEqualTo("pair/0/3"));
  }

  @Test
  void oneWrongAmongManyBallotsIsFound() {
    var equations = new Equations(KEY, RANDOM);
    for (int i = 0; i < 5; i++) {
      ballot(LEVELS, List.of(0, 1, 2, 3)).require(VOTE, equations);
    }
    assertThat(equations.hold()).isTrue();
    contest(0, 0, 0).require(VOTE, HEAD, NAME, equations);
    assertThat(equations.hold()).isFalse();
  }
}
