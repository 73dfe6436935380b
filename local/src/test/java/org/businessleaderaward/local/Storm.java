package org.businessleaderaward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many nominations, submitted at a steady rate through many processes of the nominators' room,
 * which have nothing in common but a store that is some milliseconds away: as Lambda and DynamoDB
 * have it. Which process gets one is left to chance, and whoever finds none free waits.
 */
public final class Storm implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SITE = "https://award.example";
  private static final String PREFIX = "storm";

  /** So many before the storm, in one process. */
  private static final int ALONE = 5;

  /** Fewer than may be begun, and written to, from one network in a day. */
  private static final int NOMINATORS_OF_A_NETWORK = 20;

  private final Plan plan;
  private final Dynoxide store;
  private final SlowStore way;
  private final Storage storage;
  private final Edition edition;
  private final Path folder;
  private final Path evidence;
  private final List<RoomProcess> processes = new ArrayList<>();
  private final BlockingQueue<RoomProcess> free;

  /**
   * What is to be done.
   *
   * @param processes of the room
   * @param nominations that are submitted
   * @param aSecond so many, whether or not those before are answered
   * @param way how much later what is sent to the store arrives there
   */
  public record Plan(int processes, int nominations, int aSecond, Duration way) {}

  /** Somebody whose draft is ready to be submitted. */
  private record Nominator(int number, String cookie, String key) {}

  /** A receipt, or what came in its place, and how long that took. */
  private record Answer(String reference, String refused, Duration took) {}

  /**
   * What became of it.
   *
   * @param took from the first to the last answer
   * @param times of each answer, the shortest first
   * @param refused what came in the place of a receipt, one for each
   * @param tries how many transactions were tried
   * @param processor how long processors worked for it: the processes, the store and the way there
   * @param alone how long one took at least when there was no other
   * @param references the receipts of all, as a repeat with the same key gets them
   * @param sameReceipt whether each repeat got the receipt that came first
   * @param log of the edition
   */
  public record Result(
      Duration took,
      List<Duration> times,
      List<String> refused,
      long tries,
      Duration processor,
      Duration alone,
      Set<String> references,
      boolean sameReceipt,
      AuditVerifier.Verdict log) {
    /** How long so many of a hundred took at most. */
    public Duration of100(int share) {
      return times.get(Math.max(0, times.size() * share / 100 - 1));
    }
  }

  /** Starts the store. */
  public Storm(Plan plan, Path folder) throws IOException {
    this.plan = plan;
    this.store = Dynoxide.start(folder.resolve("store.db"));
    createTables();
    this.storage = Storage.of(store.client(), PREFIX);
    this.way = new SlowStore(store.endpoint(), plan.way());
    this.edition = open();
    this.free = new ArrayBlockingQueue<>(plan.processes());
    this.evidence = Files.createDirectories(folder.resolve("evidence"));
    this.folder = folder;
  }

  private RoomProcess process(int number) throws IOException {
    var process =
        RoomProcess.start(
            List.of(),
            Map.of(
                "SPRING_CLOUD_FUNCTION_DEFINITION", Room.NOMINATIONS.id(),
                "TABLE_PREFIX", PREFIX,
                "SITE_URL", SITE,
                "EVIDENCE_FOLDER", evidence.toString(),
                // It shares this machine, and is given more time for it.
                "AWS_ENDPOINT_URL", way.endpoint().toString(),
                "DYNAMODB_ENDPOINT", way.endpoint().toString()),
            folder.resolve("room-" + number + ".log"));
    processes.add(process);
    return process;
  }

  /** Without streams: the embedded store looks through all their records at each write. */
  private void createTables() {
    var template = Template.read(ProjectRoot.find().resolve("template.yaml"));
    try (var client = store.client()) {
      for (var table : template.tables(PREFIX)) {
        client.createTable(
            table.create().toBuilder().streamSpecification((StreamSpecification) null).build());
      }
    }
  }

  private Edition open() {
    var editions = new Editions(storage);
    var seed = new ProgrammeSeed(editions, new AuditLog(storage), new Transactions(storage));
    seed.load(Instant.now().minus(Duration.ofDays(1)));
    return editions.withOpenCall(Instant.now()).orElseThrow();
  }

  /** Hands all in, then each once more as a browser does that got no answer, and looks at all. */
  public Result run() throws Exception {
    var references = new TreeSet<String>();
    var alone = alone(references);
    for (int i = 1; i <= plan.processes(); i++) {
      process(i);
    }
    processes.stream().skip(1).forEach(process -> free.add(process.ready()));
    var nominators = all(ALONE, ALONE + plan.nominations() - 1, this::draft);
    way.transactions();
    var before = processor();
    long begun = System.nanoTime();
    var answers = handIn(nominators);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    var worked = processor().minus(before);
    long tries = way.transactions();
    var again = all(0, plan.nominations() - 1, i -> timed(nominators.get(i), System.nanoTime()));
    again.forEach(answer -> references.add(answer.reference()));
    return new Result(
        took,
        answers.stream().map(Answer::took).sorted().toList(),
        answers.stream().map(Answer::refused).filter(refused -> !refused.isEmpty()).toList(),
        tries,
        worked,
        alone,
        references,
        IntStream.range(0, answers.size())
            .filter(i -> answers.get(i).refused().isEmpty())
            .allMatch(i -> answers.get(i).reference().equals(again.get(i).reference())),
        new AuditLog(storage).verify(edition.id()));
  }

  /** How long processors have worked for this one and all that it started. */
  private static Duration processor() {
    var self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** One process, which is asked for one after the other, and the shortest time that it took. */
  private Duration alone(Set<String> references) throws Exception {
    var process = process(0);
    free.add(process.ready());
    var shortest = Duration.ofDays(1);
    for (int i = 0; i < ALONE; i++) {
      var answer = timed(draft(i), System.nanoTime());
      references.add(answer.reference());
      shortest = shortest.compareTo(answer.took()) < 0 ? shortest : answer.took();
    }
    free.remove(process);
    process.end();
    return shortest;
  }

  /** The references that there have to be: a number each, from the first to the last. */
  public Set<String> expected() {
    return IntStream.rangeClosed(1, plan.nominations() + ALONE)
        .mapToObj(i -> "NOM-%d-%04d".formatted(edition.year(), i))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many entries the edition's log has to have. */
  public long entries() {
    // The first says that the edition was loaded.
    return plan.nominations() + ALONE + 1L;
  }

  private List<Answer> handIn(List<Nominator> nominators) throws Exception {
    long every = Duration.ofSeconds(1).toNanos() / plan.aSecond();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      long due = System.nanoTime();
      for (var who : nominators) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        long since = due;
        running.add(threads.submit(() -> timed(who, since)));
        due += every;
      }
      var answers = new ArrayList<Answer>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private Answer timed(Nominator who, long since) throws InterruptedException {
    var input =
        Map.of(
            "idempotencyKey",
            who.key(),
            "version",
            1,
            "declaresAccuracy",
            true,
            "allowsContact",
            true);
    var answer = ask("SubmitNomination", Map.of("input", input), who.cookie(), who.number());
    var took = Duration.ofNanos(System.nanoTime() - since);
    var body = JSON.readTree(answer.path("body").asString());
    var reference = body.at("/data/submitNomination/receipt/reference").asString("");
    return new Answer(reference, reference.isEmpty() ? body.toString() : "", took);
  }

  private Nominator draft(int number) throws InterruptedException {
    var name = "Nominee Number " + number;
    var criteria =
        JSON.valueToTree(
            Map.of(
                "criteria",
                edition.criteria().stream().map(one -> Map.of("id", one.id())).toList()));
    var input = new HashMap<>(Nomination.of(name, criteria));
    input.put("key", UUID.randomUUID().toString());
    var answer = ask("SaveDraft", Map.of("input", input), "", number);
    var cookie = answer.at("/multiValueHeaders/Set-Cookie/0").asString("");
    if (cookie.isEmpty()) {
      throw new IllegalStateException("no draft was saved: " + answer);
    }
    return new Nominator(
        number, cookie.substring(0, cookie.indexOf(';')), UUID.randomUUID().toString());
  }

  private JsonNode ask(String operation, Map<String, ?> variables, String cookie, int number)
      throws InterruptedException {
    int network = number / NOMINATORS_OF_A_NETWORK;
    var event =
        Map.of(
            "httpMethod", "POST",
            "path", Room.NOMINATIONS.path(),
            "headers", Map.of("Content-Type", "application/json", "Origin", SITE, "Cookie", cookie),
            "requestContext",
                Map.of(
                    "requestId", UUID.randomUUID().toString(),
                    "identity",
                        Map.of("sourceIp", "10.0.%d.%d".formatted(network / 250, network % 250))),
            "body",
                JSON.writeValueAsString(
                    Map.of(
                        "query",
                        SiteOperation.of(Room.NOMINATIONS, operation).text(),
                        "variables",
                        variables)));
    var process = free.take();
    try {
      return JSON.readTree(process.answer(JSON.writeValueAsString(event)));
    } finally {
      free.add(process);
    }
  }

  @FunctionalInterface
  private interface Numbered<T> {
    T at(int number) throws Exception;
  }

  /** Does the same with each number, as many at a time as there are processes. */
  private <T> List<T> all(int first, int last, Numbered<T> task) throws Exception {
    var tasks =
        IntStream.rangeClosed(first, last).<Callable<T>>mapToObj(i -> () -> task.at(i)).toList();
    try (var threads = Executors.newFixedThreadPool(plan.processes())) {
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  @Override
  public void close() throws IOException {
    processes.forEach(RoomProcess::close);
    way.close();
    store.close();
  }
}
