package org.businessleaderaward.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.crypto.Sha256;
import org.junit.jupiter.api.Test;

/** Under what people are counted. */
class CountKeyTests {
  private final CountKey key = new CountKey("of one deployment");

  @Test
  void keepsOfANetworkWhatTellsItFromOthers() {
    var kept = key.hash(Network.of("192.0.2.1"));
    assertThat(kept.hex()).hasSize(64);
    assertThat(kept).isEqualTo(key.hash(Network.of("::ffff:192.0.2.1")));
    assertThat(kept).isNotEqualTo(key.hash(Network.of("192.0.2.2")));
  }

  @Test
  void isFoundByTryingOnlyWithTheKey() {
    var network = Network.of("192.0.2.1");
    assertThat(key.hash(network))
        .isNotEqualTo(new CountKey("of another").hash(network))
        .isNotEqualTo(new CountKey("").hash(network));
    assertThat(key.hash("ada@example.org"))
        .isNotEqualTo(new CountKey("of another").hash("ada@example.org"))
        .isNotEqualTo(Sha256.of("ada@example.org").hex());
  }

  @Test
  void isNotInWhatIsLogged() {
    assertThat(key).hasToString("CountKey");
  }
}
