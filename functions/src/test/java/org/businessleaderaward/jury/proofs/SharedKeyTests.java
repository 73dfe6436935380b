package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trustees make a key together, and decrypt sums together (sections 1.8 to 1.11). */
class SharedKeyTests {
  private static final Draws DRAWS = new LabelledDraws("shared key");
  private static final String HEAD = "cd".repeat(32);
  private static final KeyTerms TWO_OF_THREE = new KeyTerms("2027", 2, 3);

  @ParameterizedTest
  @CsvSource({"1,1", "2,3", "3,3", "3,5", "9,9"})
  void anyThresholdOfTrusteesDecrypts(int threshold, int trustees) {
    var shared = SharedKeys.draw(new KeyTerms("2027", threshold, trustees), DRAWS);
    var key = shared.joint().key();
    var sum = Ciphertext.of(key, 3, DRAWS.next()).plus(Ciphertext.of(key, 4, DRAWS.next()));
    var numbers = new ArrayList<>(IntStream.rangeClosed(1, trustees).boxed().toList());
    java.util.Collections.shuffle(numbers, new Random(3));
    var some = numbers.subList(0, threshold).stream().sorted().toList();
    var parts = some.stream().map(t -> sum.pad().times(shared.share(t))).toList();
    var total = sum.body().minus(new Combination(some).of(parts));
    assertThat(new DiscreteLog(10).of(total)).hasValue(7);
  }

  @Test
  void lessThanTheThresholdDecryptsNothing() {
    var shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
    var sum = Ciphertext.of(shared.joint().key(), 1, DRAWS.next());
    var part = sum.pad().times(shared.share(1));
    var alone = sum.body().minus(new Combination(List.of(1)).of(List.of(part)));
    assertThat(new DiscreteLog(1000).of(alone)).isEmpty();
  }

  @Test
  void publicSharesAreThoseOfTheSecretOnes() {
    var shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
    for (int trustee = 1; trustee <= 3; trustee++) {
      assertThat(Point.G.times(shared.share(trustee)))
          .isEqualTo(shared.joint().publicShares().get(trustee - 1));
    }
  }

  @Test
  void aTrusteeProvesToKnowTheConstantCoefficient() {
    var secret = TrusteeSecret.draw(TWO_OF_THREE, DRAWS);
    var published = secret.published(TWO_OF_THREE, 2, DRAWS);
    assertThat(published.isProven(TWO_OF_THREE, 2)).isTrue();
    assertThat(published.isProven(TWO_OF_THREE, 1)).isFalse();
    assertThat(published.isProven(new KeyTerms("2028", 2, 3), 2)).isFalse();
    assertThat(published.isProven(new KeyTerms("2027", 2, 4), 2)).isFalse();
    assertThat(KnowledgeProof.read(published.proof().bytes())).isEqualTo(published.proof());
    // Whoever chooses the constant commitment after the others' so that the sum is a key of their
    // own does not know its coefficient.
    var others = SharedKeys.draw(new KeyTerms("2027", 1, 1), DRAWS).joint().key();
    var chosen = Point.G.times(DRAWS.next()).minus(others);
    var rogue =
        new TrusteeKey(
            List.of(chosen, published.commitments().get(1)),
            published.sharesKey(),
            published.proof());
    assertThat(rogue.isProven(TWO_OF_THREE, 2)).isFalse();
  }

  @Test
  void aWrongShareIsFound() {
    var secret = TrusteeSecret.draw(TWO_OF_THREE, DRAWS);
    var published = secret.published(TWO_OF_THREE, 1, DRAWS);
    assertThat(published.isShare(secret.share(3), 3)).isTrue();
    assertThat(published.isShare(secret.share(3), 2)).isFalse();
    assertThat(published.isShare(secret.share(3).plus(Scalar.of(1)), 3)).isFalse();
    assertThat(secret.shares(3)).contains(secret.share(1), secret.share(2), secret.share(3));
  }

