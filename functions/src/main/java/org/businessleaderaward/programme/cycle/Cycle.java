package org.businessleaderaward.programme.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.calendar.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Which act may move an edition, and what becomes of its calendar. States move forward one step at
 * a time. Nothing here reads a clock or a store: an edition and an instant go in, a {@link Move}
 * comes out. A stretch that ends before its time ends at the instant of the act, and the next one
 * begins there.
 */
public final class Cycle {
  /** Fewest nominations on a shortlist. */
  public static final int FEWEST_FINALISTS = 2;

  /** Most nominations on a shortlist. */
  public static final int MOST_FINALISTS = 12;

  public static final int LONGEST_REASON = 1_000;
  private static final Duration LONGEST_VOTE = Duration.ofDays(366);
  private static final Duration LONGEST_EMBARGO = Duration.ofDays(366);
  private static final int WHOLE = 100;

  private Cycle() {}

  /** Opens the call. Before the call's window the edition is public and takes no nomination yet. */
  public static Move openCall(Edition edition, Instant now) {
    if (edition.state() != EditionState.DRAFT) {
      return refused(Obstacle.WRONG_STATE);
    }
    if (!hasWholeCalendar(edition)) {
      return refused(Obstacle.CALENDAR_INCOMPLETE);
    }
    if (!hasWholeCriteria(edition)) {
      return refused(Obstacle.CRITERIA_INCOMPLETE);
    }
    if (edition.decisionRule() == null) {
      return refused(Obstacle.RULE_MISSING);
    }
    if (!MissingText.of(edition).isEmpty()) {
      return refused(Obstacle.TEXTS_MISSING);
    }
    if (statusOf(edition, Window.Kind.CALL, now) == Window.Status.CLOSED) {
      return refused(Obstacle.CALL_OVER);
    }
    return made(edition.withState(EditionState.CALL_OPEN));
  }

  /**
   * Changes what an edition in preparation is to be.
   *
   * @param version the version that the change was made from
   */
  public static Move prepare(Edition edition, long version, UnaryOperator<Edition> change) {
    if (edition.state() != EditionState.DRAFT) {
      return refused(Obstacle.WRONG_STATE);
    }
    return edition.version() == version ? made(change.apply(edition)) : refused(Obstacle.CHANGED);
  }

  /**
   * Closes the call and begins screening. Before the time is over it takes a reason, and the call
   * ends now.
   */
  public static Move closeCall(Edition edition, Instant now, @Nullable String reason) {
    if (edition.state() != EditionState.CALL_OPEN) {
      return refused(Obstacle.WRONG_STATE);
    }
    return switch (statusOf(edition, Window.Kind.CALL, now)) {
      case UPCOMING -> refused(Obstacle.CALL_NOT_BEGUN);
      case CLOSED -> made(edition.withState(EditionState.SCREENING));
      case OPEN -> {
        if (reason == null || reason.isBlank()) {
          yield refused(Obstacle.REASON_REQUIRED);
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
          yield refused(Obstacle.REASON_TOO_LONG);
        }
        yield made(
            beginning(
                ended(edition, Window.Kind.CALL, now).withState(EditionState.SCREENING),
                Window.Kind.SCREENING,
                now));
      }
    };
  }

  /** Ends screening and begins advice now. */
  public static Move openAdvice(Edition edition, Instant now) {
    if (edition.state() != EditionState.SCREENING) {
      return refused(Obstacle.WRONG_STATE);
    }
    var screened = ended(edition, Window.Kind.SCREENING, now).withState(EditionState.ADVICE);
    return made(beginning(screened, Window.Kind.ADVICE, now));
  }

  /** Records the shortlist; until the vote opens it may be recorded anew. */
  public static Move shortlist(Edition edition, List<String> nominations, String reasons) {
    if (edition.state() != EditionState.ADVICE) {
      return refused(Obstacle.WRONG_STATE);
    }
    if (!isShortlist(nominations)) {
      return refused(Obstacle.SHORTLIST_SIZE);
    }
    return made(edition.withShortlist(nominations, reasons));
  }

  /**
   * Ends advice, freezes the rule and opens the vote now.
   *
   * @param closesAt first instant after the vote
   * @param frozen the rule with its canonical form and fingerprint
   */
  public static Move openVoting(
      Edition edition, Instant now, Instant closesAt, DecisionRule frozen) {
    if (edition.state() != EditionState.ADVICE) {
      return refused(Obstacle.WRONG_STATE);
    }
    if (!isShortlist(edition.finalists())) {
      return refused(Obstacle.SHORTLIST_MISSING);
    }
    if (!closesAt.isAfter(now)) {
      return refused(Obstacle.CLOSES_TOO_SOON);
    }
    if (closesAt.isAfter(now.plus(LONGEST_VOTE))) {
      return refused(Obstacle.CLOSES_TOO_LATE);
    }
    return made(
        ended(edition, Window.Kind.ADVICE, now)
            .withWindow(
                new Window(
                    Window.Kind.VOTING,
                    now,
                    closesAt,
                    edition.window(Window.Kind.VOTING).map(Window::zone).orElse(null)))
            .withDecisionRule(frozen)
            .withState(EditionState.VOTING));
  }

  /** Closes the vote now; the edition stays in its state until the ballots are counted. */
  public static Move closeVoting(Edition edition, Instant now) {
    if (edition.state() != EditionState.VOTING) {
      return refused(Obstacle.WRONG_STATE);
    }
    return edition.isOpen(EditionState.VOTING, Window.Kind.VOTING, now)
        ? made(ended(edition, Window.Kind.VOTING, now))
        : refused(Obstacle.VOTING_NOT_OPEN);
  }

