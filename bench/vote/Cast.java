import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.ballots.Ratings;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteMeter;

/**
 * Casts ballots as a room of jurors does, on a store of its own: how long the request takes, in
 * which all proofs are checked on this thread, and how many write units the store says that it used.
 *
 * <p>Ends with 1 when the aim is missed.
 */
public final class Cast {
  /** A juror waits for it. */
  private static final double AIM_MILLIS = 1000;

  private static final int AIM_FINALISTS = 12;
  private static final int JURORS = 4;
  private static final int VERSIONS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Draws DRAWS = Draws.secret(new SecureRandom());

  /** What casting one ballot took. */
  private record Cost(double millis, double worked, double units) {}

  public static void main(String[] args) {
    boolean missed = false;
    for (var method : List.of(Method.SCHULZE, Method.MEDIAN)) {
      for (int finalists : List.of(3, 6, AIM_FINALISTS)) {
        missed |= cast(method, finalists);
      }
    }
    // Threads of the store are still there.
    System.exit(missed ? 1 : 0);
  }

  private static boolean cast(Method method, int finalists) {
    var ids = IntStream.range(0, finalists).mapToObj("nomination-%03d"::formatted).toList();
    var vote = voting(method, ids);
    var meter = new WriteMeter();
    var casting = metered(vote, meter);
    var first = new ArrayList<Cost>();
    var again = new ArrayList<Cost>();
    int bytes = 0;
    for (int version = 1; version <= VERSIONS; version++) {
      for (var juror : vote.jurors) {
        var sealed = sealed(vote, juror, version, finalists);
        bytes = sealed.length() / 4 * 3;
        (version == 1 ? first : again).add(cost(casting, meter, juror, sealed, version));
      }
    }
    double worked = median(again.stream().mapToDouble(Cost::worked));
    boolean missed = finalists == AIM_FINALISTS && worked > AIM_MILLIS;
    System.out.printf(
        "casting %d finalists, %s, %d bytes: %.0f ms, of the processor %.0f (medians of %d)%s; %.0f"
            + " write units, again %.0f%n",
        finalists,
        method,
        bytes,
        median(again.stream().mapToDouble(Cost::millis)),
        worked,
        again.size(),
        finalists == AIM_FINALISTS
            ? ", aim %.0f%s".formatted(AIM_MILLIS, missed ? ": missed" : "")
            : "",
        most(first),
        most(again));
    return missed;
  }

  /** A jury of four with an open vote, for which all have declared to be free of conflict. */
  private static VoteFixture voting(Method method, List<String> finalists) {
    var vote = new VoteFixture();
    var edition = vote.editions.get(VoteFixture.EDITION);
    vote.write(set -> vote.editions.put(set, edition.withShortlist(finalists, "the best")));
    for (int i = 0; i < JURORS; i++) {
      vote.seat("juror " + i, i == 0);
    }
    vote.open(VoteFixture.CLOSES, method);
    var clear = finalists.stream().map(one -> new Wanted(one, false, null)).toList();
    vote.jurors.forEach(juror -> vote.conflicts.declare(juror, clear, VoteFixture.OPENS));
    return vote;
  }

  private static CastBallot metered(VoteFixture vote, WriteMeter meter) {
    var prefix = vote.storage.prefix();
    var storage = Storage.of(EmbeddedStorage.client(prefix, meter), prefix);
    return new CastBallot(
        new JuryRoll(storage),
        new Votes(storage),
        new BallotBox(storage),
        new ReceiptLists(storage),
        new FirstRules(storage, new Editions(storage)),
        new Transactions(storage));
  }

  private static String sealed(VoteFixture vote, Caller juror, int version, int finalists) {
    var rule = vote.vote().rule();
    var levels = new TreeMap<Integer, List<Integer>>();
    for (int finalist = 0; finalist < finalists; finalist++) {
      levels.put(finalist, List.of(finalist % rule.levels(), (finalist + version) % rule.levels()));
    }
    var id = new BallotVersion(vote.seatOf(juror).ballotId(), version);
    return Ratings.sent(new Ratings(levels).seal(rule, id, DRAWS));
  }

  private static Cost cost(
      CastBallot casting, WriteMeter meter, Caller juror, String sealed, int version) {
    meter.take();
    long before = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    var payload = casting.cast(juror, sealed, version, VoteFixture.BEFORE_CLOSE);
    double millis = (System.nanoTime() - start) / 1e6;
    double worked = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    if (!payload.userErrors().isEmpty()) {
      throw new IllegalStateException(payload.userErrors().toString());
    }
    return new Cost(millis, worked, meter.take());
  }

  private static double median(DoubleStream numbers) {
    var sorted = numbers.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double most(List<Cost> costs) {
    return costs.stream().mapToDouble(Cost::units).max().orElseThrow();
  }
}
