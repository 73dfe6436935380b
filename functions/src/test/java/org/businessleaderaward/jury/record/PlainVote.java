package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;
import org.businessleaderaward.jury.record.BallotSums.Judged;
import org.businessleaderaward.jury.record.BallotSums.Line;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;

/**
 * A vote in the clear, whose totals are added up as anybody would by hand.
 *
 * @param method how it is counted
 * @param finalists how many there are
 * @param ballots of each juror the levels on both criteria, by finalist; who is missing was not
 *     judged
 */
record PlainVote(Method method, int finalists, List<SortedMap<Integer, List<Integer>>> ballots) {
  static final int LEVELS = 5;
  private static final List<Integer> WEIGHTS = List.of(60, 40);

  /** Two to six finalists, one to nine jurors, few levels so that ties are common. */
  static PlainVote random(Random random) {
    int finalists = 2 + random.nextInt(5);
    var ballots = new ArrayList<SortedMap<Integer, List<Integer>>>();
    for (int left = 1 + random.nextInt(9); left > 0; left--) {
      var ballot = new TreeMap<Integer, List<Integer>>();
      for (int finalist = 0; finalist < finalists; finalist++) {
        if (random.nextInt(6) > 0) {
          ballot.put(finalist, List.of(random.nextInt(LEVELS), random.nextInt(3)));
        }
      }
      ballots.add(ballot);
    }
    var methods = Method.values();
    return new PlainVote(methods[random.nextInt(methods.length)], finalists, ballots);
  }

  static int score(List<Integer> levels) {
    return WEIGHTS.getFirst() * levels.getFirst() + WEIGHTS.getLast() * levels.getLast();
  }

  /** What jurors who judged all of some finalists add to a sum. */
  private int sum(List<Integer> judged, ToIntFunction<SortedMap<Integer, List<Integer>>> added) {
    return ballots.stream()
        .filter(ballot -> ballot.keySet().containsAll(judged))
        .mapToInt(added)
        .sum();
  }

  int jurors(int... judged) {
    return sum(IntStream.of(judged).boxed().toList(), ballot -> 1);
  }

  /** How many put one above another. */
  int prefer(int one, int other) {
    return sum(
        List.of(one, other),
        ballot -> score(levels(ballot, one)) > score(levels(ballot, other)) ? 1 : 0);
  }

  int total(int finalist) {
    return sum(List.of(finalist), ballot -> score(levels(ballot, finalist)));
  }

  private int level(int finalist, int level) {
    return sum(
        List.of(finalist),
        ballot ->
            IntStream.range(0, WEIGHTS.size())
                .filter(criterion -> levels(ballot, finalist).get(criterion) == level)
                .map(WEIGHTS::get)
                .sum());
  }

  private static List<Integer> levels(SortedMap<Integer, List<Integer>> ballot, int finalist) {
    return ballot.getOrDefault(finalist, List.of());
  }

  Totals totals() {
    var lines = new ArrayList<Line>();
    var totals = new ArrayList<Integer>();
    for (int one = 0; one < finalists; one++) {
      if (method.isByPairs()) {
        for (int other = one + 1; other < finalists; other++) {
          var pair = new Judged(one, other, jurors(one, other));
          add(lines, totals, pair, 0, prefer(one, other));
          add(lines, totals, pair, 1, prefer(other, one));
        }
      } else if (method == Method.WEIGHTED_MEAN) {
        add(lines, totals, new Judged(one, one, jurors(one)), 0, total(one));
      } else {
        for (int level = 1; level < LEVELS; level++) {
          add(lines, totals, new Judged(one, one, jurors(one)), level, level(one, level));
        }
      }
    }
    return new Totals(rule(), lines, totals);
  }

  private static void add(
      List<Line> lines, List<Integer> totals, Judged subject, int option, int total) {
    if (subject.jurors() > 0) {
      var sum = new SumsToDecrypt.Named("sum", Ciphertext.NONE);
      lines.add(new Line(subject, option, sum, subject.jurors() * 100 * (LEVELS - 1)));
      totals.add(total);
    }
  }

  private VoteRule rule() {
    // One seat, so that a single juror's opinion counts here.
    var roll = List.of("00".repeat(32));
    return new VoteRule(
        "edition",
        method,
        List.of(new Criterion("a", WEIGHTS.getFirst()), new Criterion("b", WEIGHTS.getLast())),
        LEVELS,
        IntStream.range(0, finalists).mapToObj(String::valueOf).toList(),
        new VoteRule.Jury(roll, 1, 1),
        new VoteRule.Trustees(List.of("SERVICE"), 1, Point.G.toString(), "00".repeat(32)),
        24);
  }

  List<Placed> ranking() {
    return TotalsRanking.of(totals(), new SharedLot("11".repeat(32)));
  }

  PlainVote with(int juror, int finalist, List<Integer> levels) {
    var changed = new ArrayList<>(ballots);
    var ballot = new TreeMap<>(ballots.get(juror));
    ballot.put(finalist, levels);
    changed.set(juror, ballot);
    return new PlainVote(method, Math.max(finalists, finalist + 1), changed);
  }

  /** The same with the finalists numbered from the other end. */
  PlainVote renumbered() {
    var changed = new ArrayList<SortedMap<Integer, List<Integer>>>();
    for (var ballot : ballots) {
      var other = new TreeMap<Integer, List<Integer>>();
      ballot.forEach((finalist, levels) -> other.put(finalists - 1 - finalist, levels));
      changed.add(other);
    }
    return new PlainVote(method, finalists, changed);
  }
}
