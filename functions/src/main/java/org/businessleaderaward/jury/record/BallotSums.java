package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.List;
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
  public record Judged(int finalist, int other, int jurors) {
    private boolean concerns(Contest contest, boolean isByPairs) {
      return contest.finalist() == finalist && (!isByPairs || contest.other() == other);
    }
  }

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
    int jurors = 0;
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      boolean judges = counts(ballot, one) && counts(ballot, other);
      jurors += judges ? 1 : 0;
    }
    return jurors;
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
    int weights = judged.jurors() * 100;
    switch (rule.method()) {
      case SCHULZE, RANKED_PAIRS -> {
        for (int option = 0; option < 2; option++) {
          var id = "sum/%d/%d/%d".formatted(judged.finalist(), judged.other(), option);
          lines.add(line(judged, option, id, byOption(judged).get(option), judged.jurors()));
        }
      }
      case WEIGHTED_MEAN -> {
        int highest = rule.levels() - 1;
        var byLevel = byOption(judged);
        var sum = Ciphertext.NONE;
        for (int level = 1; level <= highest; level++) {
          sum = sum.plus(byLevel.get(level).times(level));
        }
        lines.add(line(judged, 0, "sum/" + judged.finalist(), sum, weights * highest));
      }
      case MEDIAN -> {
        var byLevel = byOption(judged);
        for (int level = 1; level < rule.levels(); level++) {
          var id = "sum/%d/%d".formatted(judged.finalist(), level);
          lines.add(line(judged, level, id, byLevel.get(level), weights));
        }
      }
    }
    return lines;
  }

  private static Line line(Judged judged, int option, String id, Ciphertext sum, int most) {
    return new Line(judged, option, new SumsToDecrypt.Named(id, sum), most);
  }

  /** Each option's ciphertexts added up, under methods of levels as often as criteria weigh. */
  private List<Ciphertext> byOption(Judged judged) {
    var sums = new ArrayList<Ciphertext>();
    for (int option = 0; option < rule.form().options(); option++) {
      var sum = Ciphertext.NONE;
      if (rule.method().isByPairs()) {
        sum = sum(judged, judged.other(), option);
      } else {
        for (int criterion = 0; criterion < rule.criteria().size(); criterion++) {
          int weight = rule.criteria().get(criterion).weight();
          sum = sum.plus(sum(judged, criterion, option).times(weight));
        }
      }
      sums.add(sum);
    }
    return sums;
  }

  private Ciphertext sum(Judged judged, int other, int option) {
    var sum = Ciphertext.NONE;
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      var of = ballots.get(ballot);
      for (int at = 0; at < of.contests().size(); at++) {
        var contest = of.contests().get(at);
        if (judged.concerns(contest, rule.method().isByPairs())
            && contest.other() == other
            && isLeftIn(ballot, contest)) {
          sum = sum.plus(of.sealed().get(at).options().get(option));
        }
      }
    }
    return sum;
  }

  private boolean isLeftIn(int ballot, Contest contest) {
    return late.stream()
        .noneMatch(one -> one.ballot() == ballot && contest.isAbout(one.finalist()));
  }
}
