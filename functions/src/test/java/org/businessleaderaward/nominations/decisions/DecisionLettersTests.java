package org.businessleaderaward.nominations.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.nominations.NominationFixtures.SECRETARY;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.mail.TestPreviews;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.board.Rows;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.nominations.told.NominatorStatus;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.KeptStore;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DecisionLettersTests {
  private static final Instant NOW = EditionFixtures.CALL_CLOSES;
  private static final Instant LATER = NOW.plus(Duration.ofHours(3));
  private static final PageRequest PAGE = new PageRequest(10, Optional.empty());

  private final Meanwhile meanwhile = new Meanwhile();
  private final NominationFixtures fixtures = new NominationFixtures(meanwhile);
  private final WaitingLetters waiting =
      new WaitingLetters(new Rows(fixtures.nominations), fixtures.letters);
  private final Batches batches = new Batches(fixtures.storage);
  private final DecisionMails mails =
      new DecisionMails(
          new Askings(fixtures.storage),
          fixtures.people,
          new ConfirmedOrCounted(fixtures.people, fixtures.unasked));
  private final SendLetters send =
      new SendLetters(
          batches,
          new Askings(fixtures.storage),
          fixtures.letters,
          new Feedbacks(fixtures.storage),
          mails,
          fixtures.nominations,
          fixtures.outbox,
          fixtures.transactions);
  private final LetterDesk desk =
      new LetterDesk(
          waiting,
          fixtures.letters,
          new Feedbacks(fixtures.storage),
          batches,
          mails,
          TestPreviews.previews(),
          fixtures.nominations,
          fixtures.editions,
          fixtures.audit,
          fixtures.transactions);
  private final ReleaseLetters release =
      new ReleaseLetters(
          waiting, desk, batches, send, fixtures.editions, fixtures.audit, fixtures.transactions);

  @Test
  void aDecisionIsToldToNobodyBeforeItsLetterIsReleased() {
    var submitted = submitted("A").getFirst();
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);

    assertThat(decisionsMailed()).isEmpty();
    assertThat(status(submitted)).isEqualTo(NominatorStatus.SUBMITTED);
    assertThat(desk.batches(SECRETARY, NOW))
        .singleElement()
        .satisfies(
            batch -> {
              assertThat(batch.kind()).isEqualTo(DecisionKind.INELIGIBLE);
              assertThat(batch.waiting()).isEqualTo(1);
              assertThat(batch.readers())
                  .containsExactly(
                      new LetterReaders(LetterReader.NOMINATOR, Language.EN, 1),
                      new LetterReaders(LetterReader.NOMINEE, Language.FR, 1));
            });

    assertThat(release(DecisionKind.INELIGIBLE, 1, null)).isEmpty();
    assertThat(decisionsMailed())
        .containsExactlyInAnyOrder("nomination-ineligible", "nominee-ineligible");
    assertThat(status(submitted)).isEqualTo(NominatorStatus.INELIGIBLE);
    assertThat(desk.batches(SECRETARY, NOW)).isEmpty();
    assertThat(newestAct())
        .satisfies(
            act -> {
              assertThat(act.act()).isEqualTo("LETTERS_RELEASED");
              assertThat(act.actor()).isEqualTo(SECRETARY.actor());
              assertThat(act.detail()).isEqualTo("INELIGIBLE 1 " + NOW);
            });
  }

  @Test
  void nobodyIsToldOfADuplicateThatTheConditionsAreNotMet() {
    screen(submitted("A").getFirst(), Screening.Reason.DUPLICATE);
    assertThat(release(DecisionKind.DUPLICATE, 1, null)).isEmpty();
    assertThat(decisionsMailed())
        .containsExactlyInAnyOrder("nomination-duplicate", "nominee-duplicate");
  }

  @Test
  void noNominatorIsToldThatItWillBeAssessedBeforeTheNomineeHasAgreed() {
    var both = submitted("A", "B");
    agree(both.getLast());
    both.forEach(one -> screen(one, null));
    assertThat(release(DecisionKind.ELIGIBLE, 2, null)).isEmpty();
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX))
        .filteredOn(mail -> mail.toString().contains("nomination-eligible"))
        .extracting(mail -> Objects.requireNonNull(mail.get("values")).m())
        .extracting(
            values ->
                Objects.requireNonNull(values.get("nominee")).s()
                    + (values.containsKey("AWAITED") ? " awaited" : "")
                    + (values.containsKey("GIVEN") ? " given" : ""))
        .containsExactlyInAnyOrder("A awaited", "B given");
  }

  @Test
  void aLetterThatIsHeldBackWaitsWhileTheOthersGo() {
    var three = submitted("A", "B", "C");
    three.forEach(one -> screen(one, null));
    assertThat(set(three.get(1), true, "")).isEmpty();

    assertThat(release(DecisionKind.ELIGIBLE, 2, null)).isEmpty();
    assertThat(three)
        .extracting(this::status)
        .containsExactly(
            NominatorStatus.ELIGIBLE, NominatorStatus.SUBMITTED, NominatorStatus.ELIGIBLE);
    assertThat(desk.page(SECRETARY, DecisionKind.ELIGIBLE, PAGE, NOW).nodes())
        .extracting(WaitingLetter::nomination)
        .containsExactly(three.get(1).id());
    assertThat(release(DecisionKind.ELIGIBLE, 0, null)).containsExactly("NOTHING_WAITS");
  }

  @Test
  void aDecisionThatIsTakenBackBeforeItWasToldLeavesNoLetter() {
    var submitted = submitted("A").getFirst();
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    undo(submitted);
    assertThat(desk.batches(SECRETARY, NOW)).isEmpty();
  }

  @Test
  void aDecisionThatIsTakenBackAfterwardsIsTakenBackByALetter() {
    var submitted = submitted("A").getFirst();
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    release(DecisionKind.INELIGIBLE, 1, null);
    undo(submitted);
    assertThat(status(submitted)).isEqualTo(NominatorStatus.INELIGIBLE);
    assertThat(release(DecisionKind.UNDONE, 1, null)).isEmpty();
    assertThat(status(submitted)).isEqualTo(NominatorStatus.SUBMITTED);
    assertThat(decisionsMailed()).filteredOn("screening-undone"::equals).hasSize(2);
    // A nominee who was told the end hears that it goes on, also when it is decided at once.
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    release(DecisionKind.INELIGIBLE, 1, null);
    screen(submitted, null);
    release(DecisionKind.ELIGIBLE, 1, null);
    assertThat(decisionsMailed()).filteredOn("screening-undone"::equals).hasSize(3);
    assertThat(decisionsMailed()).contains("nomination-eligible");
  }

  @Test
  void theClockSendsWhatIsReleasedForLaterAndEachLetterOnce() {
    var three = submitted("A", "B", "C");
    three.forEach(one -> screen(one, null));
    assertThat(release(DecisionKind.ELIGIBLE, 3, LATER)).isEmpty();
    undo(three.getLast());
    tick(LATER.minusSeconds(1));
    assertThat(decisionsMailed()).isEmpty();
    assertThat(desk.batches(SECRETARY, NOW).getFirst().release())
        .extracting(LetterRelease::dueAt, LetterRelease::letters)
        .containsExactly(LATER, 3);

    tick(LATER);
    tick(LATER.plusSeconds(1));
    assertThat(decisionsMailed()).containsExactly("nomination-eligible", "nomination-eligible");
    assertThat(status(three.getLast())).isEqualTo(NominatorStatus.SUBMITTED);
  }

  @Test
  void aRunThatWroteNoPositionTellsNobodyTwice() {
    var two = submitted("A", "B");
    two.forEach(one -> screen(one, null));
    release(DecisionKind.ELIGIBLE, 2, LATER);
    var stale = batches.of("edition-2026", DecisionKind.ELIGIBLE);
    tick(LATER);
    send.send(edition(), stale, 10, LATER);
    assertThat(decisionsMailed()).hasSize(2);
  }

  @Test
  void aReleaseIsStoppedUntilItsTime() {
    screen(submitted("A").getFirst(), null);
    release(DecisionKind.ELIGIBLE, 1, LATER);
    assertThat(release(DecisionKind.ELIGIBLE, 1, null)).containsExactly("LETTERS_RELEASED");
    assertThat(codes(stop(DecisionKind.ELIGIBLE, LATER))).containsExactly("LETTERS_SENT");
    assertThat(codes(stop(DecisionKind.ELIGIBLE, NOW))).isEmpty();
    assertThat(newestAct().act()).isEqualTo("LETTERS_STOPPED");
    tick(LATER);
    assertThat(decisionsMailed()).isEmpty();
    assertThat(desk.batches(SECRETARY, NOW)).singleElement().matches(it -> it.release() == null);
  }

  @Test
  void noOtherLettersGoThanThoseThatTheCallerLookedAt() {
    var two = submitted("A", "B");
    screen(two.getFirst(), null);
    assertThat(release(DecisionKind.ELIGIBLE, 1, NOW.minusSeconds(1)))
        .containsExactly("LETTERS_LATE");
    assertThat(release(DecisionKind.ELIGIBLE, 1, NOW.plus(Duration.ofDays(400))))
        .containsExactly("LETTERS_FAR");
    release(DecisionKind.ELIGIBLE, 1, LATER);
    screen(two.getLast(), null);
    tick(LATER);
    assertThat(status(two.getLast())).isEqualTo(NominatorStatus.SUBMITTED);
    assertThat(decisionsMailed()).hasSize(1);
  }

  /** Be there as many as before. */
  @Test
  void aReleaseIsRefusedWhereALetterCameOrWentOrWasAddedTo() {
    var two = submitted("A", "B");
    screen(two.getFirst(), null);
    var first = batch(DecisionKind.ELIGIBLE);
    undo(two.getFirst());
    screen(two.getLast(), null);
    assertThat(release(first, null)).containsExactly("CONFLICT");
    var second = batch(DecisionKind.ELIGIBLE);
    assertThat(set(two.getLast(), false, "For you alone.")).isEmpty();
    assertThat(release(second, null)).containsExactly("CONFLICT");
    var third = batch(DecisionKind.ELIGIBLE);
    var words = List.of(ReaderWords.typed(LetterReader.NOMINATOR, Language.EN, "For all."));
    assertThat(codes(desk.setWords(SECRETARY, DecisionKind.ELIGIBLE, third.version(), words, NOW)))
        .isEmpty();
    assertThat(release(third, null)).containsExactly("CONFLICT");
    assertThat(release(batch(DecisionKind.ELIGIBLE), null)).isEmpty();
  }

  @Test
  void oneRunOfTheClockSendsSoManyOfAllDecisionsAndTheNextGoesOn() {
    var four = submitted("A", "B", "C", "D");
    four.subList(0, 2).forEach(one -> screen(one, null));
    four.subList(2, 4).forEach(one -> screen(one, Screening.Reason.DUPLICATE));
    release(DecisionKind.ELIGIBLE, 2, LATER);
    release(DecisionKind.DUPLICATE, 2, LATER);
    send.perform(edition(), 3, LATER);
    assertThat(decisionsMailed()).filteredOn(one -> one.startsWith("nomination-")).hasSize(3);
    send.perform(edition(), 3, LATER);
    assertThat(decisionsMailed()).filteredOn(one -> one.startsWith("nomination-")).hasSize(4);
    assertThat(desk.batches(SECRETARY, LATER)).isEmpty();
  }

  @Test
  void aLetterThatFailsHoldsUpNoneOfAnotherDecisionAndIsNamed() {
    var two = submitted("A", "B");
    screen(two.getFirst(), Screening.Reason.DUPLICATE);
    screen(two.getLast(), null);
    release(DecisionKind.DUPLICATE, 1, LATER);
    release(DecisionKind.ELIGIBLE, 1, LATER);
    var kept = new KeptStore(fixtures.storage);
    kept.change(item -> unreadable(item, two.getFirst()));
    assertThatThrownBy(() -> tick(LATER)).hasMessageContaining(two.getFirst().id());
    assertThat(decisionsMailed()).containsExactly("nomination-eligible");
    kept.restore();
    tick(LATER);
    assertThat(decisionsMailed()).contains("nomination-duplicate");
  }

  private static Map<String, AttributeValue> unreadable(
      Map<String, AttributeValue> item, Nomination nomination) {
    if (!AttributeValue.fromS(nomination.id()).equals(item.get("id"))) {
      return item;
    }
    var changed = new HashMap<>(item);
    changed.put("status", AttributeValue.fromS("OF_A_NEWER_VERSION"));
    return changed;
  }

  /** Of all letters a list in memory is read; what was written since is found by one question. */
  @Test
  void aListReadsWhatWasWrittenSinceTheLastOne() {
    var two = submitted("A", "B");
    two.forEach(one -> screen(one, null));
    assertThat(set(two.getFirst(), true, "")).isEmpty();
    assertThat(fixtures.letters.all("edition-2026", NOW)).hasSize(1);
    assertThat(set(two.getLast(), true, "")).isEmpty();
    assertThat(fixtures.letters.all("edition-2026", NOW)).hasSize(2);
    assertThat(batch(DecisionKind.ELIGIBLE).held()).isEqualTo(2);
  }

  @Test
  void eachReaderFindsWhatIsAddedInTheirLanguage() {
    var submitted = submitted("A").getFirst();
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    var words =
        List.of(
            ReaderWords.typed(LetterReader.NOMINATOR, Language.EN, "See\nhttps://example.org/why."),
            ReaderWords.typed(LetterReader.NOMINEE, Language.EN, "Read by nobody."),
            ReaderWords.typed(LetterReader.NOMINEE, Language.FR, "Merci."));
    assertThat(codes(desk.setWords(SECRETARY, DecisionKind.INELIGIBLE, 0, words, NOW))).isEmpty();
    assertThat(codes(desk.setWords(SECRETARY, DecisionKind.INELIGIBLE, 0, words, NOW)))
        .containsExactly("CONFLICT");
    assertThat(set(submitted, false, "For you alone.")).isEmpty();
    assertThat(set(submitted, false, "x".repeat(ReaderWords.LONGEST + 1)))
        .contains("TOO_LONG", "CONFLICT");

    assertThat(desk.preview(SECRETARY, submitted.id(), LetterReader.NOMINATOR, NOW))
        .isNotNull()
        .satisfies(
            shown -> {
              assertThat(shown.subject()).contains(submitted.reference());
              assertThat(shown.text())
                  .contains(
                      "does not meet the conditions",
                      "\n\nSee https://example.org/why.\n\nFor you alone.\n\nThe secretariat\n",
                      "office@award.example");
            });
    assertThat(desk.preview(SECRETARY, submitted.id(), LetterReader.NOMINEE, NOW))
        .isNotNull()
        .satisfies(
            shown -> {
              assertThat(shown.text())
                  .contains("ne remplit pas", "\n\nMerci.\n\n")
                  .doesNotContain("Read by nobody");
              assertThat(shown.html())
                  .startsWith("<!doctype html>\n<html lang=\"fr\" dir=\"ltr\">")
                  .contains("ne remplit pas", ">Merci.</p>");
            });

    release(DecisionKind.INELIGIBLE, 1, null);
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString())
        .contains("See https://example.org/why.", "For you alone.", "Merci.")
        .doesNotContain("Read by nobody");
    assertThat(desk.preview(SECRETARY, submitted.id(), LetterReader.NOMINATOR, NOW)).isNull();
  }

  @Test
  void whatIsSaidOfOneDecisionIsSaidOfNoOther() {
    var submitted = submitted("A").getFirst();
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    var opened = wanted(submitted, true, "Try again in two years.");
    screen(submitted, null);
    assertThat(set(opened)).as("it was written for another decision").containsExactly("CONFLICT");
    screen(submitted, Screening.Reason.OUT_OF_SCOPE);
    assertThat(set(wanted(submitted, true, "It is out of scope."))).isEmpty();
    screen(submitted, Screening.Reason.NOT_VERIFIABLE);
    assertThat(desk.page(SECRETARY, DecisionKind.INELIGIBLE, PAGE, NOW).nodes())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.held()).isFalse();
              assertThat(letter.readers()).extracting(WaitingLetter.Reader::words).containsOnly("");
            });
    assertThat(desk.preview(SECRETARY, submitted.id(), LetterReader.NOMINATOR, NOW))
        .isNotNull()
        .satisfies(shown -> assertThat(shown.text()).doesNotContain("out of scope"));
  }

  @Test
  void whatIsSavedCanBeSavedAgain() {
    var submitted = submitted("A").getFirst();
    screen(submitted, null);
    var saved =
        Objects.requireNonNull(desk.set(SECRETARY, wanted(submitted, true, ""), NOW).letter());
    var again =
        new LetterDesk.Wanted(
            saved.nomination(),
            saved.kind(),
            saved.version(),
            saved.nominationVersion(),
            false,
            List.of(OwnWords.typed(LetterReader.NOMINATOR, "For you alone.")));
    assertThat(set(again)).isEmpty();
    assertThat(set(again)).containsExactly("CONFLICT");
  }

  @Test
  void aLetterThatIsHeldBackHoldsNoneOfALaterDecision() {
    var two = submitted("A", "B");
    two.forEach(this::agree);
    two.forEach(one -> screen(one, null));
    assertThat(set(two.getFirst(), true, "")).isEmpty();
    shortlist(two);
    assertThat(release(DecisionKind.SHORTLISTED, 2, null)).isEmpty();
  }

  @Test
  void whoseMailboxIsFullIsToldNothingAndTheirLetterWaits() {
    fixtures.move(EditionState.CALL_OPEN);
    var submitted = fixtures.drafted(NominationFixtures.complete("A"));
    var wanted = NominationFixtures.submission(submitted);
    fixtures.submissions.submit(submitted.id(), wanted, NOW.minusMillis(1));
    fixtures.move(EditionState.SCREENING);
    for (int mail = 0; mail < Allowance.MAILS_TO_ADDRESS.most(); mail++) {
      fixtures.unasked.count(submitted.nominator().email(), "mail " + mail, NOW);
    }
    screen(submitted, null);
    assertThat(release(DecisionKind.ELIGIBLE, 1, null)).isEmpty();
    assertThat(decisionsMailed()).isEmpty();
    assertThat(status(submitted)).isEqualTo(NominatorStatus.SUBMITTED);
    assertThat(waitingKinds()).containsValue(DecisionKind.ELIGIBLE);
  }

  @Test
  void aRunThatReadAReleaseBeforeItWasStoppedTellsNobody() {
    screen(submitted("A").getFirst(), null);
    release(DecisionKind.ELIGIBLE, 1, LATER);
    var read = batches.of("edition-2026", DecisionKind.ELIGIBLE);
    assertThat(codes(stop(DecisionKind.ELIGIBLE, NOW))).isEmpty();
    send.send(edition(), read, 10, LATER);
    assertThat(decisionsMailed()).isEmpty();
  }

  @Test
  void aLetterThatCameAfterTheReleaseIsNotReleasedWithTheOthers() {
    var unreleased = new UnreleasedLetters(waiting, batches);
    var two = submitted("A", "B");
    screen(two.getFirst(), null);
    assertThat(unreleased.areThere(edition(), NOW)).isTrue();
    release(DecisionKind.ELIGIBLE, 1, LATER);
    assertThat(unreleased.areThere(edition(), NOW)).isFalse();
    screen(two.getLast(), null);
    assertThat(unreleased.areThere(edition(), NOW)).isTrue();
  }

  @Test
  void nobodyWhoseNomineeDidNotAgreeInTimeIsToldThatTheAnswerIsAwaited() {
    var submitted = submitted("A").getFirst();
    screen(submitted, null);
    fixtures.move(EditionState.ADVICE);
    assertThat(waitingKinds()).containsValue(DecisionKind.NOT_ASSESSED);
  }

  @Test
  void nothingIsAddedToLettersThatAreReleased() {
    screen(submitted("A").getFirst(), null);
    release(DecisionKind.ELIGIBLE, 1, LATER);
    var version = batches.of("edition-2026", DecisionKind.ELIGIBLE).version();
    var words = List.of(ReaderWords.typed(LetterReader.NOMINATOR, Language.EN, "And this."));
    assertThat(codes(desk.setWords(SECRETARY, DecisionKind.ELIGIBLE, version, words, NOW)))
        .containsExactly("LETTERS_RELEASED");
    tick(LATER);
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString())
        .doesNotContain("And this.");
  }

  @Test
  void nothingIsAddedToALetterThatIsReleasedInTheSameMoment() {
    var submitted = submitted("A").getFirst();
    screen(submitted, null);
    var seen = batch(DecisionKind.ELIGIBLE);
    meanwhile.next(() -> assertThat(release(seen, LATER)).isEmpty());
    assertThat(set(submitted, false, "And this.")).containsExactly("CONFLICT");
    assertThat(meanwhile.isDone()).isTrue();
    tick(LATER);
    assertThat(EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).toString())
        .doesNotContain("And this.");
  }

  @Test
  void noLetterIsReleasedThatIsAddedToInTheSameMoment() {
    var submitted = submitted("A").getFirst();
    screen(submitted, null);
    var seen = batch(DecisionKind.ELIGIBLE);
    meanwhile.next(() -> assertThat(set(submitted, false, "And this.")).isEmpty());
    assertThat(release(seen, null)).containsExactly("CONFLICT");
    assertThat(decisionsMailed()).isEmpty();
  }

  @Test
  void aLetterIsHeldBackAlsoWhenItIsReleasedInTheSameMoment() {
    var submitted = submitted("A").getFirst();
    screen(submitted, null);
    var seen = batch(DecisionKind.ELIGIBLE);
    meanwhile.next(() -> assertThat(release(seen, LATER)).isEmpty());
    assertThat(set(submitted, true, "")).isEmpty();
    tick(LATER);
    assertThat(decisionsMailed()).isEmpty();
  }

  @Test
  void theShortlistIsToldByLettersAndTheLaureateOnceAllMayKnow() {
    var four = submitted("Laureate", "Finalist", "Other", "Silent");
    four.subList(0, 3).forEach(this::agree);
    four.forEach(one -> screen(one, null));
    shortlist(four.subList(0, 2));
    assertThat(waitingKinds())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Laureate", DecisionKind.SHORTLISTED,
                "Finalist", DecisionKind.SHORTLISTED,
                "Other", DecisionKind.NOT_SHORTLISTED,
                "Silent", DecisionKind.NOT_ASSESSED));
    assertThat(four).extracting(this::status).containsOnly(NominatorStatus.SUBMITTED);
    release(DecisionKind.SHORTLISTED, 2, null);
    release(DecisionKind.NOT_SHORTLISTED, 1, null);
    release(DecisionKind.NOT_ASSESSED, 1, null);
    assertThat(decisionsMailed()).hasSize(7);
    assertThat(four)
        .extracting(this::status)
        .containsExactly(
            NominatorStatus.SHORTLISTED,
            NominatorStatus.SHORTLISTED,
            NominatorStatus.NOT_SHORTLISTED,
            NominatorStatus.NOT_SHORTLISTED);

    announce(four.getFirst(), LATER);
    assertThat(desk.batches(SECRETARY, LATER.minusSeconds(1))).isEmpty();
    assertThat(desk.batches(SECRETARY, LATER))
        .extracting(LetterBatch::kind)
        .containsExactly(DecisionKind.LAUREATE, DecisionKind.FINALIST);
  }

  @Test
  void nobodyIsWrittenWhoseNominationWasWithdrawn() {
    var two = submitted("A", "B");
    two.forEach(one -> screen(one, null));
    release(DecisionKind.ELIGIBLE, 2, LATER);
    fixtures.withdrawals.withdraw(two.getFirst().id(), "Because.", NominationFixtures.HERE, NOW);
    tick(LATER);
    assertThat(decisionsMailed()).containsExactly("nomination-eligible");
    assertThat(status(two.getFirst())).isEqualTo(NominatorStatus.WITHDRAWN);
  }

  @Test
  void pagesGoOnAfterALetterThatIsGone() {
    var three = submitted("A", "B", "C");
    three.forEach(one -> screen(one, null));
    var first =
        desk.page(SECRETARY, DecisionKind.ELIGIBLE, new PageRequest(1, Optional.empty()), NOW);
    var cursor = Optional.ofNullable(first.pageInfo().endCursor());
    undo(three.stream().min(Comparator.comparing(Nomination::id)).orElseThrow());
    var rest = desk.page(SECRETARY, DecisionKind.ELIGIBLE, new PageRequest(10, cursor), NOW);
    assertThat(first.pageInfo().hasNextPage()).isTrue();
    assertThat(rest.nodes()).hasSizeBetween(1, 2);
    assertThat(rest.nodes()).doesNotContainAnyElementsOf(first.nodes());
  }

  private List<Nomination> submitted(String... nominees) {
    fixtures.move(EditionState.CALL_OPEN);
    var all = Arrays.stream(nominees).map(fixtures::submitted).toList();
    fixtures.move(EditionState.SCREENING);
    return all;
  }

  private Nomination found(Nomination nomination) {
    return fixtures.nominations.find(nomination.id()).orElseThrow();
  }

  private void agree(Nomination nomination) {
    var asked = found(nomination);
    var consent = Objects.requireNonNull(asked.consent()).given(NOW, null);
    fixtures.transactions.commit(
        set -> fixtures.nominations.put(set, asked.withConsent(consent), NOW));
  }

  private void screen(Nomination nomination, Screening.@Nullable Reason reason) {
    var version = (int) found(nomination).version();
    var decision = new Screenings.Decision(nomination.id(), version, reason == null, reason, null);
    assertThat(fixtures.screenings.screen(SECRETARY, decision, NOW).userErrors()).isEmpty();
  }

  private void undo(Nomination nomination) {
    var version = (int) found(nomination).version();
    assertThat(fixtures.screenings.undo(SECRETARY, nomination.id(), version, NOW).userErrors())
        .isEmpty();
  }

  private void shortlist(List<Nomination> finalists) {
    fixtures.put(
        edition()
            .withState(EditionState.ADVICE)
            .withShortlist(finalists.stream().map(Nomination::id).toList(), "Why."));
    for (var finalist : finalists) {
      fixtures.transactions.commit(
          set -> fixtures.nominations.put(set, found(finalist).shortlisted(true), NOW));
    }
  }

  private void announce(Nomination nomination, Instant publicAt) {
    var laureate =
        new Laureate(
            nomination.id(),
            nomination.nominee().name(),
            "Director",
            "Company",
            "FR",
            null,
            EditionFixtures.inAll("For what was done."),
            List.of());
    fixtures.put(
        edition()
            .withLaureates(List.of(laureate))
            .withPublicAt(publicAt)
            .withState(EditionState.ANNOUNCED));
  }

  private Edition edition() {
    return fixtures.editions.get("edition-2026");
  }

  private void tick(Instant now) {
    send.perform(edition(), now);
  }

  private NominatorStatus status(Nomination nomination) {
    return fixtures.letters.statusOf(found(nomination), this::edition, NOW);
  }

  private Map<String, DecisionKind> waitingKinds() {
    return waiting.of(edition(), NOW).stream()
        .collect(Collectors.toMap(WaitingLetter::nomineeName, WaitingLetter::kind));
  }

  private List<String> set(Nomination nomination, boolean held, String words) {
    return set(wanted(nomination, held, words));
  }

  private List<String> set(LetterDesk.Wanted wanted) {
    return desk.set(SECRETARY, wanted, NOW).userErrors().stream().map(UserError::code).toList();
  }

  /** As who saw the letter and the nomination as they stand, and the letter before it was set. */
  private LetterDesk.Wanted wanted(Nomination nomination, boolean held, String words) {
    var seen = found(nomination);
    return new LetterDesk.Wanted(
        nomination.id(),
        DecisionKind.of(seen, edition(), NOW).orElseThrow(),
        0,
        seen.version(),
        held,
        List.of(OwnWords.typed(LetterReader.NOMINATOR, words)));
  }

  /** As who looked at the letters a moment before, and found so many. */
  private List<String> release(DecisionKind kind, int letters, @Nullable Instant at) {
    var seen = batch(kind);
    assertThat(seen.waiting()).isEqualTo(letters);
    return release(seen, at);
  }

  private List<String> release(LetterBatch seen, @Nullable Instant at) {
    var wanted =
        new ReleaseLetters.Wanted(seen.kind(), seen.fingerprint(), Optional.ofNullable(at));
    return codes(release.release(SECRETARY, wanted, NOW));
  }

  private LetterBatch batch(DecisionKind kind) {
    return desk.batch(SECRETARY, batches.of("edition-2026", kind), NOW);
  }

  private LetterBatchPayload stop(DecisionKind kind, Instant now) {
    return release.stop(SECRETARY, kind, batches.of("edition-2026", kind).version(), now);
  }

  private static List<String> codes(LetterBatchPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private Act newestAct() {
    return fixtures
        .audit
        .newest("edition-2026", new PageRequest(1, Optional.empty()))
        .nodes()
        .getFirst()
        .act();
  }

  /** The letters of decisions that were written, by their templates. */
  private List<String> decisionsMailed() {
    var others = List.of("nomination-received", "nominee-asked", "draft-resume");
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).stream()
        .map(item -> Objects.requireNonNull(item.get("template")).s())
        .filter(template -> !others.contains(template) && !template.endsWith("withdrawn"))
        .toList();
  }
}