  @Test
  void aShareIsReadByItsReceiverOnly() {
    var secret = DRAWS.next();
    var share = DRAWS.next();
    var way = way("2027", HEAD, 1, 3, secret);
    var sent = EncryptedShare.of(way, share, DRAWS.next(), DRAWS);
    var received = EncryptedShare.read(sent.bytes());
    assertThat(received.open(way, secret)).isEqualTo(share);
    assertThat(received.open(way, secret.plus(Scalar.of(1)))).isNotEqualTo(share);
    for (var other :
        List.of(
            way("2028", HEAD, 1, 3, secret),
            way("2027", "ce".repeat(32), 1, 3, secret),
            way("2027", HEAD, 2, 3, secret),
            way("2027", HEAD, 1, 2, secret))) {
      assertThat(received.open(other, secret)).isNotEqualTo(share);
    }
  }

  /** Whoever is shown another list than the receiver has sent it nothing. */
  @Test
  void aShareIsItsSendersForOneListAndOneReceiver() {
    var sender = DRAWS.next();
    var secret = DRAWS.next();
    var way = way("2027", HEAD, 1, 3, secret);
    var sent = EncryptedShare.of(way, DRAWS.next(), sender, DRAWS);
    var own = Point.G.times(sender);
    assertThat(sent.isSentBy(way, own)).isTrue();
    assertThat(sent.isSentBy(way, Point.G.times(secret))).isFalse();
    for (var other :
        List.of(
            way("2028", HEAD, 1, 3, secret),
            way("2027", "ce".repeat(32), 1, 3, secret),
            way("2027", HEAD, 2, 3, secret),
            way("2027", HEAD, 1, 2, secret),
            way("2027", HEAD, 1, 3, sender))) {
      assertThat(sent.isSentBy(other, own)).isFalse();
    }
    // Encrypted anew by whoever came to know it.
    var again = EncryptedShare.of(way, DRAWS.next(), DRAWS.next(), DRAWS);
    assertThat(again.isSentBy(way, own)).isFalse();
    assertThat(
            new EncryptedShare(again.ephemeral(), again.hidden(), sent.proof()).isSentBy(way, own))
        .isFalse();
  }

  private static EncryptedShare.Way way(
      String edition, String list, int from, int to, Scalar receiver) {
    return new EncryptedShare.Way(edition, list, from, to, Point.G.times(receiver));
  }

  @Test
  void aPartialDecryptionHoldsForItsSumTrusteeAndListOnly() {
    var shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
    var vote = new VoteContext("2027", "ab".repeat(32), shared.joint().key());
    var sum = Ciphertext.of(vote.key(), 5, DRAWS.next());
    var list = new SumsToDecrypt(vote, HEAD, List.of(new SumsToDecrypt.Named("sum/0/1/0", sum)));
    var share = shared.joint().publicShares().get(1);
    var place = new PartialDecryption.Place(list.hash(), 2, share, 0);
    var part = PartialDecryption.of(place, sum, shared.share(2), DRAWS);
    assertThat(holds(part, place, sum)).isTrue();
    assertThat(PartialDecryption.read(part.bytes())).isEqualTo(part);
    assertThat(holds(part, new PartialDecryption.Place(list.hash(), 2, share, 1), sum)).isFalse();
    assertThat(holds(part, new PartialDecryption.Place(list.hash(), 1, share, 0), sum)).isFalse();
    var other = new SumsToDecrypt(vote, "ce".repeat(32), list.sums());
    assertThat(holds(part, new PartialDecryption.Place(other.hash(), 2, share, 0), sum)).isFalse();
    var foreign = shared.joint().publicShares().get(0);
    assertThat(holds(part, new PartialDecryption.Place(list.hash(), 2, foreign, 0), sum)).isFalse();
    var forged = new PartialDecryption(part.part().plus(Point.G), part.u(), part.v(), part.z());
    assertThat(holds(forged, place, sum)).isFalse();
    // Whoever knows the share and proves to, but gives another part, fails, too.
    var w = DRAWS.next();
    var u = Point.G.times(w);
    var v = sum.pad().times(w);
    var wrong = part.part().plus(Point.G);
    var z = w.plus(place.challenge(wrong, u, v).times(shared.share(2)));
    assertThat(holds(new PartialDecryption(wrong, u, v, z), place, sum)).isFalse();
    // And so does who decrypts with another share.
    var withOther = PartialDecryption.of(place, sum, shared.share(1), DRAWS);
    assertThat(holds(withOther, place, sum)).isFalse();
  }

