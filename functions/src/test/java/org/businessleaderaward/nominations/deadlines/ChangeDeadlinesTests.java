package org.businessleaderaward.nominations.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.nominations.NominationFixtures.SECRETARY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationFixtures;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.screening.Proposal;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Until when what was submitted may be changed, what keeps it, and when the terms may be. */
class ChangeDeadlinesTests {
  private static final Instant OPENS = EditionFixtures.CALL_OPENS;
  private static final Instant CLOSES = EditionFixtures.CALL_CLOSES;
  private static final Instant DURING = OPENS.plusSeconds(1);
  private static final Instant EXTENDED = CLOSES.plus(Duration.ofDays(2));

  private final NominationFixtures fixtures = new NominationFixtures();
  private final Nomination submitted = fixtures.submitted("A");

  @Test
  void isChangedUntilTheCloseOfTheCallAndLongerWithMoreTimeOfItsOwn() {
    assertThat(ofChange(submitted, DURING)).isEqualTo(CLOSES);
    assertThat(ofChange(submitted, CLOSES.minusMillis(1))).isEqualTo(CLOSES);
    assertThat(ofChange(submitted, CLOSES)).isNull();
    assertThat(refusal(submitted, CLOSES)).isEqualTo(NominationRefusal.CALL_CLOSED);
    assertThat(refusal(submitted, DURING)).isNull();
    var longer = submitted.extended(EXTENDED);
    assertThat(ofChange(longer, CLOSES)).isEqualTo(EXTENDED);
    assertThat(refusal(longer, EXTENDED.minusMillis(1))).isNull();
    assertThat(refusal(longer, EXTENDED)).isEqualTo(NominationRefusal.CALL_CLOSED);
  }

  @Test
  void moreTimeOfItsOwnThatEndsBeforeTheCallTakesNoneAway() {
    assertThat(ofChange(submitted.extended(DURING.plusSeconds(1)), DURING)).isEqualTo(CLOSES);
  }

  @Test
  void nothingIsTakenBeforeTheCallOpensAndNothingWithoutItsWindow() {
    assertThat(ofChange(submitted, OPENS.minusMillis(1))).isNull();
    assertThat(ofChange(submitted, OPENS)).isEqualTo(CLOSES);
    var windows = edition().windows();
    var without = edition().withWindows(windows.subList(1, windows.size()));
    assertThat(fixtures.deadlines.ofChange(submitted, without, DURING)).isNull();
  }

  @Test
  void moreTimeCountsThroughScreeningAndNoLonger() {
    var longer = submitted.extended(EXTENDED);
    fixtures.move(EditionState.SCREENING);
    assertThat(ofChange(longer, DURING)).isEqualTo(EXTENDED);
    assertThat(ofChange(submitted, DURING)).isNull();
    for (var later : List.of(EditionState.DRAFT, EditionState.ADVICE, EditionState.VOTING)) {
      fixtures.move(later);
      assertThat(ofChange(longer, DURING)).as("%s", later).isNull();
    }
  }

  @Test
  void theTenthVersionIsTheLast() {
    var nine = withVersions(9);
    assertThat(ofChange(nine, DURING)).isEqualTo(CLOSES);
    assertThat(refusal(nine, DURING)).isNull();
    var ten = withVersions(10);
    assertThat(ofChange(ten, DURING)).isNull();
    assertThat(refusal(ten, DURING)).isEqualTo(NominationRefusal.TOO_MANY_VERSIONS);
  }

  private Nomination withVersions(int versions) {
    var receipt = Objects.requireNonNull(submitted.receipt());
    for (int i = 1; i < versions; i++) {
      receipt = receipt.changed(DURING);
    }
    assertThat(receipt.version()).isEqualTo(versions).isLessThanOrEqualTo(Receipt.MOST_VERSIONS);
    return submitted.submitted(receipt, Objects.requireNonNull(submitted.consent()));
  }

