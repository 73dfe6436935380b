package org.businessleaderaward.nominations.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.programme.EditionFixtures;
import org.junit.jupiter.api.Test;

class ErasureTests {
  private static final Instant NOW = EditionFixtures.CALL_CLOSES;

  private final NominationFixtures fixtures = new NominationFixtures();
  private final List<String> traces = new ArrayList<>();
  private final Erasure erasure =
      new Erasure(
          fixtures.storage,
          fixtures.nominations,
          fixtures.people,
          fixtures.outbox,
          fixtures.transactions,
          () -> fixtures.evidence,
          () -> List.of(traces::add));

  @Test
  void endsByTheClockWhatBrokeOff() {
    var nomination = fixtures.submitted("A");
    fixtures.transactions.commit(set -> erasure.begin(set, nomination, NOW));
    perform(NOW.plus(Erasure.BROKEN_OFF).minusMillis(1));
    assertThat(traces).isEmpty();
    assertThat(fixtures.people.find(nomination.person())).isPresent();
    perform(NOW.plus(Erasure.BROKEN_OFF));
    assertThat(traces).containsExactly(nomination.id());
    assertThat(fixtures.people.find(nomination.person())).isEmpty();
    perform(NOW.plus(Erasure.BROKEN_OFF));
    assertThat(traces).hasSize(1);
  }

  @Test
  void isDoneOnceHoweverOftenItIsFinished() {
    var nomination = fixtures.submitted("A");
    fixtures.transactions.commit(set -> erasure.begin(set, nomination, NOW));
    erasure.finish(nomination.id());
    erasure.finish(nomination.id());
    assertThat(traces).hasSize(1);
    var left = fixtures.nominations.find(nomination.id()).orElseThrow();
    assertThat(left.status()).isEqualTo(NominationStatus.DECLINED);
    assertThat(left.content()).isEqualTo(Draft.NOTHING);
    assertThat(left.receipt()).isEqualTo(nomination.receipt());
  }

  private void perform(Instant now) {
    erasure.perform(fixtures.editions.get("edition-2026"), now);
  }
}
