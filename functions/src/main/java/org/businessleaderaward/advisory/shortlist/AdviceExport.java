package org.businessleaderaward.advisory.shortlist;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.Advice;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Overview;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainCell;
import org.businessleaderaward.language.TableWords;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The overview as a table to take along: RFC 4180, in UTF-8, one nomination to a line, in the
 * language of whoever reads it; countries are codes, and numbers have a point. Of each criterion it
 * has the median and all that is said on it, without names. Each comment begins with a bullet, and
 * its further lines are indented. No cell of it begins a formula.
 */
final class AdviceExport {
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "nominee",
          "company",
          "country",
          "category",
          "status",
          "assessments_assigned",
          "assessments_submitted",
          "mean",
          "weighted_score",
          "lowest",
          "highest",
          "would_shortlist");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final Candidates candidates;
  private final People people;
  private final Assignments assignments;
  private final Advice advice;

  AdviceExport(Candidates candidates, People people, Assignments assignments, Advice advice) {
    this.candidates = candidates;
    this.people = people;
    this.assignments = assignments;
    this.advice = advice;
  }

  /** The table of an edition. */
  String of(Edition edition, Language language) {
    var byNomination =
        people.all(edition.id(), Role.ADVISER).stream()
            .map(Person::id)
            .flatMap(adviser -> assignments.all(adviser).stream())
            .filter(assignment -> !assignment.isRecused())
            .collect(Collectors.groupingBy(Assignment::nomination));
    var text = new StringWriter();
    try (var printer = CSVFormat.RFC4180.print(text)) {
      printer.printRecord(heading(edition, language));
      for (var nomination : candidates.withShortlisted(edition.id())) {
        var judging = byNomination.getOrDefault(nomination.id(), List.of());
        printer.printRecord(row(edition, nomination, judging, language));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> heading(Edition edition, Language language) {
    return Stream.of(
            COLUMNS.stream().map(column -> TableWords.column(column, language)),
            ofEach("median_of", edition, language),
            ofEach("comments_on", edition, language))
        .flatMap(names -> names)
        .map(PlainCell::of)
        .toList();
  }

  /** A column for each criterion. */
  private static Stream<String> ofEach(String column, Edition edition, Language language) {
    return edition.criteria().stream()
        .map(criterion -> TableWords.columnOf(column, criterion.name().in(language), language));
  }

  private List<String> row(
      Edition edition, Nomination nomination, List<Assignment> judging, Language language) {
    var board = advice.board(edition, judging);
    var facts = nomination.facts();
    var cells = new ArrayList<String>();
    cells.add(Objects.requireNonNull(nomination.receipt()).reference());
    cells.add(facts.name());
    cells.add(facts.company());
    cells.add(facts.country());
    cells.add(
        edition
            .category(nomination.category())
            .map(category -> category.name().in(language))
            .orElse(""));
    var status =
        edition.finalists().contains(nomination.id())
            ? NominationStatus.SHORTLISTED
            : NominationStatus.ELIGIBLE;
    cells.add(TableWords.constant("status", status, language));
    cells.add(String.valueOf(board.assigned()));
    cells.add(String.valueOf(board.submitted()));
    var levels = board.levels();
    cells.add(number(levels == null ? null : levels.mean()));
    cells.add(number(board.weightedMedian()));
    cells.add(number(levels == null ? null : levels.lowest()));
    cells.add(number(levels == null ? null : levels.highest()));
    cells.add(String.valueOf(board.recommendShortlist()));
    var handedIn =
        judging.stream().map(Assignment::assessment).filter(Assessment::isSubmitted).toList();
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    var medians = Overview.medians(handedIn, criteria);
    criteria.forEach(criterion -> cells.add(number(medians.get(criterion))));
    var comments = Advice.comments(edition, judging, nomination.id());
    criteria.forEach(
        criterion ->
            cells.add(
                inOne(
                    comments.stream()
                        .filter(comment -> comment.criterion().equals(criterion))
                        .map(CriterionComment::text))));
    return cells.stream().map(PlainCell::of).toList();
  }

  /** Comments in one cell; where one begins is told from where another goes on. */
  static String inOne(Stream<String> comments) {
    return comments
        .map(comment -> "• " + LINE_BREAK.matcher(comment).replaceAll("\n  "))
        .collect(Collectors.joining("\n"));
  }

  private static String number(@Nullable Double number) {
    return number == null ? "" : String.format(Locale.ROOT, "%.2f", number);
  }
}
