package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormQuestion;
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
 * @param categories among whom nominations are sorted; empty when they are not
 * @param criteria what nominations are judged by; the weights add up to 100
 * @param formQuestions what is asked of nominators besides; empty when nothing is
 * @param nomineesWrite whether nominees write the statements; else who nominates does
 * @param decisionRule how the jury decides; null when not on record
 * @param finalists ids of the shortlisted nominations, sorted; empty before the shortlist
 * @param shortlistReasons why these; null before the shortlist
 * @param laureates who was given the award
 * @param publicAt first instant at which an announced laureate is public; null for at once
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
    List<Category> categories,
    List<Criterion> criteria,
    List<FormQuestion> formQuestions,
    boolean nomineesWrite,
    @Nullable DecisionRule decisionRule,
    List<String> finalists,
    @Nullable String shortlistReasons,
    List<Laureate> laureates,
    @Nullable Instant publicAt,
    @Nullable LocalizedText note,
    @Nullable LocalizedText source,
    boolean sample,
    long version) {
  /** An edition is given every two years (report, paragraph 53). */
  public static final int YEARS_BETWEEN = 2;

  /** The window of a kind, if the calendar has it. */
  public Optional<Window> window(Window.Kind kind) {
    return windows.stream().filter(window -> window.kind() == kind).findFirst();
  }

  /**
   * The id of the edition before this one, whose members may be invited anew; empty once nobody
   * joins any more. There may be none on record of this id.
   */
  public Optional<String> before() {
    return state.compareTo(EditionState.VOTING) < 0
        ? Optional.of(id.replace(String.valueOf(year), String.valueOf(year - YEARS_BETWEEN)))
        : Optional.empty();
  }

  /** The category with an id. */
  public Optional<Category> category(@Nullable String wanted) {
    return categories.stream().filter(category -> category.id().equals(wanted)).findFirst();
  }

  /** Identifiers of the categories. */
  public List<String> categoryIds() {
    return categories.stream().map(Category::id).toList();
  }

  /** Identifiers of the criteria on which nominees write; none where who nominates does. */
  public List<String> criteriaOfNominees() {
    return nomineesWrite ? criteria.stream().map(Criterion::id).toList() : List.of();
  }

  /** Whether the edition is in a state and the window is open at an instant; both must hold. */
  public boolean isOpen(EditionState wanted, Window.Kind kind, Instant now) {
    return state == wanted
        && window(kind).map(w -> w.statusAt(now) == Window.Status.OPEN).orElse(false);
  }

  /** Whether laureates were named and are not public yet at an instant. */
  public boolean isUnderEmbargo(Instant now) {
    return state == EditionState.ANNOUNCED && publicAt != null && now.isBefore(publicAt);
  }

  /** Whether the laureates are public at an instant. */
  public boolean isPublic(Instant now) {
    return state.compareTo(EditionState.ANNOUNCED) >= 0 && !isUnderEmbargo(now);
  }

  /**
   * When it is over at the latest, where its laureates were not announced: as long after the last
   * date of its calendar as one edition is after another. Empty without dates, and once they were.
   */
  public Optional<Instant> givenUpAt() {
    return windows.stream()
        .map(Window::closesAt)
        .max(Comparator.naturalOrder())
        .filter(_ -> state.compareTo(EditionState.ANNOUNCED) < 0)
        .map(last -> last.atZone(timeZone).plusYears(YEARS_BETWEEN).toInstant());
  }

  /** Whether that has passed at an instant. */
  public boolean isGivenUp(Instant now) {
    return givenUpAt().filter(at -> !at.isAfter(now)).isPresent();
  }

  /**
   * The edition as all but the secretariat are told of it: under embargo, one that was counted and
   * nothing more.
   */
  public Edition toldAt(Instant now) {
    return isUnderEmbargo(now)
        ? changed(
            copy -> {
              copy.state = EditionState.COUNTED;
              copy.laureates = List.of();
              copy.publicAt = null;
            })
        : this;
  }

  /** The zone in which a window's instants are meant. */
  public ZoneId zoneOf(Window window) {
    return window.zone() == null ? timeZone : window.zone();
  }

  /** The same of the window of a kind; without one, the zone of its dates. */
  public ZoneId zoneOf(Window.Kind kind) {
    return window(kind).map(this::zoneOf).orElse(timeZone);
  }

  /** The same edition in another state. */
  public Edition withState(EditionState changed) {
    return changed(copy -> copy.state = changed);
  }

  /** The same edition with one window changed; a window of a kind that is not there is added. */
  public Edition withWindow(Window changed) {
    var others = windows.stream().filter(window -> window.kind() != changed.kind());
    return withWindows(
        Stream.concat(others, Stream.of(changed))
            .sorted(Comparator.comparing(Window::kind))
            .toList());
  }

  /** The same edition with another calendar. */
  public Edition withWindows(List<Window> calendar) {
    return changed(copy -> copy.windows = calendar);
  }

  /** The same edition with another calendar, meant in another zone. */
  public Edition withCalendar(ZoneId zone, List<Window> calendar) {
    return changed(
        copy -> {
          copy.timeZone = zone;
          copy.windows = calendar;
        });
  }

  /** The same edition with other texts. */
  public Edition withTexts(
      LocalizedText otherName, @Nullable LocalizedText otherNote, List<Category> sorted) {
    return changed(
        copy -> {
          copy.name = otherName;
          copy.note = otherNote;
          copy.categories = sorted;
        });
  }

  /** The same edition judged by other criteria. */
  public Edition withCriteria(List<Criterion> others) {
    return changed(copy -> copy.criteria = others);
  }

  /** The same edition with the statements written by nominees, or by who nominates. */
  public Edition withNomineesWriting(boolean write) {
    return changed(copy -> copy.nomineesWrite = write);
  }

  /** The same edition asking other questions. */
  public Edition withFormQuestions(List<FormQuestion> others) {
    return changed(copy -> copy.formQuestions = others);
  }

  /** The same edition with another decision rule. */
  public Edition withDecisionRule(DecisionRule changed) {
    return changed(copy -> copy.decisionRule = changed);
  }

  /** The same edition with a shortlist; the ids are sorted. */
  public Edition withShortlist(List<String> nominations, @Nullable String reasons) {
    return changed(
        copy -> {
          copy.finalists = nominations.stream().sorted().toList();
          copy.shortlistReasons = reasons;
        });
  }

  /** Whether a shortlist was recorded, whatever is left of it. */
  public boolean hasShortlist() {
    return shortlistReasons != null;
  }

  /** The same edition with one nomination less on the shortlist. */
  public Edition withoutFinalist(String nomination) {
    return withShortlist(
        finalists.stream().filter(finalist -> !finalist.equals(nomination)).toList(),
        shortlistReasons);
  }

  /** Whether the award was given to whom this nomination names. */
  public boolean isLaureate(String nomination) {
    return laureates.stream().anyMatch(laureate -> laureate.id().equals(nomination));
  }

  /** The same edition with its laureates. */
  public Edition withLaureates(List<Laureate> named) {
    return changed(copy -> copy.laureates = named);
  }

  /** The same edition with its laureates public from an instant on; null for at once. */
  public Edition withPublicAt(@Nullable Instant instant) {
    return changed(copy -> copy.publicAt = instant);
  }

  /** The same edition with another version number. */
  Edition withVersion(long changed) {
    return changed(copy -> copy.version = changed);
  }

  private Edition changed(Consumer<EditionParts> change) {
    var copy = new EditionParts(this);
    change.accept(copy);
    return copy.edition();
  }
}
