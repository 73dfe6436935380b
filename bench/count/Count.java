import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.count.Rehearsal;
import org.businessleaderaward.jury.domain.Ballot;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.domain.FrozenRule.WeightedCriterion;
import org.businessleaderaward.jury.domain.Lot;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.domain.ResultBundle;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;

/**
 * Times the count, from opened ballots to the bytes of the result. Always the same elections.
 *
 * <p>{@code first} and {@code primed} time the first count of this process by a method, without and
 * after the rehearsal that comes before a snapshot of the function; {@code growth} the large ones.
 */
public final class Count {
  private static final Lot LOT = new Lot("00112233445566778899aabbccddeeff".repeat(2));
  private static final int JURY = 30;
  private static final int SHORTLIST = 12;
  private static final int REPEATS = 50;

  public static void main(String[] args) {
    switch (args[0]) {
      case "first" -> first(Method.valueOf(args[1]), "unprimed");
      case "primed" -> {
        long start = System.nanoTime();
        int counts = Rehearsal.run();
        double millis = (System.nanoTime() - start) / 1e6;
        first(Method.valueOf(args[1]), "after %d rehearsals in %.0f ms".formatted(counts, millis));
      }
      case "growth" -> growth();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void first(Method method, String how) {
    var vote = Vote.of(method, JURY, SHORTLIST);
    double first = millis(vote);
    double median = median(vote, REPEATS);
    System.out.printf(
        "%-15s %d jurors x %d finalists, %s: first %.1f ms, then %.1f ms (median of %d); limit 50"
            + " ms%n",
        method, JURY, SHORTLIST, how, first, median, REPEATS);
  }

  private static void growth() {
    var large = Vote.of(Method.SCHULZE, 10_000, 100);
    System.out.printf(
        "SCHULZE         10000 jurors x 100 finalists: %.0f ms; limit 5000 ms%n", median(large, 3));
    grows(
        "twice the jurors: 2 expected",
        List.of(Vote.of(Method.SCHULZE, 2_500, 100), Vote.of(Method.SCHULZE, 5_000, 100), large));
    // With few jurors what grows is the search for chains: the third power, 8 for twice as many.
    grows(
        "twice the finalists: 8 expected of the chains, less of the whole",
        List.of(
            Vote.of(Method.SCHULZE, 3, 100),
            Vote.of(Method.SCHULZE, 3, 200),
            Vote.of(Method.SCHULZE, 3, 400)));
  }

  private static void grows(String what, List<Vote> votes) {
    var times = votes.stream().map(vote -> median(vote, 3)).toList();
    for (int i = 0; i < times.size(); i++) {
      System.out.printf(
          "%s: %d x %d took %.0f ms%s%n",
          what,
          votes.get(i).ballots().size(),
          votes.get(i).rule().finalists().size(),
          times.get(i),
          i == 0 ? "" : ", ratio %.1f".formatted(times.get(i) / times.get(i - 1)));
    }
  }

  private static double median(Vote vote, int repeats) {
    var times = IntStream.range(0, repeats).mapToDouble(i -> millis(vote)).sorted().toArray();
    return times[times.length / 2];
  }

  private static double millis(Vote vote) {
    long start = System.nanoTime();
    var receipts = vote.ballots().stream().map(CheckedBallot.Good::receipt).toList();
    var chain = ReceiptChain.of(vote.rule(), receipts);
    var bundle =
        ResultBundle.count(vote.rule(), chain, vote.ballots(), List.of(), LOT).canonicalJson();
    double millis = (System.nanoTime() - start) / 1e6;
    if (bundle.isEmpty()) {
      throw new IllegalStateException("no result");
    }
    return millis;
  }

  private record Vote(FrozenRule rule, List<CheckedBallot.Good> ballots) {
    static Vote of(Method method, int jurors, int finalists) {
      var random = new Random(42);
      var rule =
          new FrozenRule(
              "edition-2026",
              method,
              1,
              5,
              Arrays.stream(new String[] {"a", "b", "c", "d", "e"})
                  .map(id -> new WeightedCriterion(id, 20))
                  .toList(),
              IntStream.range(0, finalists).mapToObj(i -> "nomination-" + i).toList(),
              LOT.commitment(),
              "thumbprint",
              1024,
              new CountTerms(
                  CountTerms.BadBallot.STOP,
                  24,
                  Optional.of(
                      method == Method.INSTANT_RUNOFF ? Ballots.ORDERINGS : Ballots.WITHHELD)));
      var ballots = new ArrayList<CheckedBallot.Good>();
      for (int juror = 0; juror < jurors; juror++) {
        var ratings = new TreeMap<String, Map<String, Integer>>();
        for (var finalist : rule.finalists()) {
          var levels = new HashMap<String, Integer>();
          rule.criteria().forEach(criterion -> levels.put(criterion.id(), random.nextInt(5)));
          ratings.put(finalist, levels);
        }
        ballots.add(new CheckedBallot.Good("RECEIPT-" + juror, new Ballot(ratings)));
      }
      return new Vote(rule, ballots);
    }
  }
}
