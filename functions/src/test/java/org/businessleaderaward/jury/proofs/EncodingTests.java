package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, scalars and hashes have one form each (sections 1.2 and 1.3). */
class EncodingTests {
  private static final String ORDER =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void knowsMultiplesOfTheBasePoint() {
    // From the examples of NIST's "Mathematical routines for the NIST prime elliptic curves".
    assertThat(Point.G.times(Scalar.of(2)))
        .hasToString("037cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978");
    assertThat(Point.G.times(5))
        .hasToString("0251590b7a515140d2d784c85608668fdfef8c82fd1f5be52421554a0dc3d033ed");
    assertThat(Point.G.times(Scalar.of(-1)))
        .hasToString("026b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
  }

  @Test
  void multiplesAreTheSameByEveryWay() {
    var random = new Random(1);
    for (int i = 0; i < 20; i++) {
      int number = random.nextInt(1, 1_000_000);
      var point = Point.G.times(random.nextInt(1, 1_000_000));
      assertThat(point.times(Scalar.of(number))).isEqualTo(point.times(number));
    }
    assertThat(Point.G.times(Scalar.of(7)).minus(Point.G.times(7)).isIdentity()).isTrue();
    assertThat(Point.IDENTITY.times(Scalar.of(7)).isIdentity()).isTrue();
    assertThat(Point.G.times(Scalar.ZERO).isIdentity()).isTrue();
  }

  @Test
  void readsWhatItWrites() {
    var point = Point.G.times(17);
    assertThat(Point.read(point.bytes())).isEqualTo(point);
    assertThat(Point.readOrIdentity(point.bytes())).isEqualTo(point);
    assertThat(Point.readOrIdentity(new byte[Point.BYTES]).isIdentity()).isTrue();
    assertThat(Point.IDENTITY.bytes()).isEqualTo(new byte[Point.BYTES]);
    var most = new Scalar(new BigInteger(ORDER, 16).subtract(BigInteger.ONE));
    assertThat(Scalar.read(most.bytes())).isEqualTo(most);
    assertThat(Scalar.read(Scalar.ZERO.bytes())).isEqualTo(Scalar.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "000000000000000000000000000000000000000000000000000000000000000000",
        // uncompressed and hybrid
        "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a"
            + "7c0f9e162bce33576b315ececbb6406837bf51f5",
        "076b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a"
            + "7c0f9e162bce33576b315ececbb6406837bf51f5",
        "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
        // too short and too long
        "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2",
        "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c29600",
        // no point has this x
        "020000000000000000000000000000000000000000000000000000000000000001",
        // the prime of the field, which stands for x = 0, and the prime plus 5
        "02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
        "02ffffffff00000001000000000000000000000001000000000000000000000004"
      })
  void refusesWhatIsNoPoint(String bytes) {
    assertThatThrownBy(() -> Point.read(hex(bytes)))
        .isInstanceOfSatisfying(
            StepFails.class, fails -> assertThat(fails.step()).isEqualTo("1.2.3"));
  }

  @Test
  void whatIsRefusedForItsFormIsAPointOtherwise() {
    // The numbers above are refused for being no less than the prime, not for lying off the curve.
    assertThat(Point.read(hex("02" + "00".repeat(32))).isIdentity()).isFalse();
    assertThat(Point.read(hex("02" + "00".repeat(31) + "05")).isIdentity()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        ORDER,
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0000000000000000000000000000000000000000000000000000000000000000" + "01"
      })
  void refusesWhatIsNoScalar(String bytes) {
    assertThatThrownBy(() -> Scalar.read(hex(bytes)))
        .isInstanceOfSatisfying(
            StepFails.class, fails -> assertThat(fails.step()).isEqualTo("1.2.2"));
  }

  @Test
  void aScalarDoesNotShowItself() {
    assertThat(Scalar.of(4711)).hasToString("Scalar");
  }

  @Test
  void partsThatAreCutElsewhereGiveAnotherHash() {
    var once = new TaggedHash(Tag.TEST).text("ab").text("c").hash();
    assertThat(new TaggedHash(Tag.TEST).text("a").text("bc").hash()).isNotEqualTo(once);
    assertThat(new TaggedHash(Tag.TEST).text("abc").hash()).isNotEqualTo(once);
    assertThat(new TaggedHash(Tag.LOT).text("ab").text("c").hash()).isNotEqualTo(once);
    assertThat(new TaggedHash(Tag.TEST).text("ab").text("c").hash()).isEqualTo(once);
  }
}
