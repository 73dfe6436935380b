package org.businessleaderaward.nominations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.access.traces.Expiring;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.storage.EmbeddedStorage;
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
  private final Instant told = EditionFixtures.CALL_CLOSES.plus(IdleDrafts.UNTOUCHED);

  @Test
  void countsThoseWhoseNominatorsWereToldAndSaysWhenTheFirstGoes() {
    assertThat(due(told)).isEqualTo(expiry(0, null));
    run(told);
    assertThat(due(told)).isEqualTo(expiry(1, told.plus(IdleDrafts.AFTER_NOTICE)));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(due(told.plus(IdleDrafts.AFTER_NOTICE))).isEqualTo(expiry(0, null));
  }

  @Test
  void row58CountsThoseToWhoseAddressNothingCanBeSent() {
    var complete = NominationFixtures.complete("B");
    var unreachable =
        fixtures.drafted(
            new Draft(
                complete.nominee(),
                new Nominator("N. Nominator", "", "at the office", ""),
                List.of(),
                List.of(),
                Language.EN));
    run(told);
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString())
        .contains(draft.person())
        .doesNotContain(unreachable.person());
    assertThat(due(told)).isEqualTo(expiry(2, told.plus(IdleDrafts.AFTER_NOTICE)));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(unreachable.id())).isEmpty();
  }

  @Test
  void row58CountsThoseWhoseMailboxNobodyConfirmedOnceItHadNoRoomInTwoWeeks() {
    var last = told.plus(IdleDrafts.AFTER_NOTICE);
    for (var day = told; !day.isAfter(last); day = day.plus(Allowance.MAILS_TO_ADDRESS.within())) {
      assertThat(due(day)).as("while it waits").isEqualTo(expiry(0, null));
      for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
        fixtures.unasked.count(draft.nominator().email(), "mail " + mail + " of " + day, day);
      }
      run(day);
    }
    assertThat(due(last)).isEqualTo(expiry(1, last.plus(IdleDrafts.AFTER_NOTICE)));
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
