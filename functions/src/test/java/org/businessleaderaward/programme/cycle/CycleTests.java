package org.businessleaderaward.programme.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.Test;

class CycleTests {
  private static final long MAX = 100_000_000;
  private static final Instant DURING = EditionFixtures.CALL_OPENS.plus(Duration.ofDays(10));
  private static final Instant AFTER = EditionFixtures.CALL_CLOSES;
  private static final DecisionRule FROZEN =
      new DecisionRule(DecisionRule.Method.SCHULZE, 3, "{}", "00");
  private static final List<String> TWO = List.of("nomination-b", "nomination-a");
  private static final List<Laureate> LAUREATES =
      List.of(
          new Laureate("nomination-a", "L", null, "C", null, LocalizedText.english("For this.")));

  /** Every act, tried with whatever else it needs being there. */
  private static final List<BiFunction<Edition, Instant, Move>> ACTS =
      List.of(
          Cycle::openCall,
          (edition, now) -> Cycle.closeCall(edition, now, "a reason"),
          Cycle::openAdvice,
          (edition, now) -> Cycle.shortlist(edition, TWO, "why"),
          (edition, now) -> Cycle.openVoting(edition, now, now.plusSeconds(60), FROZEN),
          Cycle::closeVoting,
          Cycle::count,
          (edition, now) -> Cycle.announce(edition, LAUREATES, now, now),
          Cycle::archive,
          (edition, now) ->
              Cycle.extend(edition, Window.Kind.CALL, AFTER.plusSeconds(60), "why", now));

  @Test
  void movesForwardAtMostOneStepWhateverTheActAndTheInstant() {
    var states = List.of(EditionState.values());
    qt().forAll(arbitrary().pick(states), arbitrary().pick(ACTS), longs().between(-MAX, MAX))
        .checkAssert(
            (state, act, seconds) -> {
              var before = EditionFixtures.in(state).withShortlist(TWO, "why");
              var now = EditionFixtures.CALL_CLOSES.plusSeconds(seconds);
              if (act.apply(before, now) instanceof Move.Made(var after)) {
                assertThat(states.indexOf(after.state()) - states.indexOf(state)).isBetween(0, 1);
              }
            });
  }

  @Test
  void keepsTheCalendarsOrderAndEveryWindowsSenseWhateverTheInstant() {
    qt().forAll(longs().between(0, 20_000_000), longs().between(0, 20_000_000))
        .checkAssert(
            (first, second) -> {
              var edition = EditionFixtures.in(EditionState.CALL_OPEN);
              var closing = EditionFixtures.CALL_OPENS.plusSeconds(first);
              var screened = made(Cycle.closeCall(edition, closing, "early"));
              var advised = made(Cycle.openAdvice(screened, closing.plusSeconds(second)));
              assertThat(
                      advised.isOpen(
                          EditionState.ADVICE, Window.Kind.ADVICE, closing.plusSeconds(second)))
                  .isTrue();
              assertThat(advised.windows())
                  .extracting(Window::kind)
                  .containsExactly(Window.Kind.values());
              assertThat(Cycle.statusOf(advised, Window.Kind.CALL, closing.plusSeconds(second)))
                  .isEqualTo(Window.Status.CLOSED);
            });
  }

  @Test
  void opensTheCallOfAnEditionInPreparation() {
    var before = EditionFixtures.in(EditionState.DRAFT);
    assertThat(Cycle.openCall(before, EditionFixtures.CALL_OPENS.minusSeconds(1)))
        .isEqualTo(new Move.Made(before.withState(EditionState.CALL_OPEN)));
  }

  @Test
  void opensNoCallWhoseTimeIsOver() {
    assertRefused(
        Cycle.openCall(EditionFixtures.in(EditionState.DRAFT), EditionFixtures.CALL_CLOSES),
        Obstacle.CALL_OVER);
  }

  @Test
  void closesTheCallAfterItsTimeWithoutAReasonAndKeepsTheCalendar() {
    var before = EditionFixtures.in(EditionState.CALL_OPEN);
    assertThat(Cycle.closeCall(before, AFTER, null))
        .isEqualTo(new Move.Made(before.withState(EditionState.SCREENING)));
  }

  @Test
  void closesTheCallBeforeItsTimeOnlyWithAReason() {
    var before = EditionFixtures.in(EditionState.CALL_OPEN);
    assertRefused(Cycle.closeCall(before, DURING, null), Obstacle.REASON_REQUIRED);
    assertRefused(Cycle.closeCall(before, DURING, " \n"), Obstacle.REASON_REQUIRED);
    assertRefused(Cycle.closeCall(before, DURING, "x".repeat(1001)), Obstacle.REASON_TOO_LONG);
  }

  @Test
  void endsTheCallAndBeginsScreeningAtTheInstantOfAnEarlyClose() {
    var after = made(Cycle.closeCall(EditionFixtures.in(EditionState.CALL_OPEN), DURING, "why"));
    assertThat(after.window(Window.Kind.CALL).orElseThrow().closesAt()).isEqualTo(DURING);
    assertThat(after.window(Window.Kind.SCREENING).orElseThrow().opensAt()).isEqualTo(DURING);
    assertThat(after.isOpen(EditionState.SCREENING, Window.Kind.SCREENING, DURING)).isTrue();
  }