  @Test
  void theSumOfNothingIsDecryptedToNothing() {
    var shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
    var place = new PartialDecryption.Place(HEAD, 1, shared.joint().publicShares().get(0), 0);
    var part = PartialDecryption.of(place, Ciphertext.NONE, shared.share(1), DRAWS);
    assertThat(PartialDecryption.read(part.bytes())).isEqualTo(part);
    assertThat(holds(part, place, Ciphertext.NONE)).isTrue();
    assertThat(part.part().isIdentity()).isTrue();
  }

  private static boolean holds(
      PartialDecryption part, PartialDecryption.Place place, Ciphertext sum) {
    var equations = new Equations(Point.G.times(3), new SecureRandom());
    part.require(place, sum, equations);
    return equations.hold();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "15", "16", "17", "999", "20000"})
  void findsEverySmallNumberAndNoLarger(int most) {
    var log = new DiscreteLog(most);
    assertThat(log.of(Point.IDENTITY)).hasValue(0);
    for (int number : List.of(most / 3, most / 2, most - most / 7, most)) {
      assertThat(log.of(Point.G.times(Scalar.of(number)))).hasValue(number);
    }
    assertThat(log.of(Point.G.times(Scalar.of(most + 1)))).isEmpty();
    assertThat(log.of(Point.G.times(Scalar.of(-1)))).isEmpty();
  }

  @Test
  void everyThresholdDrawsTheSameLot() {
    var shared = SharedKeys.draw(TWO_OF_THREE, DRAWS);
    var vote = new VoteContext("2027", "ab".repeat(32), shared.joint().key());
    var question = SharedLot.question(vote, HEAD).sum();
    var seeds =
        List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3)).stream()
            .map(
                some ->
                    new Combination(some)
                        .of(some.stream().map(t -> question.pad().times(shared.share(t))).toList()))
            .map(SharedLot::of)
            .distinct()
            .toList();
    assertThat(seeds).hasSize(1);
    assertThat(seeds.getFirst().lots(List.of("a", "b"))).hasSize(2);
    assertThat(SharedLot.question(vote, "ce".repeat(32)).sum()).isNotEqualTo(question);
    assertThatThrownBy(() -> SharedLot.of(Point.IDENTITY)).hasMessageStartingWith("1.11.3");
  }

  @Test
  void aKeyThatCancelsOutIsRefused() {
    var terms = new KeyTerms("2027", 2, 2);
    var published = TrusteeSecret.draw(terms, DRAWS).published(terms, 1, DRAWS);
    var against =
        new TrusteeKey(
            List.of(
                Point.IDENTITY.minus(published.commitments().getFirst()),
                published.commitments().getLast()),
            published.sharesKey(),
            published.proof());
    assertThatThrownBy(() -> JointKey.of(List.of(published, against)))
        .hasMessageStartingWith("1.8.6");
  }

  /** With a threshold of one each of several would hold the whole key. */
  @ParameterizedTest
  @CsvSource({"3,2", "0,1", "1,2", "1,9", "10,10"})
  void aThresholdThatIsNoneIsRefused(int threshold, int trustees) {
    assertThatThrownBy(() -> new KeyTerms("2027", threshold, trustees))
        .hasMessageStartingWith("1.8");
  }
}