  /** Takes note that the ballots were counted, which may only be after the close. */
  public static Move count(Edition edition, Instant now) {
    if (edition.state() != EditionState.VOTING) {
      return refused(Obstacle.WRONG_STATE);
    }
    return statusOf(edition, Window.Kind.VOTING, now) == Window.Status.CLOSED
        ? made(edition.withState(EditionState.COUNTED))
        : refused(Obstacle.VOTING_NOT_CLOSED);
  }

  /**
   * Announces the laureates, who are public from an instant on. Until then it may be done anew, for
   * nobody has been told.
   *
   * @param publicAt first instant at which they are public; now, or later under embargo
   */
  public static Move announce(
      Edition edition, List<Laureate> laureates, Instant publicAt, Instant now) {
    if (edition.state() != EditionState.COUNTED && !edition.isUnderEmbargo(now)) {
      return refused(Obstacle.WRONG_STATE);
    }
    if (publicAt.isBefore(now)) {
      return refused(Obstacle.EMBARGO_PAST);
    }
    if (publicAt.isAfter(now.plus(LONGEST_EMBARGO))) {
      return refused(Obstacle.EMBARGO_TOO_LONG);
    }
    return made(
        edition.withLaureates(laureates).withPublicAt(publicAt).withState(EditionState.ANNOUNCED));
  }

  /**
   * Takes an announcement back that is under embargo, because its laureate was withdrawn. The award
   * is to be announced anew.
   */
  public static Edition takeBack(Edition edition) {
    return edition.withLaureates(List.of()).withPublicAt(null).withState(EditionState.COUNTED);
  }

  /** Closes an edition whose laureates are public for good. It keeps its address. */
  public static Move archive(Edition edition, Instant now) {
    return edition.state() == EditionState.ANNOUNCED && !edition.isUnderEmbargo(now)
        ? made(edition.withState(EditionState.ARCHIVED))
        : refused(Obstacle.WRONG_STATE);
  }

  /**
   * Moves the close of the stretch under way back. The later ones keep their length and follow on,
   * so that nobody's time is cut by it. A stretch that is over is not opened again, but for advice
   * while no shortlist is recorded: advisers do not compete, and nothing was concluded yet.
   *
   * @param closesAt the first instant after it, then
   */
  static Move extend(
      Edition edition, Window.Kind kind, Instant closesAt, String reason, Instant now) {
    var window = edition.window(kind);
    if (window.isEmpty() || !Stretch.of(edition.state()).equals(Optional.of(kind))) {
      return refused(Obstacle.WRONG_STATE);
    }
    if (reason.isBlank()) {
      return refused(Obstacle.EXTENSION_REASON_REQUIRED);
    }
    if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      return refused(Obstacle.EXTENSION_REASON_TOO_LONG);
    }
    if (window.get().statusAt(now) == Window.Status.CLOSED && !mayReopen(edition)) {
      return refused(Obstacle.WINDOW_OVER);
    }
    if (!closesAt.isAfter(window.get().closesAt()) || !closesAt.isAfter(now)) {
      return refused(Obstacle.NO_EXTENSION);
    }
    if (closesAt.isAfter(window.get().closesAt().plus(LONGEST_VOTE))) {
      return refused(Obstacle.EXTENSION_TOO_LONG);
    }
    return made(
        edition.withWindows(
            Calendar.extended(edition.windows(), kind, closesAt, edition.timeZone())));
  }

  /** Whether the stretch of an edition's state may go on after its window has closed. */
  private static boolean mayReopen(Edition edition) {
    return edition.state() == EditionState.ADVICE && !edition.hasShortlist();
  }

  /**
   * The window that has closed while the edition still stands in the state that goes with it, and
   * so waits for an act of the secretariat; empty when it does not wait.
   */
  public static Optional<Window> overdue(Edition edition, Instant now) {
    return Stretch.of(edition.state())
        .flatMap(edition::window)
        .filter(window -> window.statusAt(now) == Window.Status.CLOSED);
  }

  /** Whether so many different nominations make a shortlist. */
  public static boolean isShortlist(List<String> nominations) {
    return nominations.size() >= FEWEST_FINALISTS
        && nominations.size() <= MOST_FINALISTS
        && nominations.stream().distinct().count() == nominations.size();
  }

  /** Whether every stretch has its window, without overlaps and gaps. */
  public static boolean hasWholeCalendar(Edition edition) {
    return Calendar.isWhole(edition.windows());
  }

  /** Whether there are criteria and their weights make a whole. */
  public static boolean hasWholeCriteria(Edition edition) {
    return edition.criteria().stream().mapToInt(Criterion::weight).sum() == WHOLE;
  }

  /** Where a window stands; a stretch without one has not begun. */
  public static Window.Status statusOf(Edition edition, Window.Kind kind, Instant now) {
    return edition.window(kind).map(w -> w.statusAt(now)).orElse(Window.Status.UPCOMING);
  }

  private static Edition ended(Edition edition, Window.Kind kind, Instant now) {
    return edition
        .window(kind)
        .filter(window -> window.closesAt().isAfter(now))
        .map(window -> edition.withWindow(window.endingAt(now)))
        .orElse(edition);
  }

  private static Edition beginning(Edition edition, Window.Kind kind, Instant now) {
    return edition
        .window(kind)
        .map(window -> edition.withWindow(window.beginningAt(now)))
        .orElse(edition);
  }

  private static Move made(Edition edition) {
    return new Move.Made(edition);
  }

  private static Move refused(Obstacle obstacle) {
    return new Move.Refused(obstacle);
  }
}
