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
    return new Edition(
        id,
        year,
        name,
        changed,
        timeZone,
        windows,
        criteria,
        decisionRule,
        finalists,
        shortlistReasons,
        laureates,
        note,
        source,
        sample,
        version);
  }

  /** The same edition with one window changed; a window of a kind that is not there is added. */
  public Edition withWindow(Window changed) {
    var others = windows.stream().filter(window -> window.kind() != changed.kind());
    return new Edition(
        id,
        year,
        name,
        state,
        timeZone,
        Stream.concat(others, Stream.of(changed))
            .sorted(Comparator.comparing(Window::kind))
            .toList(),
        criteria,
        decisionRule,
        finalists,
        shortlistReasons,
        laureates,
        note,
        source,
        sample,
        version);
  }

  /** The same edition with another decision rule. */
  public Edition withDecisionRule(DecisionRule changed) {
    return new Edition(
        id,
        year,
        name,
        state,
        timeZone,
        windows,
        criteria,
        changed,
        finalists,
        shortlistReasons,
        laureates,
        note,
        source,
        sample,
        version);
  }

  /** The same edition with a shortlist; the ids are sorted. */
  public Edition withShortlist(List<String> nominations, @Nullable String reasons) {
    return new Edition(
        id,
        year,
        name,
        state,
        timeZone,
        windows,
        criteria,
        decisionRule,
        nominations.stream().sorted().toList(),
        reasons,
        laureates,
        note,
        source,
        sample,
        version);
  }

  /** The same edition with one nomination less on the shortlist. */
  public Edition withoutFinalist(String nomination) {
    return withShortlist(
        finalists.stream().filter(finalist -> !finalist.equals(nomination)).toList(),
        shortlistReasons);
  }

  /** The same edition with its laureates. */
  public Edition withLaureates(List<Laureate> named) {
    return new Edition(
        id,
        year,
        name,
        state,
        timeZone,
        windows,
        criteria,
        decisionRule,
        finalists,
        shortlistReasons,
        named,
        note,
        source,
        sample,
        version);
  }

  /** The same edition with another version number. */
  Edition withVersion(long changed) {
    return new Edition(
        id,
        year,
        name,
        state,
        timeZone,
        windows,
        criteria,
        decisionRule,
        finalists,
        shortlistReasons,
        laureates,
        note,
        source,
        sample,
        changed);
  }
}
