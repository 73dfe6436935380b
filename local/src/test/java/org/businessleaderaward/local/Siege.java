package org.businessleaderaward.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.local.sample.Samples;
import org.businessleaderaward.local.sample.Stage;
import org.businessleaderaward.local.sample.TurnedClock;
import org.businessleaderaward.local.streams.Writes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;

/**
 * Jurors vote and nominators save on the local server while many others ask it, a third of them
 * with ill intent ({@link Besieger}). In the middle it is killed and started again, and whoever was
 * cut off goes on where they were.
 */
public final class Siege {
  private static final Duration BETWEEN_SAVES = Duration.ofSeconds(5);
  private static final Duration BETWEEN_BALLOTS = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /** Who gets no answer at all tries again after so long, as the pages do by themselves. */
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  /** How long after its start a server is called new: its code is compiled as it is asked. */
  private static final Duration NEW = Duration.ofSeconds(15);

  private static final String SITE = "http://localhost:8080";

  private final Plan plan;
  private final Path data;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> asked = new ConcurrentHashMap<>();
  private volatile Run run = new Run(0, "");
  private volatile long ends;

  /**
   * What is to be done.
   *
   * @param time for how long
   * @param nominators who save
   * @param callers who ask the public room; every third with ill intent
   */
  public record Plan(Duration time, int nominators, int callers) {}

  /** One of the two runs of the server: which, since when, and where; nowhere while it is away. */
  private record Run(int number, long since, String url) {
    Run(int number, String url) {
      this(number, System.nanoTime(), url);
    }

    boolean isNew() {
      return System.nanoTime() - since < NEW.toNanos();
    }
  }

  /** What was asked of one run: an answer, or why there was none that counts. */
  private record Answer(String whose, boolean early, Duration took, String wrong) {}

  /**
   * What became of it.
   *
   * @param whose jurors, nominators, or readers of the public room
   * @param times of each answer, the shortest first
   * @param later of those that did not come from a server that had just started
   * @param errors what came in the place of an answer
   */
  public record Part(
      String whose, List<Duration> times, List<Duration> later, List<String> errors) {
    /** How long so many of a hundred took at most. */
    public static Duration of100(int share, List<Duration> times) {
      return times.get(Math.max(0, times.size() * share / 100 - 1));
    }
  }

  /**
   * The whole.
   *
   * @param parts by who asked
   * @param hostile how many requests of each kind were sent with ill intent, by what became of them
   * @param lost what was acknowledged and is not there
   * @param away how long the server was away when it was killed
   */
  public record Result(
      List<Part> parts, Map<String, Long> hostile, List<String> lost, Duration away) {}

  /** Somebody who writes again and again, and knows what was acknowledged to them. */
  private interface Writer {
    String whose();

    /** Reads what is on record; says what is wrong with it by what was acknowledged. */
    List<String> read(Visitor at);

    /** Writes the next version. */
    void write(Visitor at);

    Visitor visitor();

    Duration between();
  }

  /** Begins on an empty folder. */
  public Siege(Plan plan, Path data) {
    this.plan = plan;
    this.data = data;
  }

