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
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The overview as a table to take along: RFC 4180, in UTF-8, one nomination to a line, numbers with
 * a point; of each criterion the median and all that is said on it, without names. Each comment
 * begins with a bullet, and its further lines are indented. No cell of it begins a formula.
 */
final class AdviceExport {
  private static final String[] HEADER = {
    "reference",
    "nominee",
    "company",
    "country",
    "category",
    "shortlisted",
    "assigned",
    "handed_in",
    "mean",
    "median",
    "lowest",
    "highest",
    "would_shortlist"
  };

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
  String of(Edition edition) {
    var byNomination =
        people.all(edition.id(), Role.ADVISER).stream()
            .map(Person::id)
            .flatMap(adviser -> assignments.all(adviser).stream())
            .filter(assignment -> !assignment.isRecused())
            .collect(Collectors.groupingBy(Assignment::nomination));
    var criteria = edition.criteria().stream().map(Criterion::id).toList();
    var header =
        Stream.of(
                Stream.of(HEADER),
                criteria.stream().map(id -> "median_" + id),
                criteria.stream().map(id -> "comments_" + id))
            .flatMap(names -> names)
            .map(PlainCell::of)
            .toArray(String[]::new);
    var text = new StringWriter();
    try (var printer = CSVFormat.RFC4180.builder().setHeader(header).get().print(text)) {
      for (var nomination : candidates.withShortlisted(edition.id())) {
        printer.printRecord(
            row(edition, nomination, byNomination.getOrDefault(nomination.id(), List.of())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<String> row(Edition edition, Nomination nomination, List<Assignment> judging) {
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
            .map(category -> category.name().in(Language.EN))
            .orElse(""));
    cells.add(edition.finalists().contains(nomination.id()) ? "yes" : "no");
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
