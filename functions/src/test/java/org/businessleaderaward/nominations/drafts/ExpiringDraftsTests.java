package org.businessleaderaward.nominations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the secretariat is told of drafts that go. */
class ExpiringDraftsTests {
  private static final Duration AHEAD = Duration.ofDays(30);

  private final NominationFixtures fixtures = new NominationFixtures();
  private final ExpiringDrafts drafts = new ExpiringDrafts(fixtures.storage);
  private final IdleDrafts idle =
      new IdleDrafts(
          fixtures.storage,
          fixtures.nominations,
          fixtures.people,
          new Outbox(fixtures.storage),
          new ConfirmedOrCounted(fixtures.people, fixtures.unasked),
          fixtures.transactions,
          () -> fixtures.evidence);
  private final Nomination draft = fixtures.drafted(NominationFixtures.complete("A"));
  private final Instant told = draft.savedAt().plus(IdleDrafts.UNTOUCHED);

  @Test
  void countsThoseWhoseNominatorsWereToldAndSaysWhenTheFirstGoes() {
    assertThat(due(told)).isEqualTo(expiry(0, null));
    run(told);
    assertThat(due(told)).isEqualTo(expiry(1, told.plus(IdleDrafts.AFTER_NOTICE)));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(due(told.plus(IdleDrafts.AFTER_NOTICE))).isEqualTo(expiry(0, null));
  }

  @Test
  void saysThatThereMayBeMoreThanItCounts() {
    run(told);
    for (int number = 1; number < Expiring.MOST_COUNTED; number++) {
      tell(number);
    }
    assertThat(due(told)).isEqualTo(expiry(100, told.plus(IdleDrafts.AFTER_NOTICE)));
    tell(Expiring.MOST_COUNTED);
    assertThat(due(told))
        .extracting(Expiring.Expiry::due, Expiring.Expiry::more)
        .containsExactly(100, true);
  }

  /** Another whose nominator was told. */
  private void tell(int number) {
    var item = new IdleDraftItem();
    item.setKey(NominationKeys.partition("nomination-" + number), NominationKeys.IDLE);
    item.nomination = "nomination-" + number;
    item.edition = draft.edition();
    item.tell(told);
    fixtures.storage.table(TableOf.NOMINATIONS, IdleDraftItem.SCHEMA).putItem(item);
  }

  private void run(Instant now) {
    idle.perform(fixtures.editions.get(draft.edition()), now);
  }

  private Expiring.Expiry due(Instant now) {
    return drafts.of(draft.edition(), now, AHEAD).getFirst();
  }

  private static Expiring.Expiry expiry(int due, @Nullable Instant firstAt) {
    return new Expiring.Expiry(ExpiringKind.DRAFTS, 74, due, false, firstAt);
  }
}
