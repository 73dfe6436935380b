import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.local.Siege;

/**
 * Says what jurors and nominators get while the server is asked by many with ill intent and is
 * killed in the middle. Ends with 1 when one of them saw an error, when 99 of 100 of their answers
 * did not come within a second, or when something that was acknowledged is lost.
 */
public final class Hostile {
  private static final Duration AIM = Duration.ofSeconds(1);

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var plan =
        new Siege.Plan(
            Duration.ofSeconds(Integer.parseInt(arguments[1])),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]));
    System.out.println(plan);
    var result = new Siege(plan, folder).run();
    boolean good = result.lost().isEmpty();
    for (var part : result.parts()) {
      boolean counts = !part.whose().equals("readers");
      good &=
          !counts
              || (part.errors().isEmpty()
                  && !part.times().isEmpty()
                  && Siege.Part.of100(99, part.times()).compareTo(AIM) <= 0);
      say(part.whose(), part.times());
      say("  but for 15 s after each start", part.later());
      System.out.printf("  %d errors%n", part.errors().size());
      part.errors().stream()
          .map(error -> error.substring(0, Math.min(300, error.length())))
          .collect(Collectors.groupingBy(error -> error, TreeMap::new, Collectors.counting()))
          .forEach((error, often) -> System.out.printf("  %d times: %s%n", often, error));
    }
    new TreeMap<>(result.hostile())
        .forEach((kind, often) -> System.out.printf("%s: %d%n", kind, often));
    System.out.printf("killed, and back after %.1f s%n", result.away().toMillis() / 1e3);
    System.out.println(
        result.lost().isEmpty()
            ? "nothing that was acknowledged is lost"
            : "LOST: " + String.join("; ", result.lost()));
    System.out.println(good ? "the aim is reached" : "THE AIM IS MISSED");
    System.exit(good ? 0 : 1);
  }

  private static void say(String whose, List<Duration> times) {
    if (times.isEmpty()) {
      System.out.printf("%s: no answers%n", whose);
      return;
    }
    System.out.printf(
        "%s: %d answers, half within %d ms, 99 of 100 within %d ms, the slowest after %d ms%n",
        whose,
        times.size(),
        Siege.Part.of100(50, times).toMillis(),
        Siege.Part.of100(99, times).toMillis(),
        Siege.Part.of100(100, times).toMillis());
  }
}
