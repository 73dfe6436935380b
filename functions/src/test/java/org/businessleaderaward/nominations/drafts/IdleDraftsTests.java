package org.businessleaderaward.nominations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** Drafts that were not submitted. */
class IdleDraftsTests {
  private final NominationFixtures fixtures = new NominationFixtures();
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
  void row58AreDeletedWithAllThatIsKeptOfThemTwoWeeksAfterTheirNominatorIsTold() {
    run(told.minusMillis(1));
    assertThat(letters()).isEmpty();
    run(told);
    run(told.plusSeconds(60));
    assertThat(letters()).containsExactly("draft-goes");
    run(told.plus(IdleDrafts.AFTER_NOTICE).minusMillis(1));
    assertThat(fixtures.nominations.find(draft.id())).isPresent();
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS).toString())
        .doesNotContain(draft.id());
    assertThat(fixtures.people.find(draft.person())).isEmpty();
    assertThat(letters()).isEmpty();
  }

  /** However long nobody has touched them. */
  @Test
  void stayAsLongAsTheCallIsOpenAlsoWhereItIsExtended() {
    var later = EditionFixtures.CALL_CLOSES.plus(Duration.ofDays(200));
    run(draft.savedAt().plus(IdleDrafts.UNTOUCHED));
    fixtures.put(
        fixtures
            .editions
            .get(draft.edition())
            .withWindow(new Window(Window.Kind.CALL, EditionFixtures.CALL_OPENS, later)));
    run(later);
    run(later.plus(IdleDrafts.UNTOUCHED).minusMillis(1));
    assertThat(letters()).isEmpty();
    run(later.plus(IdleDrafts.UNTOUCHED));
    assertThat(letters()).containsExactly("draft-goes");
  }

  @Test
  void stayWhenTheyAreGivenMoreTimeAfterTheNotice() {
    run(told);
    var until = told.plus(Duration.ofDays(10));
    var stored = fixtures.nominations.find(draft.id()).orElseThrow();
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, stored.extended(until), told));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    run(until.plus(IdleDrafts.UNTOUCHED).minusMillis(1));
    assertThat(letters()).hasSize(1);
    run(until.plus(IdleDrafts.UNTOUCHED));
    assertThat(letters()).hasSize(2);
    run(until.plus(IdleDrafts.UNTOUCHED).plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(draft.id())).isEmpty();
  }

  @Test
  void stayUntilTheyAreUntouchedSinceTheirLastSave() {
    var saved = told.minus(Duration.ofDays(1));
    save(saved);
    run(told);
    run(saved.plus(IdleDrafts.UNTOUCHED).minusMillis(1));
    assertThat(letters()).isEmpty();
    run(saved.plus(IdleDrafts.UNTOUCHED));
    assertThat(letters()).containsExactly("draft-goes");
  }

  @Test
  void stayWhenTheyAreTouchedAfterTheNotice() {
    run(told);
    save(told.plus(Duration.ofDays(1)));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(draft.id())).isPresent();
    run(told.plus(Duration.ofDays(1)).plus(IdleDrafts.UNTOUCHED));
    assertThat(letters()).hasSize(2);
  }

  @Test
  void row58WaitWithTheirDeletionUntilTheirNominatorsMailboxHasRoomForTheNotice() {
    var address = draft.nominator().email();
    for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
      assertThat(fixtures.unasked.count(address, "mail " + mail, told)).isEmpty();
    }
    run(told);
    assertThat(letters()).isEmpty();
    var room = told.plus(Allowance.MAILS_TO_ADDRESS.within());
    run(room.minusMillis(1));
    assertThat(letters()).isEmpty();
    run(room);
    assertThat(letters()).containsExactly("draft-goes");
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(draft.id())).isPresent();
    run(room.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(draft.id())).isEmpty();
  }

  /** Whoever fills one mailbox with drafts every day has none of them kept for ever. */
  @Test
  void row58GoWithoutANoticeWhenTheMailboxHadNoRoomForOneInTwoWeeks() {
    var address = draft.nominator().email();
    var last = told.plus(IdleDrafts.AFTER_NOTICE);
    for (var day = told; !day.isAfter(last); day = day.plus(Allowance.MAILS_TO_ADDRESS.within())) {
      for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
        fixtures.unasked.count(address, "mail " + mail + " of " + day, day);
      }
      run(day);
    }
    assertThat(letters()).isEmpty();
    run(last.plus(IdleDrafts.AFTER_NOTICE).minusMillis(1));
    assertThat(fixtures.nominations.find(draft.id())).isPresent();
    run(last.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(fixtures.nominations.find(draft.id())).isEmpty();
    assertThat(letters()).isEmpty();
  }

  /** A stranger who fills a mailbox keeps no notice from whoever opened a link that came there. */
  @Test
  void row53AreToldOfWhereALinkWasOpenedHoweverManyMailsWentThere() {
    fixtures.confirm(draft);
    for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
      fixtures.unasked.count(draft.nominator().email(), "mail " + mail, told);
    }
    run(told);
    assertThat(letters()).containsExactly("draft-goes");
  }

  @Test
  void stayWhenTheyWereHandedIn() {
    var submitted = fixtures.submitted("B");
    run(told.plus(Duration.ofDays(100)));
    run(told.plus(Duration.ofDays(200)));
    assertThat(fixtures.nominations.find(submitted.id())).contains(submitted);
    assertThat(fixtures.people.find(submitted.person())).isPresent();
  }

  @Test
  void areDeletedToTheEndWhenThatBrokeOff() {
    run(told);
    fixtures.transactions.commit(
        set ->
            fixtures.nominations.remove(set, fixtures.nominations.find(draft.id()).orElseThrow()));
    run(told.plus(IdleDrafts.AFTER_NOTICE));
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.NOMINATIONS).toString())
        .doesNotContain(draft.id());
  }

  private void run(Instant now) {
    idle.perform(fixtures.editions.get(draft.edition()), now);
  }

  private void save(Instant now) {
    var stored = fixtures.nominations.find(draft.id()).orElseThrow();
    var saved = stored.saved(stored.content(), now);
    fixtures.transactions.commit(set -> fixtures.nominations.put(set, saved, now));
  }

  /** Which letters were written to the nominator. */
  private List<String> letters() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).stream()
        .filter(item -> Objects.requireNonNull(item.get("recipient")).s().equals(draft.person()))
        .map(item -> Objects.requireNonNull(item.get("template")).s())
        .toList();
  }
}
