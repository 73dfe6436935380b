package org.businessleaderaward.jury.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.domain.PairwiseMatrix;
import org.businessleaderaward.jury.proofs.StepFails;

/**
 * What was decrypted, by finalist: all that a ranking is made from besides the lot (step 2.7.4).
 *
 * @param rule the rule
 * @param lines what was summed
 * @param totals the total of each line
 */
public record Totals(VoteRule rule, List<BallotSums.Line> lines, List<Integer> totals) {
  public Totals {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
    boolean isMean = rule.method() == VoteRule.Method.WEIGHTED_MEAN;
    for (var line : lines) {
      int all = places(lines, line.subject()).map(totals::get).sum();
      StepFails.unless(isMean || all <= line.most(), "2.7.4", line.sum().id() + ": too many");
    }
  }

  /** Where the lines of a pair or finalist stand. */
  private static IntStream places(List<BallotSums.Line> lines, BallotSums.Judged subject) {
    return IntStream.range(0, lines.size()).filter(i -> lines.get(i).subject().equals(subject));
  }

  private IntStream places(int finalist) {
    return places(lines, new BallotSums.Judged(finalist, finalist, jurors(finalist)));
  }

  /** By how many jurors a finalist was judged; 0 when by too few to be counted. */
  public int jurors(int finalist) {
    return lines.stream()
        .map(BallotSums.Line::subject)
        .filter(subject -> subject.finalist() == finalist)
        .mapToInt(BallotSums.Judged::jurors)
        .findFirst()
        .orElse(0);
  }

  /** A finalist's total under the weighted mean. */
  public long weighted(int finalist) {
    return places(finalist).map(totals::get).sum();
  }

  /** How often a finalist got each level, the lowest first, each as often as criteria weigh. */
  public long[] grades(int finalist) {
    var grades = new long[rule.levels()];
    places(finalist).forEach(i -> grades[lines.get(i).option()] = totals.get(i));
    grades[0] = (long) jurors(finalist) * VoteRule.ALL_WEIGHTS - Arrays.stream(grades).sum();
    return grades;
  }

  /** The pairs; one that was judged by too few is judged by nobody. */
  public PairwiseMatrix matrix() {
    int size = rule.finalists().size();
    var preferred = new int[size][size];
    var compared = new int[size][size];
    for (int i = 0; i < lines.size() && rule.method().isByPairs(); i++) {
      var subject = lines.get(i).subject();
      int winner = lines.get(i).option() == 0 ? subject.finalist() : subject.other();
      int loser = lines.get(i).option() == 0 ? subject.other() : subject.finalist();
      preferred[winner][loser] = totals.get(i);
      compared[winner][loser] = subject.jurors();
    }
    return new PairwiseMatrix(rule.finalists(), preferred, compared);
  }
}
