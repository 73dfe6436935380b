package org.businessleaderaward.advisory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.domain.Agreement;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Overview;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.advisory.domain.Shuffle;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.jspecify.annotations.Nullable;

/** What the advisory committee says of a nomination. Recused advisers are left out. */
public final class Advice {
  private final Assignments assignments;

  /** What is said in these assignments. */
  Advice(Assignments assignments) {
    this.assignments = assignments;
  }

  /**
   * What a juror reads.
   *
   * @param assessments how many advisers assessed
   * @param medians median level per criterion, in the edition's order
   * @param comments what advisers say on criteria, without their names, in the edition's order
   * @param opinions the opinions, without their authors, in an order that tells nothing
   */
  public record Summary(
      int assessments,
      List<Median> medians,
      List<CriterionComment> comments,
      List<String> opinions) {}

  /** The middle of the advisers' levels for a criterion. */
  public record Median(String criterion, double median) {}

  /**
   * What the secretariat sees.
   *
   * @param assigned how many advisers it is assigned to
   * @param submitted how many submitted
   * @param weightedMedian mean of the median levels, weighted; null before the first is submitted
   * @param levels the advisers' own weighted levels; null before the first is submitted
   * @param recommendShortlist how many would put it on the shortlist
   */
  public record Board(
      int assigned,
      int submitted,
      @Nullable Double weightedMedian,
      Overview.@Nullable Spread levels,
      int recommendShortlist) {}

  /**
   * How far the advisers agree on a criterion.
   *
   * @param alpha Krippendorff's; null when there is nothing to compare
   */
  public record CriterionAgreement(String criterion, @Nullable Double alpha) {}

  /**
   * What the committee says of a nomination of an edition, for one reader.
   *
   * @param seed decides the order of comments and opinions; the same seed gives the same order
   */
  public Summary summaryOf(Edition edition, String nomination, String seed) {
    var handedIn = handedIn(nomination);
    var medians =
        Overview.medians(handedIn.stream().map(Assignment::assessment).toList(), criteria(edition));
    return new Summary(
        handedIn.size(),
        medians.entrySet().stream().map(m -> new Median(m.getKey(), m.getValue())).toList(),
        comments(edition, handedIn, seed),
        handedIn.stream()
            .sorted(Comparator.comparing(a -> Shuffle.place(seed, a.id())))
            .map(assignment -> assignment.assessment().opinion())
            .toList());
  }

  /**
   * What is said on each criterion, in the edition's order; on each in an order of its own, which
   * does not tell who said what on another.
   *
   * @param judging assignments of one nomination, without those of the recused
   * @param seed decides the order of the comments; the same seed gives the same order
   */
  public static List<CriterionComment> comments(
      Edition edition, List<Assignment> judging, String seed) {
    return criteria(edition).stream()
        .flatMap(
            criterion ->
                judging.stream()
                    .filter(assignment -> assignment.assessment().isSubmitted())
                    .sorted(Comparator.comparing(a -> Shuffle.place(seed + criterion, a.id())))
                    .flatMap(assignment -> assignment.assessment().comments().stream())
                    .filter(comment -> comment.criterion().equals(criterion)))
        .toList();
  }

  /** How far the committee is with a nomination of an edition. */
  public Board boardOf(Edition edition, String nomination) {
    return board(edition, judging(nomination));
  }

  /** What assignments of one nomination, without those of the recused, say together. */
  public Board board(Edition edition, List<Assignment> judging) {
    var handedIn =
        judging.stream().map(Assignment::assessment).filter(Assessment::isSubmitted).toList();
    var weights =
        edition.criteria().stream().collect(Collectors.toMap(Criterion::id, Criterion::weight));
    var medians = Overview.medians(handedIn, criteria(edition));
    return new Board(
        judging.size(),
        handedIn.size(),
        Overview.weightedMean(medians, weights).orElse(null),
        Overview.spread(handedIn, weights).orElse(null),
        (int)
            handedIn.stream().filter(a -> a.recommendation() == Recommendation.SHORTLIST).count());
  }

  /** How far these advisers agree, in the edition's order, in all that they submitted. */
  public List<CriterionAgreement> agreementOf(Edition edition, List<String> advisers) {
    var byNomination =
        advisers.stream()
            .flatMap(adviser -> assignments.all(adviser).stream())
            .filter(assignment -> !assignment.isRecused())
            .filter(assignment -> assignment.assessment().isSubmitted())
            .collect(Collectors.groupingBy(Assignment::nomination));
    return criteria(edition).stream()
        .map(
            criterion -> {
              var judged =
                  byNomination.values().stream().map(read -> levels(read, criterion)).toList();
              var alpha = Agreement.alpha(judged);
              return new CriterionAgreement(
                  criterion, alpha.isPresent() ? alpha.getAsDouble() : null);
            })
        .toList();
  }

  private static List<Integer> levels(List<Assignment> read, String criterion) {
    return read.stream()
        .flatMap(assignment -> assignment.assessment().ratings().stream())
        .filter(rating -> rating.criterion().equals(criterion))
        .map(Rating::level)
        .toList();
  }

  private List<Assignment> handedIn(String nomination) {
    return judging(nomination).stream()
        .filter(assignment -> assignment.assessment().isSubmitted())
        .toList();
  }

  private List<Assignment> judging(String nomination) {
    return assignments.of(nomination).stream()
        .filter(assignment -> !assignment.isRecused())
        .toList();
  }

  private static List<String> criteria(Edition edition) {
    return edition.criteria().stream().map(Criterion::id).toList();
  }
}