  @Test
  void nothingIsChangedOnceItIsDecidedOrADecisionIsProposed() {
    var screened = fixtures.eligible("B");
    fixtures.move(EditionState.CALL_OPEN);
    assertThat(ofChange(screened, DURING)).isNull();
    assertThat(refusal(screened, DURING)).isEqualTo(NominationRefusal.SCREENED);
    var proposal = new Proposal("person-2", DURING, new Screening(null, null));
    var proposed = submitted.proposed(proposal);
    assertThat(ofChange(proposed, DURING)).isNull();
    assertThat(refusal(proposed, DURING)).isEqualTo(NominationRefusal.SCREENED);
    assertThat(refusal(submitted.withdrawn("why"), DURING)).isEqualTo(NominationRefusal.WITHDRAWN);
    assertThat(refusal(submitted.declined(DURING), DURING)).isEqualTo(NominationRefusal.DECLINED);
    var draft = fixtures.drafted(NominationFixtures.complete("C"));
    assertThat(ofChange(draft, DURING)).as("a draft is submitted first").isNull();
    assertThat(refusal(draft, DURING)).isEqualTo(NominationRefusal.UNKNOWN);
  }

  /** Or the answer would tell what no letter has told. */
  @Test
  void afterTheCloseTheAnswerIsTheSameWhateverIsDecided() {
    var screened = fixtures.eligible("B");
    var proposed = submitted.proposed(new Proposal("person-2", CLOSES, new Screening(null, null)));
    for (var each : List.of(submitted, proposed, screened)) {
      assertThat(refusal(each, CLOSES)).isEqualTo(NominationRefusal.CALL_CLOSED);
      assertThat(ofChange(each, CLOSES)).isNull();
    }
  }

  @Test
  void onlyADraftIsSubmitted() {
    assertThat(fixtures.deadlines.of(submitted, edition(), DURING)).isNull();
    assertThat(fixtures.deadlines.refusal(submitted, edition(), DURING))
        .isEqualTo(NominationRefusal.ALREADY_SUBMITTED);
    assertThat(fixtures.deadlines.refusal(submitted.withdrawn("why"), edition(), DURING))
        .isEqualTo(NominationRefusal.WITHDRAWN);
    assertThat(fixtures.deadlines.refusal(submitted.declined(DURING), edition(), DURING))
        .isEqualTo(NominationRefusal.DECLINED);
    var draft = fixtures.drafted(NominationFixtures.complete("C"));
    assertThat(fixtures.deadlines.refusal(draft, edition(), DURING)).isNull();
    assertThat(fixtures.deadlines.refusal(draft, edition(), CLOSES))
        .isEqualTo(NominationRefusal.CALL_CLOSED);
  }

  @Test
  void graceIsNoneToADayAndTheChangeIsInTheLog() {
    assertThat(change(false, -1)).containsExactly("GRACE_LENGTH");
    assertThat(change(false, 24 * 60 + 1)).containsExactly("GRACE_LENGTH");
    assertThat(change(true, 24 * 60)).isEmpty();
    assertThat(fixtures.terms.of("edition-2026")).isEqualTo(new NominationTerms(true, 24 * 60));
    assertThat(change(true, 0)).isEmpty();
    var act =
        fixtures
            .audit
            .newest("edition-2026", new PageRequest(1, Optional.empty()))
            .edges()
            .getFirst()
            .node()
            .act();
    assertThat(act.act()).isEqualTo("NOMINATION_TERMS_CHANGED");
    assertThat(act.detail()).isEqualTo("a second person screens: true, minutes of grace: 0");
  }

  @Test
  void aSecondPersonIsAskedForUntilAdviceAndNotDoneWithoutOnceScreeningHasBegun() {
    fixtures.move(EditionState.SCREENING);
    assertThat(change(true, 0)).isEmpty();
    assertThat(change(false, 0)).containsExactly("SCREENING_BEGUN");
    assertThat(change(true, 30)).as("no grace once the call is closed").isNotEmpty();
    assertThat(change(true, 0)).as("nothing else than before").isEmpty();
    fixtures.move(EditionState.ADVICE);
    assertThat(change(false, 0)).containsExactly("WRONG_STATE");
    assertThat(fixtures.terms.of("edition-2026")).isEqualTo(new NominationTerms(true, 0));
  }

  private List<String> change(boolean secondPersonScreens, int graceMinutes) {
    return fixtures
        .terms
        .change(SECRETARY, new NominationTerms(secondPersonScreens, graceMinutes), DURING)
        .userErrors()
        .stream()
        .map(UserError::code)
        .toList();
  }

  private @Nullable Instant ofChange(Nomination nomination, Instant now) {
    return fixtures.deadlines.ofChange(nomination, edition(), now);
  }

  private @Nullable NominationRefusal refusal(Nomination nomination, Instant now) {
    return fixtures.deadlines.refusalOfChange(nomination, edition(), now);
  }

  private Edition edition() {
    return fixtures.editions.get("edition-2026");
  }
}
