package org.businessleaderaward.nominations.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.nominations.NominationFixtures.SECRETARY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.deadlines.NominationTerms;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningsTests {
  private static final Instant NOW = EditionFixtures.CALL_CLOSES;
  private static final Caller OTHER =
      new Caller("person-2", Role.SECRETARIAT, "edition-2026", "person-2", "O. Other", Language.EN);
  private static final NominationTerms TOGETHER = new NominationTerms(true, 0);
  private static final NominationTerms ALONE = new NominationTerms(false, 0);

  private final NominationFixtures fixtures = new NominationFixtures();

  @Test
  void movesAnEligibleNominationToItsListAndLogsIt() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    var answer = screen(submitted, true, null, null);
    assertThat(answer.userErrors()).isEmpty();
    assertThat(listed(NominationStatus.ELIGIBLE)).containsExactly(submitted.id());
    assertThat(listed(NominationStatus.SUBMITTED)).isEmpty();
    var log = fixtures.audit.newest("edition-2026", new PageRequest(1, Optional.empty()));
    assertThat(log.edges().getFirst().node().act().act()).isEqualTo("NOMINATION_FOUND_ELIGIBLE");
  }

  @Test
  void takesAReasonToFindANominationIneligible() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    assertThat(fields(screen(submitted, false, null, null)))
        .containsExactly(List.of("input", "reason"));
    assertThat(fields(screen(submitted, false, Screening.Reason.OTHER, " ")))
        .containsExactly(List.of("input", "note"));
    assertThat(screen(submitted, false, Screening.Reason.OUT_OF_SCOPE, null).userErrors())
        .isEmpty();
    assertThat(listed(NominationStatus.INELIGIBLE)).containsExactly(submitted.id());
  }

  @Test
  void showsTheSecondOfTwoDecidersWhatTheFirstDecided() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    screen(submitted, true, null, null);
    var second = screen(submitted, false, Screening.Reason.DUPLICATE, null);
    assertThat(second.userErrors()).extracting(UserError::code).containsExactly("CONFLICT");
    assertThat(second.nomination())
        .isNotNull()
        .extracting(BoardNomination::status)
        .isEqualTo(BoardNomination.Status.ELIGIBLE);
  }

  @Test
  void row39DecidesNothingByAListThatIsLate() {
    fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    var listed = fixtures.nominations.all("edition-2026", NominationStatus.SUBMITTED).getFirst();
    fixtures.withdrawals.withdraw(listed.id(), "Because.", NominationFixtures.HERE, NOW);
    // What an index shows that is a moment late.
    assertThat(screen(listed, true, null, null).userErrors())
        .extracting(UserError::code)
        .containsExactly("WITHDRAWN");
    assertThat(listed(NominationStatus.ELIGIBLE)).isEmpty();
  }

  @Test
  void screensOnlyBetweenTheCallAndAdvice() {
    var submitted = fixtures.submitted("A");
    assertThat(screen(submitted, true, null, null).userErrors())
        .extracting(UserError::code)
        .containsExactly("WRONG_STATE");
  }

  @Test
  void knowsNeitherDraftsNorWhatIsOfAnotherEdition() {
    var draft = fixtures.drafted(NominationFixtures.complete("A"));
    var submitted = fixtures.submitted("B");
    var elsewhere =
        new Caller("p", Role.SECRETARIAT, "edition-2028", "p", "Elsewhere", Language.EN);
    assertThat(screen(draft, true, null, null).userErrors())
        .extracting(UserError::code)
        .containsExactly("UNKNOWN");
    assertThat(
            fixtures
                .screenings
                .screen(
                    elsewhere, new Screenings.Decision(submitted.id(), 2, true, null, null), NOW)
                .userErrors())
        .extracting(UserError::code)
        .containsExactly("UNKNOWN");
  }

  @Test
  void withdrawsWithAReasonOrWithoutAtAnyTimeBeforeTheLaureateIsPublic() {
    var unexplained = fixtures.submitted("U");
    var first = fixtures.submitted("A");
    var second = fixtures.submitted("B");
    assertThat(
            fixtures
                .withdrawals
                .withdraw(unexplained.id(), " ", NominationFixtures.HERE, NOW)
                .userErrors())
        .isEmpty();
    fixtures.move(EditionState.COUNTED);
    assertThat(
            fixtures
                .withdrawals
                .withdraw(first.id(), "Because.", NominationFixtures.HERE, NOW)
                .userErrors())
        .isEmpty();
    assertThat(listed(NominationStatus.WITHDRAWN))
        .containsExactlyInAnyOrder(unexplained.id(), first.id());
    fixtures.move(EditionState.ANNOUNCED);
    assertThat(
            fixtures
                .withdrawals
                .withdraw(second.id(), "Because.", NominationFixtures.HERE, NOW)
                .userErrors())
        .extracting(UserError::code)
        .containsExactly("TOO_LATE");
  }

  @Test
  void takesWhatIsWithdrawnOffTheShortlist() {
    var nomination = fixtures.eligible("A");
    fixtures.put(
        fixtures
            .editions
            .get("edition-2026")
            .withState(EditionState.ADVICE)
            .withShortlist(List.of(nomination.id(), "nomination-x"), "why"));
    fixtures.withdrawals.withdraw(nomination.id(), "Because.", NominationFixtures.HERE, NOW);
    assertThat(fixtures.editions.get("edition-2026").finalists()).containsExactly("nomination-x");
  }

  /**
   * A nominee who was not asked yet knows of nothing, and there is nothing for the office to do.
   */
  @Test
  void tellsOfAWithdrawalThoseWhoKnewOfTheNomination() {
    var asked = fixtures.submitted("A");
    var draft = fixtures.drafted(NominationFixtures.complete("B"));
    fixtures.submissions.submit(
        draft.id(), NominationFixtures.submission(draft), NOW.minusMillis(1));
    fixtures.withdrawals.withdraw(draft.id(), "Because.", NominationFixtures.HERE, NOW);
    assertThat(mailed()).contains("nomination-withdrawn").doesNotContain("nominee-withdrawn");
    assertThat(circulars()).isEmpty();
    fixtures.withdrawals.withdraw(asked.id(), "Because.", NominationFixtures.HERE, NOW);
    assertThat(mailed()).contains("nominee-withdrawn");
    assertThat(circulars()).hasSize(1).allMatch(one -> one.contains(asked.reference()));
  }

  private List<String> circulars() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.PROGRAMME).stream()
        .map(Object::toString)
        .filter(item -> item.contains("withdrawal-reported"))
        .toList();
  }

  @Test
  void undoesADecision() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    var screened = screen(submitted, false, Screening.Reason.OUT_OF_SCOPE, "Why.");
    var undone = undo(SECRETARY, screened.nomination());
    assertThat(undone.userErrors()).isEmpty();
    assertThat(listed(NominationStatus.SUBMITTED)).containsExactly(submitted.id());
    assertThat(listed(NominationStatus.INELIGIBLE)).isEmpty();
    var log = acts();
    assertThat(log.getFirst().act()).isEqualTo("SCREENING_UNDONE");
    assertThat(log.getFirst().detail()).isEqualTo("INELIGIBLE");
    assertThat(codes(undo(SECRETARY, undone.nomination()))).containsExactly("NOTHING_TO_UNDO");
  }

  @Test
  void undoesNothingOnceAdviceHasBegun() {
    var eligible = fixtures.eligible("A");
    fixtures.move(EditionState.ADVICE);
    assertThat(codes(undo(SECRETARY, BoardNomination.of(eligible)))).containsExactly("WRONG_STATE");
    assertThat(listed(NominationStatus.ELIGIBLE)).containsExactly(eligible.id());
  }

  @Test
  void row40UndoesNoDecisionThatSomebodyElseTookInBetween() {
    var submitted = fixtures.submitted("A");
    fixtures.move(EditionState.SCREENING);
    var first = screen(submitted, true, null, null).nomination();
    undo(OTHER, first);
    assertThat(codes(undo(SECRETARY, first))).containsExactly("CONFLICT");
  }

  @Test
  void countsNoDecisionBeforeASecondMemberConfirmsItWhereTheTermsSaySo() {
    var submitted = fixtures.submitted("A");
    askForASecondPerson();
    fixtures.move(EditionState.SCREENING);
    var proposed = screen(submitted, false, Screening.Reason.OUT_OF_SCOPE, null).nomination();
    assertThat(listed(NominationStatus.SUBMITTED)).containsExactly(submitted.id());
    assertThat(codes(confirm(SECRETARY, proposed))).containsExactly("SECOND_PERSON_NEEDED");
    assertThat(confirm(OTHER, proposed).userErrors()).isEmpty();
    assertThat(listed(NominationStatus.INELIGIBLE)).containsExactly(submitted.id());
    assertThat(acts().subList(0, 2))
        .extracting(act -> act.actor() + " " + act.act())
        .containsExactly(
            OTHER.actor() + " NOMINATION_FOUND_INELIGIBLE",
            SECRETARY.actor() + " SCREENING_PROPOSED");
  }

  @Test
  void takesTheSameDecisionOfAnotherAsAConfirmationAndADifferentOneAsAnotherProposal() {
    var submitted = fixtures.submitted("A");
    askForASecondPerson();
    fixtures.move(EditionState.SCREENING);
    var eligible = screen(submitted, true, null, null).nomination();
    var against = screen(OTHER, eligible, false, Screening.Reason.DUPLICATE).nomination();
    assertThat(against)
        .isNotNull()
        .satisfies(
            nomination -> {
              assertThat(nomination.status()).isEqualTo(BoardNomination.Status.SUBMITTED);
              assertThat(nomination.proposal()).isNotNull();
            });
    assertThat(codes(confirm(OTHER, against))).containsExactly("SECOND_PERSON_NEEDED");
    var decided = screen(SECRETARY, against, false, Screening.Reason.DUPLICATE).nomination();
    assertThat(decided)
        .isNotNull()
        .extracting(BoardNomination::status, BoardNomination::proposal)
        .containsExactly(BoardNomination.Status.INELIGIBLE, null);
    assertThat(codes(confirm(OTHER, decided))).containsExactly("NOTHING_TO_CONFIRM");
  }

  @Test
  void asksForASecondPersonAtAnyTimeButDoesWithoutOnlyBeforeScreening() {
    askForASecondPerson();
    assertThat(fixtures.terms.change(SECRETARY, ALONE, NOW).userErrors()).isEmpty();
    fixtures.move(EditionState.SCREENING);
    askForASecondPerson();
    var answer = fixtures.terms.change(SECRETARY, ALONE, NOW);
    assertThat(answer.userErrors()).extracting(UserError::code).containsExactly("SCREENING_BEGUN");
    assertThat(answer.terms().secondPersonScreens()).isTrue();
    assertThat(acts().getFirst().act()).isEqualTo("NOMINATION_TERMS_CHANGED");
    fixtures.move(EditionState.ADVICE);
    assertThat(fixtures.terms.change(SECRETARY, ALONE, NOW).userErrors())
        .extracting(UserError::code)
        .containsExactly("WRONG_STATE");
  }

  private void askForASecondPerson() {
    assertThat(fixtures.terms.change(SECRETARY, TOGETHER, NOW).userErrors()).isEmpty();
  }

  private ScreenNominationPayload undo(Caller by, @Nullable BoardNomination nomination) {
    var seen = Objects.requireNonNull(nomination);
    return fixtures.screenings.undo(by, seen.id(), (int) seen.version(), NOW);
  }

  private ScreenNominationPayload confirm(Caller by, @Nullable BoardNomination nomination) {
    var seen = Objects.requireNonNull(nomination);
    return fixtures.screenings.confirm(by, seen.id(), (int) seen.version(), NOW);
  }

  private ScreenNominationPayload screen(
      Caller by,
      @Nullable BoardNomination nomination,
      boolean eligible,
      Screening.@Nullable Reason reason) {
    var seen = Objects.requireNonNull(nomination);
    return fixtures.screenings.screen(
        by, new Screenings.Decision(seen.id(), (int) seen.version(), eligible, reason, null), NOW);
  }

  private static List<String> codes(ScreenNominationPayload answer) {
    return answer.userErrors().stream().map(UserError::code).toList();
  }

  private List<Act> acts() {
    return fixtures
        .audit
        .newest("edition-2026", new PageRequest(10, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act())
        .toList();
  }

  /** The templates of all mails that wait. */
  private List<String> mailed() {
    return EmbeddedStorage.items(fixtures.storage, TableOf.OUTBOX).stream()
        .map(item -> Objects.requireNonNull(item.get("template")).s())
        .toList();
  }

  private ScreenNominationPayload screen(
      Nomination nomination,
      boolean eligible,
      Screening.@Nullable Reason reason,
      @Nullable String note) {
    return fixtures.screenings.screen(
        NominationFixtures.SECRETARY,
        new Screenings.Decision(
            nomination.id(), (int) nomination.version(), eligible, reason, note),
        NOW);
  }

  private static List<@Nullable List<String>> fields(ScreenNominationPayload answer) {
    return answer.userErrors().stream().<@Nullable List<String>>map(UserError::field).toList();
  }

  private List<String> listed(NominationStatus status) {
    return fixtures.nominations.all("edition-2026", status).stream().map(Nomination::id).toList();
  }
}
