package org.businessleaderaward.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Tests {
  /** FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void isThatOfTheStandard() {
    assertThat(Sha256.of("abc").hex()).isEqualTo(OF_ABC);
    assertThat(Sha256.of("abc").bytes()).isEqualTo(HexFormat.of().parseHex(OF_ABC));
  }

  @Test
  void isTheSameInOnePieceInPartsAndOfAFile() throws IOException {
    var file = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(Sha256.of(file).hex()).isEqualTo(OF_ABC);
    assertThat(Sha256.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8)).hex()).isEqualTo(OF_ABC);
    try (var stream = new HashedStream(new ByteArrayInputStream("abc".getBytes(UTF_8)))) {
      assertThat(stream.readNBytes(1)).hasSize(1);
      assertThat(stream.readAllBytes()).hasSize(2);
      assertThat(stream.hash().hex()).isEqualTo(OF_ABC);
    }
  }

  @Test
  void itsFirstBytesAreInBase64Url() {
    assertThat(Sha256.of("abc").first(3)).containsExactly(0xba, 0x78, 0x16);
    assertThat(Sha256.of("abc").base64url(9)).isEqualTo("ungWv48Bz-pB");
  }

  @Test
  void isNotChangedThroughItsBytes() {
    var hash = Sha256.of("abc");
    hash.bytes()[0] = 0;
    assertThat(hash.hex()).isEqualTo(OF_ABC);
  }

  @Test
  void whatIsTheSameIsTheSameInConstantTime() {
    assertThat(ConstantTime.same("secret", "secret")).isTrue();
    assertThat(ConstantTime.same("secret", "secrets")).isFalse();
    assertThat(ConstantTime.same(new byte[] {1, 2}, new byte[] {1, 3})).isFalse();
  }

  @Test
  void whatNobodyCanGuessIsAsLongAsWished() {
    assertThat(RandomHex.of(12)).matches("[0-9a-f]{24}").isNotEqualTo(RandomHex.of(12));
  }
}
