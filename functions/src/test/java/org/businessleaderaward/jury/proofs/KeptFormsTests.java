package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;
import org.businessleaderaward.jury.proofs.PartsOfSums.Range;
import org.businessleaderaward.jury.proofs.SumsToDecrypt.Named;
import org.junit.jupiter.api.Test;

/** What rooms keep, send and take of proofs, and what they ask of them. */
class KeptFormsTests {
  private static final Draws DRAWS = new LabelledDraws("kept forms");
  private static final KeyTerms TWO_OF_THREE = new KeyTerms("2027", 2, 3);
  private static final String HEAD = "cd".repeat(32);
  private static final String ID = "00112233445566778899aabbccddeeff";

  private final SharedKeys shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
  private final VoteContext vote = new VoteContext("2027", "ab".repeat(32), shared.joint().key());

  /** A source that gives these numbers, one after the other. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final transient Queue<byte[]> numbers = new ArrayDeque<>();

    Given(BigInteger... numbers) {
      Arrays.stream(numbers).map(Given::in32Bytes).forEach(this.numbers::add);
    }

    private static byte[] in32Bytes(BigInteger number) {
      var all = number.toByteArray();
      var bytes = new byte[Scalar.BYTES];
      int length = Math.min(all.length, bytes.length);
      System.arraycopy(all, all.length - length, bytes, bytes.length - length, length);
      return bytes;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(numbers.remove(), 0, bytes, 0, bytes.length);
    }
  }

  @Test
  void secretScalarsAreAllFromOneToTheOrderLessOne() {
    var last = Scalar.ORDER.subtract(BigInteger.ONE);
    var past = Scalar.ORDER.add(BigInteger.ONE);
    var draws =
        Draws.secret(
            new Given(BigInteger.ZERO, BigInteger.ONE, Scalar.ORDER, past, last, BigInteger.TEN));
    assertThat(List.of(draws.next(), draws.next(), draws.next()))
        .containsExactly(new Scalar(BigInteger.ONE), new Scalar(last), new Scalar(BigInteger.TEN));
  }

  @Test
  void theLongestBallotRatesEverybody() {
    for (var form :
        List.of(
            new BallotForm(ChoiceOf.PAIRS, 3, 2, 5), new BallotForm(ChoiceOf.LEVELS, 3, 2, 5))) {
      assertThat(sealed(form).bytes()).hasSize(form.longestBallot());
    }
  }

  private EncryptedBallot sealed(BallotForm form) {
    var all = IntStream.range(0, form.finalists()).boxed().toList();
    var choices = form.contests(all).stream().map(contest -> 1).toList();
    return new BallotSealer(vote, form, DRAWS).seal(new BallotVersion(ID, 7), all, choices);
  }

  @Test
  void theFirstContestThatIsNotProvenIsNamed() {
    var form = new BallotForm(ChoiceOf.PAIRS, 3, 1, 2);
    var good = sealed(form);
    var equations = new Equations(vote.key(), new SecureRandom());
    assertThat(good.firstUnproven(vote, equations)).isEmpty();
    for (int wrong = 0; wrong < 3; wrong++) {
      var contests = new ArrayList<>(good.sealed());
      // Of the same ballot, about other finalists; the last is followed by none.
      contests.set(wrong, good.sealed().get((wrong + 1) % 3));
      var bad =
          new EncryptedBallot(
              good.ballot(), good.ruleHash(), good.rated(), good.contests(), contests);
      assertThat(bad.firstUnproven(vote, equations)).hasValue(good.contests().get(wrong));
    }
    var otherRule = new VoteContext("2027", "ac".repeat(32), vote.key());
    assertThatThrownBy(() -> good.firstUnproven(otherRule, equations))
        .hasMessageStartingWith("1.6.7");
  }

  @Test
  void theRollHasTheSeatOfEachBallotInOrder() {
    var ids = List.of("ff".repeat(16), ID, "0f".repeat(16));
    assertThat(BallotVersion.roll("2027", ids))
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            ids.stream().map(id -> new BallotVersion(id, 9).seat("2027")).toList());
  }

  @Test
  void aSecretIsReadAsItWasKept() {
    var secret = shared.secrets().getFirst();
    assertThat(TrusteeSecret.read(secret.bytes())).isEqualTo(secret);
    assertThat(secret.coefficients()).hasSize(2);
    assertThatThrownBy(() -> TrusteeSecret.read(Bytes.of(secret.bytes(), new byte[1])))
        .hasMessageStartingWith("1.2.2");
  }

  @Test
  void theRehearsalShowsWhoseShareIsRight() {
    var rehearsal = KeyRehearsal.of(vote, shared.joint());
    var random = new SecureRandom();
    var parts = new TreeMap<Integer, PartialDecryption>();
    for (int trustee = 1; trustee <= 3; trustee++) {
      parts.put(trustee, rehearsal.decrypt(trustee, shared.share(trustee), DRAWS));
    }
    parts.forEach(
        (trustee, part) -> {
          assertThat(rehearsal.isRight(trustee, part, random)).isTrue();
          assertThat(rehearsal.isRight(trustee % 3 + 1, part, random)).isFalse();
        });
    var strange = rehearsal.decrypt(3, shared.share(1), DRAWS);
    assertThat(rehearsal.isRight(3, strange, random)).isFalse();

    assertThat(rehearsal.gives(new TreeMap<>(parts.headMap(3)))).isTrue();
    assertThat(rehearsal.gives(new TreeMap<>(parts.tailMap(2)))).isTrue();
    assertThat(rehearsal.gives(new TreeMap<>(Map.of(1, parts.get(1), 3, strange)))).isFalse();
    assertThat(rehearsal.gives(new TreeMap<>(Map.of(1, parts.get(1))))).isFalse();
  }

  @Test
  void partsOfSumsAreReadInBothForms() {
    var parts = parts(twoSums());
    assertThat(PartsOfSums.read(2, parts.written())).isEqualTo(parts);
    var bytes =
        Bytes.of(parts.parts().stream().map(PartialDecryption::bytes).toArray(byte[][]::new));
    assertThat(PartsOfSums.read(2, bytes)).isEqualTo(parts);
    assertThat(PartsOfSums.read(2, new byte[0]).parts()).isEmpty();
    for (int length : List.of(bytes.length - 1, bytes.length - PartialDecryption.BYTES + 1)) {
      assertThatThrownBy(() -> PartsOfSums.read(2, Arrays.copyOf(bytes, length)))
          .isInstanceOf(StepFails.class);
    }
    assertThat(parts.at(0)).isEqualTo(parts.parts().get(0).part());
    assertThat(parts.at(1)).isEqualTo(parts.parts().get(1).part()).isNotEqualTo(parts.at(0));
  }

  @Test
  void partsAreHeldToTheirSumsWithinTheRange() {
    var sums = twoSums();
    var good = parts(sums);
    var wrongLast = new PartsOfSums(2, List.of(good.parts().get(0), good.parts().get(0)));
    var wrongFirst = new PartsOfSums(2, List.of(good.parts().get(1), good.parts().get(1)));
    assertThat(hold(good, sums, 0, 2)).isTrue();
    assertThat(hold(wrongLast, sums, 0, 1)).isTrue();
    assertThat(hold(wrongLast, sums, 0, 2)).isFalse();
    assertThat(hold(wrongFirst, sums, 1, 2)).isTrue();
    assertThat(hold(wrongFirst, sums, 0, 1)).isFalse();
    assertThat(hold(wrongFirst, sums, 0, 0)).isTrue();
  }

  private SumsToDecrypt twoSums() {
    return new SumsToDecrypt(
        vote,
        HEAD,
        List.of(
            new Named("sum/0/1/0", Ciphertext.of(vote.key(), 5, DRAWS.next())),
            new Named("sum/0/1/1", Ciphertext.of(vote.key(), 2, DRAWS.next()))));
  }

  /** Those of the second trustee. */
  private PartsOfSums parts(SumsToDecrypt sums) {
    var publicShare = shared.joint().publicShares().get(1);
    return new PartsOfSums(
        2,
        IntStream.range(0, sums.sums().size())
            .mapToObj(
                s ->
                    PartialDecryption.of(
                        new PartialDecryption.Place(sums.hash(), 2, publicShare, s),
                        sums.sums().get(s).sum(),
                        shared.share(2),
                        DRAWS))
            .toList());
  }

  private boolean hold(PartsOfSums parts, SumsToDecrypt sums, int from, int to) {
    var equations = new Equations(vote.key(), new SecureRandom());
    parts.require(
        sums, sums.hash(), shared.joint().publicShares().get(1), new Range(from, to), equations);
    return equations.hold();
  }

  @Test
  void whoIsRefusedIsToldTheStepAndWhatIsWrong() {
    var fails = new StepFails("1.5.4", "the point is none");
    assertThat(fails.step()).isEqualTo("1.5.4");
    assertThat(fails.about()).isEqualTo("the point is none");
    assertThat(fails).hasMessage("1.5.4: the point is none");
  }
}
