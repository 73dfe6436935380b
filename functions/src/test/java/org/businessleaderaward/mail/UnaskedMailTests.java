package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.CountKey;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** Which mails strangers may cause. */
class UnaskedMailTests {
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

  private final Storage storage = EmbeddedStorage.fresh();
  private final UnaskedMail unasked = new UnaskedMail(new Limiter(storage, new CountKey("")));

  @Test
  void row53CountsNothingOfAllTogetherThatOneCouldUseUpForEverybody() {
    unasked.count("a@example.org", Network.of("192.0.2.1"), "a", NOW);
    int ofOne = counts();
    unasked.count("b@example.org", Network.of("192.0.2.2"), "b", NOW);
    assertThat(counts()).isEqualTo(2 * ofOne);
  }

  @Test
  void row53LeavesEverybodyElseSomeOfTheMailsThatGoToOneMailbox() {
    var victim = "victim@example.org";
    for (int i = 0; i < Allowance.MAILS_TO_ADDRESS.most(); i++) {
      unasked.count(victim, Network.of("192.0.2.1"), "of a stranger " + i, NOW);
    }
    assertThat(unasked.count(victim, Network.of("192.0.2.2"), "of the owner", NOW)).isEmpty();
  }

  private int counts() {
    return EmbeddedStorage.items(storage, TableOf.ACCESS).size();
  }
}
