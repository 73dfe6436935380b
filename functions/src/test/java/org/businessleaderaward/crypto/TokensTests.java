package org.businessleaderaward.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTests {
  @Test
  void areOf256BitsAndNoTwoTheSame() {
    assertThat(Stream.generate(Tokens::fresh).limit(1_000))
        .doesNotHaveDuplicates()
        .allSatisfy(token -> assertThat(token).matches("[\\w-]{43}"));
  }

  /** It takes from the operating system's source, which no snapshot of a process holds. */
  @Test
  void areDrawnByTheSystem() {
    assertThat(new SecureRandom().getAlgorithm()).isEqualTo("NativePRNG");
  }
}
