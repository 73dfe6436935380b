package org.businessleaderaward.nominations.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.deadlines.NominationTerms;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.SaveDraftPayload;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NominationChangesTests {
  private static final Instant MONDAY = EditionFixtures.CALL_OPENS;
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;

  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void putsAnotherVersionOnRecordUnderTheSameReferenceAndKeepsTheEarlierOne() {
    var submitted = handedIn();
    var answer = change(submitted, 1, saying("Mended."), TUESDAY);
    assertThat(answer.userErrors()).isEmpty();
    var stored = stored(submitted);
    assertThat(stored.receipt()).isEqualTo(new Receipt("NOM-2026-0001", MONDAY, List.of(TUESDAY)));
    assertThat(stored.statements().getFirst().text()).isEqualTo("Mended.");
    assertThat(stored.status()).isEqualTo(NominationStatus.SUBMITTED);
    change(submitted, 2, saying("Mended again."), TUESDAY.plusSeconds(1));
    assertThat(fixtures.nominations.earlier(submitted.id()))
        .extracting(one -> receipt(one).version() + " " + one.statements().getFirst().text())
        .containsExactly("1 On strategy.", "2 Mended.");
    assertThat(
            fixtures.nominations.all("edition-2026", NominationStatus.SUBMITTED).stream()
                .map(one -> one.statements().getFirst().text()))
        .containsExactly("Mended again.");
  }

  @Test
  void isTakenUntilTheLastMillisecondOfTheCallAndOfItsGrace() {
    var submitted = handedIn();
    assertThat(codes(change(submitted, 1, saying("One."), CLOSES.minusMillis(1)))).isEmpty();
    assertThat(codes(change(submitted, 2, saying("Two."), CLOSES))).containsExactly("CALL_CLOSED");
    var terms = new NominationTerms(false, 30);
    fixtures.terms.change(NominationFixtures.SECRETARY, terms, CLOSES.minusSeconds(1));
    var ends = CLOSES.plus(Duration.ofMinutes(30));
    assertThat(codes(change(submitted, 2, saying("Two."), ends.minusMillis(1)))).isEmpty();
    assertThat(codes(change(submitted, 3, saying("Three."), ends))).containsExactly("CALL_CLOSED");
    fixtures.move(EditionState.SCREENING);
    assertThat(codes(change(submitted, 3, saying("Three."), CLOSES)))
        .containsExactly("CALL_CLOSED");
  }

  @Test
  void isTakenUntilItIsScreenedWhereOneNominationHasMoreTime() {
    var submitted = handedIn();
    var until = CLOSES.plus(Duration.ofDays(3));
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, stored(submitted).extended(until), MONDAY));
    fixtures.move(EditionState.SCREENING);
    assertThat(codes(change(submitted, 1, saying("In time."), CLOSES.plusSeconds(1)))).isEmpty();
    var seen = (int) stored(submitted).version();
    var decision = new Screenings.Decision(submitted.id(), seen, true, null, null);
    fixtures.screenings.screen(NominationFixtures.SECRETARY, decision, CLOSES.plusSeconds(2));
    assertThat(codes(change(submitted, 2, saying("Too late."), CLOSES.plusSeconds(3))))
        .containsExactly("SCREENED");
  }

  @Test
  void whoScreensDecidesOnWhatTheyRead() {
    var submitted = handedIn();
    var until = CLOSES.plus(Duration.ofDays(3));
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, stored(submitted).extended(until), MONDAY));
    fixtures.move(EditionState.SCREENING);
    var read = (int) stored(submitted).version();
    change(submitted, 1, saying("Changed meanwhile."), CLOSES.plusSeconds(1));
    var decision = new Screenings.Decision(submitted.id(), read, true, null, null);
    var answer =
        fixtures.screenings.screen(NominationFixtures.SECRETARY, decision, CLOSES.plusSeconds(2));
    assertThat(answer.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
  }

  @Test
  void row40AChangeOverAnOlderVersionIsRefusedAndGivesTheOther() {
    var submitted = handedIn();
    change(submitted, 1, saying("From the phone."), TUESDAY);
    var answer = change(submitted, 1, saying("From the laptop."), TUESDAY.plusSeconds(1));
    assertThat(codes(answer)).containsExactly("CONFLICT");
    assertThat(Objects.requireNonNull(answer.nomination()).statements().getFirst().text())
        .isEqualTo("From the phone.");
    assertThat(receipt(answer.nomination()).version()).isEqualTo(2);
  }

  @Test
  void row40OneOfTwentyAtOnceIsTaken() throws Exception {
    var submitted = handedIn();
    var answers = new ArrayList<SaveDraftPayload>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> change(submitted, 1, saying("N" + i), TUESDAY)))
              .toList();
      for (var one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn(answer -> answer.userErrors().isEmpty()).hasSize(1);
    assertThat(receipt(stored(submitted)).version()).isEqualTo(2);
    assertThat(fixtures.nominations.earlier(submitted.id())).hasSize(1);
  }

  @Test
  void whatStandsThereAlreadyIsAnsweredAsChangedAndIsNoVersionMore() {
    var submitted = handedIn();
    change(submitted, 1, saying("Mended."), TUESDAY);
    assertThat(codes(change(submitted, 1, saying("Mended."), TUESDAY.plusSeconds(9)))).isEmpty();
    assertThat(receipt(stored(submitted)).changes()).containsExactly(TUESDAY);
  }

  @Test
  void whatStandsThereAlreadyIsAnsweredAsChangedAfterTheCloseAndTheScreeningToo() {
    var submitted = handedIn();
    change(submitted, 1, saying("Mended."), CLOSES.minusMillis(1));
    assertThat(codes(change(submitted, 1, saying("Mended."), CLOSES))).isEmpty();
    fixtures.move(EditionState.SCREENING);
    var seen = (int) stored(submitted).version();
    var decision = new Screenings.Decision(submitted.id(), seen, true, null, null);
    fixtures.screenings.screen(NominationFixtures.SECRETARY, decision, CLOSES.plusSeconds(1));
    var again = change(submitted, 1, saying("Mended."), CLOSES.plusSeconds(2));
    assertThat(codes(again)).isEmpty();
    assertThat(receipt(again.nomination()).version()).isEqualTo(2);
    assertThat(codes(change(submitted, 1, saying("Other."), CLOSES.plusSeconds(3))))
        .containsExactly("CALL_CLOSED");
  }

  @Test
  void twoRequestsOfOneWishAtOnceAreBothAnsweredAsChanged() throws Exception {
    var submitted = handedIn();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> change(submitted, 1, saying("N"), TUESDAY)))
              .toList();
      for (var one : running) {
        assertThat(codes(one.get())).isEmpty();
      }
    }
    assertThat(receipt(stored(submitted)).version()).isEqualTo(2);
  }

  @Test
  void isTakenAlthoughSomethingElseIsSavedBetween() {
    var saves = new Meanwhile();
    var watched = new NominationFixtures(saves);
    var drafted = watched.drafted(NominationFixtures.complete("A"));
    watched.confirm(drafted);
    watched.submissions.submit(drafted.id(), NominationFixtures.submission(drafted), MONDAY);
    saves.next(
        () -> {
          var stored = watched.nominations.find(drafted.id()).orElseThrow();
          watched.transactions.commit(set -> watched.nominations.put(set, stored, MONDAY));
        });
    var wanted = new NewVersion(1, saying("Mended."), null, true, NominationFixtures.HERE, null);
    assertThat(codes(watched.changes.change(drafted.id(), wanted, TUESDAY))).isEmpty();
    assertThat(saves.isDone()).as("something was saved").isTrue();
    assertThat(receipt(watched.nominations.find(drafted.id()).orElseThrow()).version())
        .isEqualTo(2);
  }

  @Test
  void hasAtMostTenVersions() {
    var submitted = handedIn();
    for (int version = 1; version < Receipt.MOST_VERSIONS; version++) {
      assertThat(openUntil(submitted)).as("version %d", version).isEqualTo(CLOSES);
      assertThat(codes(change(submitted, version, saying("After " + version), TUESDAY))).isEmpty();
    }
    assertThat(openUntil(submitted)).as("no other version is offered").isNull();
    assertThat(written()).as("the letter of the last version").containsOnlyOnce("LAST_VERSION");
    assertThat(codes(change(submitted, Receipt.MOST_VERSIONS, saying("Once more."), TUESDAY)))
        .containsExactly("TOO_MANY_VERSIONS");
    assertThat(fixtures.nominations.earlier(submitted.id())).hasSize(Receipt.MOST_VERSIONS - 1);
  }

  @Test
  void mustBeAsWholeAsWhatIsHandedInAndDeclaredTrue() {
    var submitted = handedIn();
    var whole = NominationFixtures.complete("A");
    var half =
        new Draft(whole.nominee(), whole.nominator(), List.of(), List.of("no link"), Language.EN);
    var wanted = new NewVersion(1, half, null, false, NominationFixtures.HERE, null);
    var answer = fixtures.changes.change(submitted.id(), wanted, TUESDAY);
    assertThat(answer.userErrors())
        .extracting(error -> error.code() + " " + String.join(".", error.field()))
        .containsExactlyInAnyOrder(
            "REQUIRED statements.strategy",
            "REQUIRED statements.supply-chain",
            "INVALID_LINK evidenceLinks.0",
            "REQUIRED declaresAccuracy");
    assertThat(receipt(stored(submitted)).version()).isEqualTo(1);
  }

  @Test
  void mailAddressesAndTheLanguageStay() {
    var submitted = handedIn();
    var whole = NominationFixtures.complete("A");
    var texts = new EnumMap<>(whole.texts());
    texts.put(DraftText.NOMINEE_EMAIL, "somebody.else@example.org");
    var moved =
        new Draft(
            texts, Language.FR, whole.statements(), List.of(), whole.evidenceLinks(), Language.ES);
    var answer = change(submitted, 1, moved, TUESDAY);
    assertThat(answer.userErrors())
        .extracting(error -> error.code() + " " + String.join(".", error.field()))
        .containsExactly("ADDRESS_STAYS nominee.email");
    var inSpanish =
        new Draft(
            whole.texts(),
            Language.FR,
            saying("Mended.").statements(),
            List.of(),
            whole.evidenceLinks(),
            Language.ES);
    assertThat(codes(change(submitted, 1, inSpanish, TUESDAY))).isEmpty();
    assertThat(stored(submitted).language()).isEqualTo(Language.EN);
  }

  @Test
  void aDraftAndWhatIsWithdrawnAreNotChanged() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    assertThat(codes(change(drafted, 1, saying("Mended."), TUESDAY))).containsExactly("UNKNOWN");
    var submitted = handedIn();
    fixtures.withdrawals.withdraw(submitted.id(), "A mistake.", NominationFixtures.HERE, TUESDAY);
    assertThat(codes(change(submitted, 1, saying("Mended."), TUESDAY)))
        .containsExactly("WITHDRAWN");
  }

  @Test
  void keepsWhatTheNomineeCorrectedAndTakesTheRestAsItIsWrittenNow() {
    var submitted = handedIn();
    var written = NomineeFacts.of(submitted.nominee());
    agreed(
        submitted, new NomineeFacts(written.name(), "Chair", written.company(), written.country()));
    change(submitted, 1, with(DraftText.NOMINEE_COMPANY, "New company"), TUESDAY);
    assertThat(stored(submitted).nomineeAgreed()).isFalse();
    assertThat(stored(submitted).facts())
        .isEqualTo(new NomineeFacts(written.name(), "Chair", "New company", written.country()));
    change(submitted, 2, with(DraftText.NOMINEE_COMPANY, "Newest company"), TUESDAY);
    assertThat(stored(submitted).facts())
        .as("also before the nominee has answered again")
        .isEqualTo(new NomineeFacts(written.name(), "Chair", "Newest company", written.country()));
    change(submitted, 3, with(DraftText.NOMINEE_ROLE, "Chair"), TUESDAY);
    assertThat(stored(submitted).facts())
        .isEqualTo(new NomineeFacts(written.name(), "Chair", written.company(), written.country()));
    assertThat(stored(submitted).dossier().asNominated())
        .as("nothing is corrected any more")
        .isNull();
  }

  @Test
  void asksNobodyAnewBeforeTheNominatorHasConfirmedAnAddress() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    fixtures.submissions.submit(drafted.id(), NominationFixtures.submission(drafted), MONDAY);
    agreed(drafted, null);
    assertThat(codes(change(drafted, 1, saying("Mended."), TUESDAY))).isEmpty();
    assertThat(new Askings(fixtures.storage).find(drafted.id()))
        .hasValueSatisfying(asking -> assertThat(asking.isAsked()).isFalse());
    assertThat(written()).doesNotContain("nominee-asked");
    assertThat(written()).contains("ONCE_CONFIRMED").doesNotContain("ASKED_ANEW");
  }

  @Test
  void tellsNobodyThatANomineeHasNotAnsweredWhoWasNotAsked() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    fixtures.submissions.submit(drafted.id(), NominationFixtures.submission(drafted), MONDAY);
    change(drafted, 1, saying("Mended."), TUESDAY);
    assertThat(written()).doesNotContain("STILL_AWAITED");
    var confirmed = handedIn();
    change(confirmed, 1, saying("Mended."), TUESDAY);
    assertThat(written()).contains("STILL_AWAITED");
  }

  /** Its nominee agreed, wherever, and is not asked any more. */
  private void agreed(Nomination submitted, @Nullable NomineeFacts corrected) {
    var stored = stored(submitted);
    var agreed =
        stored.withConsent(Objects.requireNonNull(stored.consent()).given(MONDAY, corrected));
    fixtures.transactions.commit(
        set -> {
          fixtures.nominations.put(set, agreed, MONDAY);
          new Askings(fixtures.storage).remove(set, submitted.id());
        });
  }

  private static Draft with(DraftText fact, String text) {
    var whole = NominationFixtures.complete("A");
    var texts = new EnumMap<>(whole.texts());
    texts.put(fact, text);
    return new Draft(
        texts, Language.FR, whole.statements(), List.of(), whole.evidenceLinks(), Language.EN);
  }

  private Nomination handedIn() {
    var drafted = fixtures.drafted(NominationFixtures.complete("A"));
    fixtures.confirm(drafted);
    fixtures.submissions.submit(drafted.id(), NominationFixtures.submission(drafted), MONDAY);
    return stored(drafted);
  }

  private static Draft saying(String onStrategy) {
    var whole = NominationFixtures.complete("A");
    return new Draft(
        whole.nominee(),
        whole.nominator(),
        List.of(new Statement("strategy", onStrategy), whole.statements().getLast()),
        whole.evidenceLinks(),
        Language.EN);
  }

  private SaveDraftPayload change(Nomination nomination, int version, Draft content, Instant now) {
    var wanted = new NewVersion(version, content, null, true, NominationFixtures.HERE, null);
    return fixtures.changes.change(nomination.id(), wanted, now);
  }

  private Nomination stored(Nomination nomination) {
    return fixtures.nominations.find(nomination.id()).orElseThrow();
  }

  private @Nullable Instant openUntil(Nomination submitted) {
    var edition = fixtures.editions.get(submitted.edition());
    return fixtures.deadlines.ofChange(stored(submitted), edition, TUESDAY);
  }

  /** All that was written to anybody. */
  private String written() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString();
  }

  private static Receipt receipt(@Nullable Nomination nomination) {
    return Objects.requireNonNull(Objects.requireNonNull(nomination).receipt());
  }

  private static List<String> codes(SaveDraftPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }
}
