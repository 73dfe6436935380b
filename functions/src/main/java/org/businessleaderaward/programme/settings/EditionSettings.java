package org.businessleaderaward.programme.settings;

import java.util.List;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.calendar.PlannedWindow;
import org.businessleaderaward.programme.cycle.MissingText;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What an edition is, as the secretariat prepares it: every text in every language, every window as
 * clocks in its zone show it.
 *
 * @param version number of the version on record, which a change names
 * @param timeZone zone in which what is in no window is said
 * @param windows the calendar
 * @param name name
 * @param note what is said about it
 * @param categories among whom nominations are sorted
 * @param criteria what nominations are judged by
 * @param formQuestions what is asked of nominators besides
 * @param nomineesWrite whether nominees write the statements
 * @param quorum fewest ballots with which the count may be released; null without a rule
 * @param missing the texts that are not there in some language
 */
public record EditionSettings(
    long version,
    String timeZone,
    List<PlannedWindow> windows,
    Texts name,
    Texts note,
    List<CategorySettings> categories,
    List<CriterionSettings> criteria,
    List<QuestionSettings> formQuestions,
    boolean nomineesWrite,
    @Nullable Integer quorum,
    List<MissingText> missing) {

  /** A category with every text. */
  public record CategorySettings(String id, Texts name, Texts description) {}

  /** A criterion with every text. */
  public record CriterionSettings(
      String id, Texts name, Texts description, int weight, List<Texts> levels) {}

  /** A question of the form with every text. */
  public record QuestionSettings(
      String id,
      FormQuestion.Kind kind,
      boolean required,
      Texts question,
      Texts help,
      @Nullable Integer words,
      @Nullable Integer least,
      @Nullable Integer most,
      List<OptionSettings> options) {}

  /** An option with every text. */
  public record OptionSettings(String id, Texts text) {}

  /** The settings of an edition. */
  static EditionSettings of(Edition edition) {
    var rule = edition.decisionRule();
    return new EditionSettings(
        edition.version(),
        edition.timeZone().getId(),
        edition.windows().stream().map(window -> PlannedWindow.of(edition, window)).toList(),
        Texts.of(edition.name()),
        Texts.of(edition.note()),
        edition.categories().stream()
            .map(c -> new CategorySettings(c.id(), Texts.of(c.name()), Texts.of(c.description())))
            .toList(),
        edition.criteria().stream().map(EditionSettings::of).toList(),
        edition.formQuestions().stream().map(EditionSettings::of).toList(),
        edition.nomineesWrite(),
        rule == null ? null : rule.quorum(),
        MissingText.of(edition));
  }

  private static CriterionSettings of(Criterion criterion) {
    return new CriterionSettings(
        criterion.id(),
        Texts.of(criterion.name()),
        Texts.of(criterion.description()),
        criterion.weight(),
        criterion.levels().stream().map(Texts::of).toList());
  }

  private static QuestionSettings of(FormQuestion asked) {
    return new QuestionSettings(
        asked.id(),
        asked.kind(),
        asked.required(),
        Texts.of(asked.question()),
        Texts.of(asked.help()),
        asked.kind() == FormQuestion.Kind.LONG_TEXT ? asked.words() : null,
        asked.least(),
        asked.most(),
        asked.options().stream()
            .map(option -> new OptionSettings(option.id(), Texts.of(option.text())))
            .toList());
  }
}
