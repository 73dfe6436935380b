import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.local.Storm;

/**
 * Hands nominations in at a steady rate through many processes of the nominators' room that share a
 * store some milliseconds away. Ends with 1 when one was lost, doubled or not taken, when the log
 * does not hold, or when an aim is missed.
 */
public final class Processes {
  private static final Duration AIM = Duration.ofSeconds(3);

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    var plan =
        new Storm.Plan(
            Integer.parseInt(arguments[3]),
            rate * seconds,
            rate,
            Duration.ofMillis(Integer.parseInt(arguments[4])));
    System.exit(run(plan, folder) ? 0 : 1);
  }

  private static boolean run(Storm.Plan plan, Path folder) throws Exception {
    try (var storm = new Storm(plan, folder)) {
      System.out.println(plan);
      var result = storm.run();
      double reached = plan.nominations() / (result.took().toMillis() / 1e3);
      System.out.printf(
          "%d submitted within %.1f s: %.1f a second of %d wanted; answered within %d ms (median),"
              + " %d ms (99 of 100), %d ms (slowest); %d ms when there was no other%n",
          plan.nominations(),
          result.took().toMillis() / 1e3,
          reached,
          plan.aSecond(),
          result.of100(50).toMillis(),
          result.of100(99).toMillis(),
          result.of100(100).toMillis(),
          result.alone().toMillis());
      double milliseconds = result.processor().toMillis() / (double) plan.nominations();
      System.out.printf(
          "%.2f transactions were tried for each; %.1f ms of a processor for each, so that %d here do %.0f a second at most%n",
          result.tries() / (double) plan.nominations(),
          milliseconds,
          Runtime.getRuntime().availableProcessors(),
          1000 * Runtime.getRuntime().availableProcessors() / milliseconds);
      boolean whole =
          result.references().equals(storm.expected())
              && result.sameReceipt()
              && result.log().equals(new AuditVerifier.Verdict.Intact(storm.entries()));
      System.out.println(
          whole
              ? "none lost or doubled: numbers without a gap, the first receipt for each repeat, the log holds"
              : "LOST OR DOUBLED: " + result.log());
      reasons(result).forEach((why, often) -> System.out.printf("%d not taken: %s%n", often, why));
      boolean inTime = reached >= 0.98 * plan.aSecond() && result.of100(99).compareTo(AIM) <= 0;
      System.out.println(
          inTime ? "the aim is reached" : "THE AIM IS MISSED (all in time, 99 of 100 within 3 s)");
      return whole && inTime && result.refused().isEmpty();
    }
  }

  private static Map<String, Long> reasons(Storm.Result result) {
    return result.refused().stream()
        .map(answer -> answer.replaceAll("[0-9a-f-]{36}", "…"))
        .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
  }
}
