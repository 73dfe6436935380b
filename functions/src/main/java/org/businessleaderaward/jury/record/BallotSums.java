package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;
import org.businessleaderaward.jury.proofs.BallotForm.Contest;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/**
 * What is decrypted of ballots: as coarse sums as the method allows (section 1.9).
 *
 * @param rule the rule
 * @param ballots all ballots, in the order of their receipts
 * @param late recusals after the vote
 */
public record BallotSums(VoteRule rule, List<EncryptedBallot> ballots, List<LateRecusal> late) {
  public BallotSums {
    ballots = List.copyOf(ballots);
    late = List.copyOf(late);
  }

  /**
   * A sum with what it can be.
   *
   * @param subject the pair or finalist it is about
   * @param option the option or level it counts; 0 under the weighted mean
   * @param sum its name and ciphertext
   * @param most the greatest total that there can be
   */
  public record Line(Judged subject, int option, SumsToDecrypt.Named sum, int most) {}

  /**
   * By how many a pair or finalist was judged.
   *
   * @param finalist the finalist or the first of the pair
   * @param other the second of the pair, or the finalist once more
   * @param jurors how many ballots' contests count
   */
  public record Judged(int finalist, int other, int jurors) {}

  /** All pairs or finalists, in order. */
  public List<Judged> judged() {
    var judged = new ArrayList<Judged>();
    for (int one = 0; one < rule.finalists().size(); one++) {
      if (rule.method().isByPairs()) {
        for (int other = one + 1; other < rule.finalists().size(); other++) {
          judged.add(new Judged(one, other, jurors(one, other)));
        }
      } else {
        judged.add(new Judged(one, one, jurors(one, one)));
      }
    }
    return judged;
  }

  private int jurors(int one, int other) {
    return (int) judging(one, other).count();
  }

  /** Places of the ballots whose contests about both count. */
  private IntStream judging(int one, int other) {
    return IntStream.range(0, ballots.size())
        .filter(ballot -> counts(ballot, one) && counts(ballot, other));
  }

  private boolean counts(int ballot, int finalist) {
    return ballots.get(ballot).rated().contains(finalist)
        && !late.contains(new LateRecusal(ballot, finalist));
  }

  /** The sums in order, without the lot. */
  public List<Line> lines() {
    return judged().stream()
        .filter(judged -> judged.jurors() >= rule.jury().leastJurors())
        .flatMap(judged -> lines(judged).stream())
        .toList();
  }

  private List<Line> lines(Judged judged) {
    var lines = new ArrayList<Line>();
    int weights = judged.jurors() * VoteRule.ALL_WEIGHTS;
    switch (rule.method()) {
      case SCHULZE, RANKED_PAIRS -> {
        var pair = new Contest(ChoiceOf.PAIRS, judged.finalist(), judged.other());
        for (int option = 0; option < 2; option++) {
          var id = "sum/%d/%d/%d".formatted(judged.finalist(), judged.other(), option);
          lines.add(line(judged, option, id, sum(judged, pair, option), judged.jurors()));
        }
      }
      case WEIGHTED_MEAN -> {
        int highest = rule.levels() - 1;
        var sum = Ciphertext.NONE;
        for (int level = 1; level <= highest; level++) {
          sum = sum.plus(weighted(judged, level).times(level));
        }
        lines.add(line(judged, 0, "sum/" + judged.finalist(), sum, weights * highest));
      }
      case MEDIAN -> {
        for (int level = 1; level < rule.levels(); level++) {
          var id = "sum/%d/%d".formatted(judged.finalist(), level);
          lines.add(line(judged, level, id, weighted(judged, level), weights));
        }
      }
    }
    return lines;
  }

  private static Line line(Judged judged, int option, String id, Ciphertext sum, int most) {
    return new Line(judged, option, new SumsToDecrypt.Named(id, sum), most);
  }

  /** A level's ciphertexts added up, each as often as its criterion weighs. */
  private Ciphertext weighted(Judged judged, int level) {
    var sum = Ciphertext.NONE;
    for (int criterion = 0; criterion < rule.criteria().size(); criterion++) {
      var contest = new Contest(ChoiceOf.LEVELS, judged.finalist(), criterion);
      int weight = rule.criteria().get(criterion).weight();
      sum = sum.plus(sum(judged, contest, level).times(weight));
    }
    return sum;
  }

  private Ciphertext sum(Judged judged, Contest contest, int option) {
    return judging(judged.finalist(), judged.other())
        .mapToObj(ballots::get)
        .map(ballot -> ballot.sealed().get(ballot.contests().indexOf(contest)))
        .map(one -> one.options().get(option))
        .reduce(Ciphertext.NONE, Ciphertext::plus);
  }
}