  /** Does it. */
  public Result run() throws Exception {
    var tokens = convened();
    var lost = new ConcurrentLinkedQueue<String>();
    var away = Duration.ZERO;
    var server = RunningServer.start(data);
    try {
      run = new Run(1, server.url());
      var writers = writers(tokens);
      ends = System.nanoTime() + plan.time().toNanos();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        writers.forEach(writer -> threads.execute(() -> goOn(writer, lost)));
        callers(threads);
        pause(plan.time().dividedBy(2));
        long killed = System.nanoTime();
        run = new Run(1, "");
        server.kill();
        server = RunningServer.start(data);
        away = Duration.ofNanos(System.nanoTime() - killed);
        run = new Run(2, server.url());
      }
      for (var writer : writers) {
        lost.addAll(writer.read(writer.visitor().at(run.url())));
      }
    } finally {
      server.close();
    }
    return new Result(
        Stream.of("jurors", "nominators", "readers").map(this::part).toList(),
        Map.copyOf(asked),
        List.copyOf(lost),
        away);
  }

  private Part part(String whose) {
    var of = answers.stream().filter(answer -> answer.whose().equals(whose)).toList();
    return new Part(
        whose,
        took(of.stream()),
        took(of.stream().filter(answer -> !answer.early())),
        of.stream().map(Answer::wrong).filter(wrong -> !wrong.isEmpty()).toList());
  }

  private static List<Duration> took(Stream<Answer> answers) {
    return answers.filter(answer -> answer.wrong().isEmpty()).map(Answer::took).sorted().toList();
  }

  /** Leads the sample edition to its vote, and gives a link's secret for each juror. */
  private List<String> convened() throws Exception {
    var clock = new TurnedClock(Clock.systemUTC());
    try (var folder = DataFolder.open(data);
        var store = Store.open(folder, ProjectRoot.find().resolve("template.yaml"));
        var client = store.client(new Writes());
        var backend =
            Backend.start(
                Storage.of(client, Store.PREFIX),
                new MailFolder(folder.mail(), clock),
                clock,
                folder,
                folder.path(),
                SITE)) {
      backend.bean(ProgrammeSeed.class).load(clock.instant());
      backend.bean(DirectorySeed.class).load();
      var desk = new SecretariatDesk(backend, SITE);
      new Samples(backend, clock, SITE, desk::member).show(Stage.SMALL, (_, _) -> {});
      var sample = backend.bean(Editions.class).all().stream().filter(Edition::sample).findFirst();
      return backend.bean(People.class).all(sample.orElseThrow().id(), Role.JUROR).stream()
          .map(
              juror ->
                  backend.bean(Links.class).mint(juror.id(), juror.email()).orElseThrow().token())
          .toList();
    }
  }

  private List<Writer> writers(List<String> tokens) {
    var writers = new ArrayList<Writer>();
    tokens.forEach(token -> writers.add(new Juror(BallotCaster.entered(run.url(), token))));
    IntStream.range(0, plan.nominators())
        .forEach(i -> writers.add(new Nominator(new Visitor(run.url()), i)));
    return writers;
  }

  private void callers(ExecutorService threads) {
    for (int i = 0; i < plan.callers(); i++) {
      int number = i;
      if (i % 3 == 0) {
        threads.execute(
            () ->
                new Besieger(number, asked).goOn(() -> run.url(), () -> System.nanoTime() < ends));
      } else {
        threads.execute(() -> look(new Besieger(number, asked)));
      }
    }
  }

  /** Reads the public room as people do. */
  private void look(Besieger reader) {
    while (System.nanoTime() < ends) {
      var now = run;
      if (!now.url().isEmpty()) {
        long asked = System.nanoTime();
        if (done("readers", now, () -> reader.readOn(now.url()))) {
          heard("readers", now, Duration.ofNanos(System.nanoTime() - asked));
        }
      }
      pause(around(BETWEEN_LOOKS));
    }
  }

  /** Writes until the end; after the server was killed, looks what is on record first. */
  private void goOn(Writer writer, Queue<String> lost) {
    pause(around(writer.between()).dividedBy(2));
    int known = 1;
    while (System.nanoTime() < ends) {
      var now = run;
      if (now.url().isEmpty()) {
        pause(around(BETWEEN_TRIES));
        continue;
      }
      var at = writer.visitor().at(now.url(), took -> heard(writer.whose(), now, took));
      if (now.number() != known) {
        if (!done(writer.whose(), now, () -> lost.addAll(writer.read(at)))) {
          continue;
        }
        known = now.number();
      }
      done(writer.whose(), now, () -> writer.write(at));
      pause(around(writer.between()));
    }
  }

  private void heard(String whose, Run from, Duration took) {
    answers.add(new Answer(whose, from.isNew(), took, ""));
  }

  /** Does it; what the kill cut off is tried again by who was cut off. */
  private boolean done(String whose, Run at, Runnable act) {
    try {
      act.run();
      return true;
    } catch (UncheckedIOException | AssertionError e) {
      if (run.equals(at) || e instanceof AssertionError) {
        answers.add(new Answer(whose, false, Duration.ZERO, "" + e));
      }
      return false;
    }
  }

  private static Duration around(Duration pause) {
    return pause.multipliedBy(ThreadLocalRandom.current().nextLong(50, 150)).dividedBy(100);
  }

  private static void pause(Duration pause) {
    LockSupport.parkNanos(pause.toNanos());
  }

  private record Juror(BallotCaster caster) implements Writer {
    @Override
    public String whose() {
      return "jurors";
    }

    @Override
    public List<String> read(Visitor at) {
      return caster.lost(at);
    }

    @Override
    public void write(Visitor at) {
      caster.castNext(at);
    }

    @Override
    public Visitor visitor() {
      return caster.visitor();
    }

    @Override
    public Duration between() {
      return BETWEEN_BALLOTS;
    }
  }

  /** Saves a draft again and again. */
  private static final class Nominator implements Writer {
    private final Visitor visitor;
    private final int number;
    private int version;

    Nominator(Visitor visitor, int number) {
      this.visitor = visitor;
      this.number = number;
    }

    @Override
    public String whose() {
      return "nominators";
    }

    @Override
    public List<String> read(Visitor at) {
      var saved =
          at.ask("nominations", "NominationRoom", Map.of("language", "EN")).path("nomination");
      int there = saved.path("version").asInt(0);
      boolean isLost =
          there < version
              || there > version + 1
              || (there > 0 && !saved.at("/nominee/name").asString("").equals(name(there)));
      var lost =
          isLost
              ? List.of(
                  "draft %d: version %d was acknowledged: %s".formatted(number, version, saved))
              : List.<String>of();
      version = there;
      return lost;
    }

    @Override
    public void write(Visitor at) {
      var draft = new HashMap<String, Object>();
      if (version > 0) {
        draft.put("version", version);
      }
      draft.put("nominee", Map.of("name", name(version + 1)));
      draft.put("nominator", Map.of("email", "nominator-%d@example.org".formatted(number)));
      draft.put("statements", List.of());
      draft.put("evidenceLinks", List.of());
      draft.put("language", "EN");
      at.act("nominations", "SaveDraft", Map.of("input", draft));
      visitor.take(at);
      version++;
    }

    private static String name(int version) {
      return "Nominee " + version;
    }

    @Override
    public Visitor visitor() {
      return visitor;
    }

    @Override
    public Duration between() {
      return BETWEEN_SAVES;
    }
  }
}
