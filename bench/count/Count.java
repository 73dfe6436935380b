import java.util.Arrays;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.count.Rehearsal;
import org.businessleaderaward.jury.record.VoteRule.Method;

/**
 * Times the count, from ballots as they are read to the verified file of the record.
 *
 * <p>{@code first} and {@code primed} time the first count of this process by a method, without and
 * after the rehearsal that comes before a snapshot of the function; {@code growth} how it grows.
 */
public final class Count {
  private static final int JURY = 30;
  private static final int SHORTLIST = 12;
  private static final int REPEATS = 3;

  public static void main(String[] args) {
    switch (args[0]) {
      case "first" -> first(Method.valueOf(args[1]), "unprimed");
      case "primed" -> {
        long start = System.nanoTime();
        int counts = Rehearsal.run();
        double millis = (System.nanoTime() - start) / 1e6;
        first(Method.valueOf(args[1]), "after %d rehearsals in %.0f ms".formatted(counts, millis));
      }
      case "growth" -> {
        // What is timed first would else be timed while it is compiled.
        median(Rehearsal.seal(Method.SCHULZE, 20, 12));
        grows("twice the jurors: 2 expected", 10, 6, 20, 6, 40, 6);
        grows("twice the finalists: 4 expected of the pairs", 10, 3, 10, 6, 10, 12);
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void first(Method method, String how) {
    var vote = Rehearsal.seal(method, JURY, SHORTLIST);
    double first = millis(vote);
    System.out.printf(
        "%-15s %d jurors x %d finalists, %s: first %.0f ms, then %.0f ms (median of %d); limit 10000"
            + " ms%n",
        method, JURY, SHORTLIST, how, first, median(vote), REPEATS);
  }

  private static void grows(String what, int... sizes) {
    double before = 0;
    for (int i = 0; i < sizes.length; i += 2) {
      double took = median(Rehearsal.seal(Method.SCHULZE, sizes[i], sizes[i + 1]));
      System.out.printf(
          "%s: %d jurors x %d finalists took %.0f ms%s%n",
          what, sizes[i], sizes[i + 1], took, before == 0 ? "" : ", ratio %.1f".formatted(took / before));
      before = took;
    }
  }

  private static double median(Rehearsal.Sealed vote) {
    var times = IntStream.range(0, REPEATS).mapToDouble(i -> millis(vote)).toArray();
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static double millis(Rehearsal.Sealed vote) {
    long start = System.nanoTime();
    int bytes = vote.count().length;
    double millis = (System.nanoTime() - start) / 1e6;
    if (bytes == 0) {
      throw new IllegalStateException("no record");
    }
    return millis;
  }
}
