package org.businessleaderaward.programme.settings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.calendar.CalendarCheck;
import org.businessleaderaward.programme.calendar.PlannedWindow;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Changes the settings of an edition in preparation, and the wording of its questions during the
 * call. Whoever saves names the version that they saw; who comes second is told, with the settings
 * as they are now, and nothing of either is lost.
 */
final class PrepareEdition {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 4_000;
  private static final int LARGEST_QUORUM = 99;

  private final Editions editions;
  private final EditionActs acts;

  PrepareEdition(Editions editions, EditionActs acts) {
    this.editions = editions;
    this.acts = acts;
  }

  /** Sets the calendar. */
  SettingsPayload calendar(
      Caller caller, long version, String timeZone, List<PlannedWindow> planned, Instant now) {
    var edition = editions.get(caller.edition());
    return switch (CalendarCheck.of(edition.year(), timeZone, planned)) {
      case CalendarCheck.Broken(var errors) -> refused(edition, errors);
      case CalendarCheck.Whole(var zone, var windows) ->
          perform(
              caller,
              version,
              now,
              new Change(
                  "CALENDAR_SET",
                  windows.stream()
                      .map(window -> window.kind() + " " + window.opensAt())
                      .collect(Collectors.joining(", ")),
                  found -> found.withCalendar(zone, windows)));
    };
  }

  /**
   * Sets the criteria, who writes on them and the quorum.
   *
   * @param wanted whether nominees do; null for what is on record
   */
  SettingsPayload criteria(
      Caller caller,
      long version,
      List<CriteriaCheck.Sent> sent,
      @Nullable Boolean wanted,
      int quorum,
      Instant now) {
    var edition = editions.get(caller.edition());
    var verdict = CriteriaCheck.of(edition.criteria(), sent);
    if (!verdict.errors().isEmpty()) {
      return refused(edition, verdict.errors());
    }
    if (quorum < 1 || quorum > LARGEST_QUORUM) {
      return refused(
          edition,
          List.of(
              UserError.at(
                  "OUT_OF_RANGE", "Give a quorum of 1 to 99 ballots.", "input", "quorum")));
    }
    boolean nomineesWrite = Objects.requireNonNullElse(wanted, edition.nomineesWrite());
    var weights =
        verdict.criteria().stream()
            .map(criterion -> criterion.id() + " " + criterion.weight())
            .collect(Collectors.joining(", "));
    return perform(
        caller,
        version,
        now,
        new Change(
            "CRITERIA_SET",
            weights + (nomineesWrite ? "; nominees" : "; nominators") + " write the statements",
            found ->
                found
                    .withCriteria(verdict.criteria())
                    .withNomineesWriting(nomineesWrite)
                    .withDecisionRule(rule(found, quorum))));
  }

  /** Sets name, note and categories. */
  SettingsPayload texts(
      Caller caller,
      long version,
      Texts name,
      Texts note,
      List<CategoriesCheck.Sent> sent,
      Instant now) {
    var edition = editions.get(caller.edition());
    var check = new TextCheck();
    var named = check.line(name, LONGEST_NAME, "name");
    var noted = check.optional(note, LONGEST_NOTE, "note");
    var categories = CategoriesCheck.of(edition.categories(), sent, check);
    if (named.isEmpty() || !check.errors().isEmpty()) {
      return refused(edition, check.errors());
    }
    return perform(
        caller,
        version,
        now,
        new Change(
            "TEXTS_SET",
            null,
            found -> found.withTexts(named.get(), noted.orElse(null), categories)));
  }

  /** Sets the questions of the form; once the call is open, what they are called. */
  SettingsPayload questions(Caller caller, long version, List<SentQuestion> sent, Instant now) {
    var edition = editions.get(caller.edition());
    var verdict = QuestionsCheck.of(edition.formQuestions(), sent);
    if (!verdict.errors().isEmpty()) {
      return refused(edition, verdict.errors());
    }
    var asked = verdict.questions();
    var detail = asked.stream().map(FormQuestion::id).collect(Collectors.joining(", "));
    return perform(
        caller, "QUESTIONS_SET", detail, found -> QuestionsRule.set(found, version, asked), now);
  }

  private record Change(String act, @Nullable String detail, UnaryOperator<Edition> change) {}

  private SettingsPayload perform(Caller caller, long version, Instant now, Change change) {
    return perform(
        caller,
        change.act(),
        change.detail(),
        edition -> Cycle.prepare(edition, version, change.change()),
        now);
  }

  private SettingsPayload perform(
      Caller caller,
      String act,
      @Nullable String detail,
      Function<Edition, Move> rule,
      Instant now) {
    var payload =
        acts.perform(
            new EditionActs.Deed(caller.edition(), now, caller.actor(), act, detail), rule);
    return new SettingsPayload(
        EditionSettings.of(editions.get(caller.edition())), payload.userErrors());
  }

  private static DecisionRule rule(Edition edition, int quorum) {
    var rule = edition.decisionRule();
    return DecisionRule.planned(rule == null ? DecisionRule.Method.SCHULZE : rule.method(), quorum);
  }

  private static SettingsPayload refused(Edition edition, List<UserError> errors) {
    return new SettingsPayload(EditionSettings.of(edition), errors);
  }
}
