package org.businessleaderaward.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {
  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:DB8:1:2::1, 2001:db8:0001:0002:0:0:0:1",
    "fe80::1%eth0, fe80::2%lo",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::ffff:c000:201, 192.0.2.1"
  })
  void row59IsOneForAllAddressesOfASubscriber(String one, String other) {
    assertThat(Network.of(one)).isEqualTo(Network.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1:2::1, 2001:db8:1:3::1",
    "192.0.2.1, 192.0.2.2",
    "no address, none either",
    "'', 192.0.2.1"
  })
  void isAnotherElsewhere(String one, String other) {
    assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
  }

  @Test
  void asksNoServerForAName() {
    assertThat(Network.of("localhost").name()).isEqualTo("localhost");
  }
}
