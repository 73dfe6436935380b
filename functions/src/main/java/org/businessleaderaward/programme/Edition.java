package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the award.
 *
 * @param id permanent identifier, {@code edition-} and the year, with a suffix for samples
 * @param year year that names it
 * @param name name
 * @param state where it stands
 * @param timeZone zone in which its dates are meant
 * @param windows the calendar, in order
 * @param criteria what nominations are judged by; the weights add up to 100
 * @param decisionRule how the jury decides; null when not on record
 * @param finalists ids of the shortlisted nominations, sorted; empty before the shortlist
 * @param shortlistReasons why these; null before the shortlist
 * @param laureates who was given the award
 * @param note what is on record about it; null when nothing is
 * @param source where the note stands
 * @param sample whether it is made up
 * @param version number of the version on record
 */
public record Edition(
    String id,
    int year,
    LocalizedText name,
    EditionState state,
    ZoneId timeZone,
    List<Window> windows,
    List<Criterion> criteria,
    @Nullable DecisionRule decisionRule,
    List<String> finalists,
    @Nullable String shortlistReasons,
    List<Laureate> laureates,
    @Nullable LocalizedText note,
    @Nullable String source,
    boolean sample,
    long version) {

  /** The window of a kind, if the calendar has it. */
  public Optional<Window> window(Window.Kind kind) {
    return windows.stream().filter(window -> window.kind() == kind).findFirst();
  }

  /** Whether the edition is in a state and the window is open at an instant; both must hold. */
  public boolean isOpen(EditionState wanted, Window.Kind kind, Instant now) {
    return state == wanted
        && window(kind).map(w -> w.statusAt(now) == Window.Status.OPEN).orElse(false);
  }

  /** The same edition in another state. */
  public Edition withState(EditionState changed) {
    return with(changed, windows, decisionRule, finalists, shortlistReasons, laureates, version);
  }

  /** The same edition with one window changed; a window of a kind that is not there is added. */
  public Edition withWindow(Window changed) {
    var others = windows.stream().filter(window -> window.kind() != changed.kind());
    var calendar =
        Stream.concat(others, Stream.of(changed))
            .sorted(Comparator.comparing(Window::kind))
            .toList();
    return with(state, calendar, decisionRule, finalists, shortlistReasons, laureates, version);
  }

  /** The same edition with another decision rule. */
  public Edition withDecisionRule(DecisionRule changed) {
    return with(state, windows, changed, finalists, shortlistReasons, laureates, version);
  }

  /** The same edition with a shortlist; the ids are sorted. */
  public Edition withShortlist(List<String> nominations, @Nullable String reasons) {
    var sorted = nominations.stream().sorted().toList();
    return with(state, windows, decisionRule, sorted, reasons, laureates, version);
  }

  /** The same edition with one nomination less on the shortlist. */
  public Edition withoutFinalist(String nomination) {
    return withShortlist(
        finalists.stream().filter(finalist -> !finalist.equals(nomination)).toList(),
        shortlistReasons);
  }

  /** The same edition with its laureates. */
  public Edition withLaureates(List<Laureate> named) {
    return with(state, windows, decisionRule, finalists, shortlistReasons, named, version);
  }

  /** The same edition with another version number. */
  Edition withVersion(long changed) {
    return with(state, windows, decisionRule, finalists, shortlistReasons, laureates, changed);
  }

  /** With what acts change; the rest of an edition stays as it was prepared. */
  private Edition with(
      EditionState newState,
      List<Window> newWindows,
      @Nullable DecisionRule newRule,
      List<String> newFinalists,
      @Nullable String newReasons,
      List<Laureate> newLaureates,
      long newVersion) {
    return new Edition(
        id,
        year,
        name,
        newState,
        timeZone,
        newWindows,
        criteria,
        newRule,
        newFinalists,
        newReasons,
        newLaureates,
        note,
        source,
        sample,
        newVersion);
  }
}
