package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningsTests {
  private static final Instant NOW = EditionFixtures.CALL_CLOSES;
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
  void withdrawsWithAReasonAtAnyTimeBeforeTheAnnouncement() {
    var first = fixtures.submitted("A");
    var second = fixtures.submitted("B");
    assertThat(fixtures.withdrawals.withdraw(first.id(), " ", NOW).userErrors())
        .extracting(UserError::code)
        .containsExactly("REASON_REQUIRED");
    fixtures.move(EditionState.COUNTED);
    assertThat(fixtures.withdrawals.withdraw(first.id(), "Because.", NOW).userErrors()).isEmpty();
    assertThat(listed(NominationStatus.WITHDRAWN)).containsExactly(first.id());
    fixtures.move(EditionState.ANNOUNCED);
    assertThat(fixtures.withdrawals.withdraw(second.id(), "Because.", NOW).userErrors())
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
    fixtures.withdrawals.withdraw(nomination.id(), "Because.", NOW);
    assertThat(fixtures.editions.get("edition-2026").finalists()).containsExactly("nomination-x");
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
