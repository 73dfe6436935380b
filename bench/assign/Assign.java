import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.businessleaderaward.advisory.domain.Assigning;
import org.businessleaderaward.advisory.domain.Assigning.Dealt;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.advisory.domain.Assigning.Reader;
import org.businessleaderaward.advisory.domain.Assigning.Task;
import org.businessleaderaward.advisory.domain.Assigning.ToRead;
import org.businessleaderaward.advisory.domain.Topics;
import org.businessleaderaward.language.Language;

/**
 * Times the assignment: the first time in a fresh JVM, as a secretariat meets it, the fastest of ten,
 * and again after a conflict. One pair in fifty has a declared conflict.
 */
public final class Assign {
  private static final List<String> REGIONS = List.of("AFRICA", "AMERICAS", "ASIA", "EUROPE");
  private static final List<String> CATEGORIES = List.of("large", "small", "social");

  public static void main(String[] args) {
    System.out.println("nominations advisers each    first ms  fastest ms  again ms  loads  moved");
    time(300, 25, 3);
    time(1_000, 100, 3);
    time(1_000, 100, 5);
    time(2_000, 100, 3);
  }

  private static void time(int nominations, int advisers, int each) {
    var task = task(nominations, advisers, each);
    double first = 0;
    double fastest = Double.MAX_VALUE;
    Dealt dealt = null;
    for (int i = 0; i < 10; i++) {
      long begin = System.nanoTime();
      dealt = Assigning.deal(task);
      double ms = (System.nanoTime() - begin) / 1e6;
      first = i == 0 ? ms : first;
      fastest = Math.min(fastest, ms);
    }
    var before = new HashSet<Pair>();
    dealt.readers().forEach((id, all) -> all.forEach(one -> before.add(new Pair(id, one))));
    var conflict = before.iterator().next();
    before.remove(conflict);
    var never = new HashSet<>(task.never());
    never.add(conflict);
    long begin = System.nanoTime();
    var again =
        Assigning.deal(
            new Task(
                task.nominations(),
                task.advisers(),
                each,
                task.seed(),
                never,
                Set.of(),
                Set.of(),
                before));
    System.out.printf(
        Locale.ROOT,
        "%11d %8d %4d %11.0f %11.0f %9.0f  %d-%d %6d%n",
        nominations,
        advisers,
        each,
        first,
        fastest,
        (System.nanoTime() - begin) / 1e6,
        dealt.fewest(),
        dealt.most(),
        again.moved());
  }

  private static Topics topics(Random random) {
    return new Topics(
        Set.of(REGIONS.get(random.nextInt(REGIONS.size()))),
        Set.of(CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
  }

  private static Task task(int nominations, int advisers, int each) {
    var random = new Random(7);
    var languages = Language.values();
    var toRead =
        IntStream.range(0, nominations)
            .mapToObj(
                i ->
                    new ToRead(
                        "nomination-" + i,
                        languages[random.nextInt(languages.length)],
                        topics(random)))
            .toList();
    var readers =
        IntStream.range(0, advisers)
            .mapToObj(
                i ->
                    new Reader(
                        "adviser-" + i,
                        EnumSet.of(
                            languages[random.nextInt(languages.length)],
                            languages[random.nextInt(languages.length)]),
                        topics(random)))
            .toList();
    var never = new HashSet<Pair>();
    for (var one : toRead) {
      for (var other : readers) {
        if (random.nextInt(50) == 0) {
          never.add(new Pair(one.id(), other.id()));
        }
      }
    }
    return new Task(toRead, readers, each, "bench", never, Set.of(), Set.of(), Set.of());
  }
}