  @Test
  void doesNotCloseACallThatHasNotBegun() {
    assertRefused(
        Cycle.closeCall(
            EditionFixtures.in(EditionState.CALL_OPEN),
            EditionFixtures.CALL_OPENS.minusMillis(1),
            "why"),
        Obstacle.CALL_NOT_BEGUN);
  }

  @Test
  void givesAdviceThatBeginsLateTheTimeThatItWasPlannedFor() {
    var late = Instant.parse("2026-08-01T00:00:00Z");
    var after = made(Cycle.openAdvice(EditionFixtures.in(EditionState.SCREENING), late));
    assertThat(after.window(Window.Kind.ADVICE).orElseThrow().closesAt())
        .isEqualTo(late.plus(Duration.ofDays(61)));
  }

  @Test
  void takesTwoToTwelveDifferentNominationsForAShortlist() {
    var edition = EditionFixtures.in(EditionState.ADVICE);
    assertRefused(Cycle.shortlist(edition, List.of("a"), "why"), Obstacle.SHORTLIST_SIZE);
    assertRefused(Cycle.shortlist(edition, List.of("a", "a"), "why"), Obstacle.SHORTLIST_SIZE);
    assertThat(made(Cycle.shortlist(edition, TWO, "why")).finalists())
        .containsExactly("nomination-a", "nomination-b");
  }

  @Test
  void opensNoVoteWithoutAShortlistOrIntoThePast() {
    var edition = EditionFixtures.in(EditionState.ADVICE);
    var listed = edition.withShortlist(TWO, "why");
    assertRefused(
        Cycle.openVoting(edition, AFTER, AFTER.plusSeconds(1), FROZEN), Obstacle.SHORTLIST_MISSING);
    assertRefused(Cycle.openVoting(listed, AFTER, AFTER, FROZEN), Obstacle.CLOSES_TOO_SOON);
    assertRefused(
        Cycle.openVoting(listed, AFTER, AFTER.plus(Duration.ofDays(400)), FROZEN),
        Obstacle.CLOSES_TOO_LATE);
  }

  @Test
  void opensTheVoteNowWithTheFrozenRule() {
    var edition = EditionFixtures.in(EditionState.ADVICE).withShortlist(TWO, "why");
    var closes = AFTER.plus(Duration.ofDays(9));
    var after = made(Cycle.openVoting(edition, AFTER, closes, FROZEN));
    assertThat(after.decisionRule()).isEqualTo(FROZEN);
    assertThat(after.isOpen(EditionState.VOTING, Window.Kind.VOTING, AFTER)).isTrue();
    assertThat(after.isOpen(EditionState.VOTING, Window.Kind.VOTING, closes.minusMillis(1)))
        .isTrue();
    assertThat(after.isOpen(EditionState.VOTING, Window.Kind.VOTING, closes)).isFalse();
  }

  @Test
  void countsOnlyAfterTheVoteHasClosed() {
    var voting = EditionFixtures.in(EditionState.VOTING);
    var closes = voting.window(Window.Kind.VOTING).orElseThrow().closesAt();
    assertRefused(Cycle.count(voting, closes.minusMillis(1)), Obstacle.VOTING_NOT_CLOSED);
    assertThat(made(Cycle.count(voting, closes)).state()).isEqualTo(EditionState.COUNTED);
  }

  @Test
  void closesAnOpenVoteNow() {
    var voting = EditionFixtures.in(EditionState.VOTING);
    var now = voting.window(Window.Kind.VOTING).orElseThrow().opensAt().plusSeconds(5);
    var closed = made(Cycle.closeVoting(voting, now));
    assertThat(closed.state()).isEqualTo(EditionState.VOTING);
    assertThat(made(Cycle.count(closed, now)).state()).isEqualTo(EditionState.COUNTED);
    assertRefused(Cycle.closeVoting(closed, now), Obstacle.VOTING_NOT_OPEN);
  }

  @Test
  void announcesOnlyWhatWasCounted() {
    for (var state : EditionState.values()) {
      var move = Cycle.announce(EditionFixtures.in(state), LAUREATES, AFTER, AFTER);
      assertThat(move instanceof Move.Made).isEqualTo(state == EditionState.COUNTED);
    }
  }

  @Test
  void windowsAreHalfOpen() {
    var window = new Window(Window.Kind.CALL, EditionFixtures.CALL_OPENS, AFTER);
    qt().forAll(longs().between(-10_000_000_000L, 10_000_000_000L))
        .checkAssert(
            millis -> {
              var now = AFTER.plusMillis(millis);
              var inside = !now.isBefore(window.opensAt()) && now.isBefore(window.closesAt());
              assertThat(window.statusAt(now) == Window.Status.OPEN).isEqualTo(inside);
            });
    assertThat(Arrays.asList(window.statusAt(AFTER.minusMillis(1)), window.statusAt(AFTER)))
        .containsExactly(Window.Status.OPEN, Window.Status.CLOSED);
  }

  private static Edition made(Move move) {
    assertThat(move).isInstanceOf(Move.Made.class);
    return ((Move.Made) move).edition();
  }

  private static void assertRefused(Move move, Obstacle obstacle) {
    assertThat(move).isEqualTo(new Move.Refused(obstacle));
  }
}
