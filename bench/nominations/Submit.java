import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands nominations in at a steady rate on the local server, each by a nominator of its own, and
 * every second one twice at the same moment. Then each is sent once more with its key, as a browser
 * does that was cut off: what comes back must be its first receipt, the references must be the
 * numbers from 1 on without a gap.
 * Loopback only.
 */
public final class Submit {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String UNANSWERED = "";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Fewer than may be begun from one network in a day; each network is an address of loopback. */
  private static final int DRAFTS_OF_A_NETWORK = 50;

  private static final Map<Integer, HttpClient> NETWORKS = new ConcurrentHashMap<>();

  private final String url;

  private Submit(String url) {
    this.url = url;
  }

  /** A nominator with a draft that is ready to be submitted. */
  private record Nominator(String cookie, String key) {}

  /** A receipt, and how long it took, in nanoseconds. */
  private record Answer(String reference, long took) {}

  public static void main(String[] arguments) throws Exception {
    var data = Path.of(arguments[0]);
    int rate = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    var said = Files.createTempFile("submit", ".out");
    var server = server(data, said);
    try {
      boolean good = new Submit(address(server, said)).run(rate, seconds);
      System.exit(good ? 0 : 1);
    } finally {
      server.destroy();
      server.waitFor();
      Files.delete(said);
    }
  }

  static Process server(Path data, Path said) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.businessleaderaward.local.Main")
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("DATA_DIR", data.toString());
    builder.environment().put("PORT", "0");
    var server = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    return server;
  }

  static String address(Process server, Path said) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive() && System.nanoTime() < deadline) {
      var found = Pattern.compile("Site +(http\\S+)/").matcher(Files.readString(said));
      if (found.find()) {
        return found.group(1);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new IllegalStateException("the server did not start");
  }

  private boolean run(int rate, int seconds) throws Exception {
    int count = rate * seconds;
    long begun = System.nanoTime();
    var nominators = drafts(count);
    System.out.printf(
        "%d drafts saved within %.0f s%n", count, (System.nanoTime() - begun) / 1e9);
    begun = System.nanoTime();
    var answers = handIn(nominators, rate);
    double took = (System.nanoTime() - begun) / 1e9;
    var times = answers.stream().mapToLong(Answer::took).sorted().toArray();
    System.out.printf(
        "%d submitted within %.1f s: %.1f a second of %d wanted; answered within %.0f ms (median),"
            + " %.0f ms (99 of 100), %.0f ms (slowest)%n",
        count, took, count / took, rate, times[count / 2] / 1e6, times[count * 99 / 100] / 1e6,
        times[count - 1] / 1e6);
    return check(nominators, answers);
  }

  private boolean check(List<Nominator> nominators, List<Answer> answers) throws Exception {
    int count = nominators.size();
    var references = answers.stream().map(Answer::reference).toList();
    var again =
        all(nominators.stream().<Callable<String>>map(who -> () -> submit(who)).toList());
    var prefix = again.getFirst().replaceFirst("\\d+$", "");
    var expected =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> prefix + "%04d".formatted(i))
            .collect(Collectors.toSet());
    long unanswered = references.stream().filter(String::isEmpty).count();
    boolean whole = expected.equals(java.util.Set.copyOf(again));
    boolean same =
        IntStream.range(0, count)
            .allMatch(
                i -> references.get(i).isEmpty() || references.get(i).equals(again.get(i)));
    System.out.printf(
        "%d were cut off before an answer; references %s; a repeat gets %s%n",
        unanswered,
        whole ? "from 1 to " + count + ", each once" : "WITH GAPS OR DOUBLES",
        same ? "the first receipt, all " + count : "ANOTHER RECEIPT");
    return whole && same;
  }

  /** Starts a submission every so often, whether or not the ones before are answered. */
  private List<Answer> handIn(List<Nominator> nominators, int rate) throws Exception {
    long every = Duration.ofSeconds(1).toNanos() / rate;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      var doubled = new ArrayList<Future<Answer>>();
      long next = System.nanoTime();
      for (int i = 0; i < nominators.size(); i++) {
        LockSupport.parkNanos(next - System.nanoTime());
        next += every;
        var who = nominators.get(i);
        running.add(threads.submit(() -> timed(who)));
        if (i % 2 == 0) {
          doubled.add(threads.submit(() -> timed(who)));
        }
      }
      var answers = new ArrayList<Answer>();
      for (var one : running) {
        answers.add(one.get());
      }
      for (int i = 0; i < doubled.size(); i++) {
        var first = answers.get(2 * i).reference();
        var second = doubled.get(i).get().reference();
        if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
          throw new IllegalStateException("a double click got a receipt of its own");
        }
      }
      return answers;
    }
  }

  private Answer timed(Nominator who) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    String reference;
    try {
      reference = submit(who);
    } catch (IOException e) {
      reference = UNANSWERED;
    }
    return new Answer(reference, System.nanoTime() - begun);
  }

  private String submit(Nominator who) throws IOException, InterruptedException {
    var input =
        Map.of(
            "idempotencyKey", who.key(),
            "version", 1,
            "declaresAccuracy", true,
            "allowsContact", true);
    var body = JSON.readTree(post("SubmitNomination", Map.of("input", input), who.cookie()).body());
    var reference = body.at("/data/submitNomination/receipt/reference").asString("");
    if (reference.isEmpty()) {
      throw new IllegalStateException("not submitted: " + body);
    }
    return reference;
  }

  private List<Nominator> drafts(int count) throws Exception {
    var room = JSON.readTree(post("NominationRoom", Map.of("language", "EN"), "").body());
    var criteria = room.at("/data/edition/criteria");
    return all(
        IntStream.range(0, count)
            .<Callable<Nominator>>mapToObj(i -> () -> draft(i, criteria))
            .toList());
  }

  private Nominator draft(int i, JsonNode criteria) throws IOException, InterruptedException {
    var mail = "nominee" + i + "@example.org";
    var nominee =
        Map.of(
            "name", "Nominee Number " + i,
            "role", "Chief executive",
            "company", "Company " + i,
            "country", "AT",
            "email", mail);
    var nominator =
        Map.of(
            "name", "Nominator " + i,
            "organisation", "A union",
            "email", "by." + mail,
            "relation", "We worked together.");
    var statements =
        criteria.values().stream()
            .map(one -> Map.of("criterion", one.path("id").asString(), "text", "What is done."))
            .toList();
    var input =
        Map.of(
            "key", UUID.randomUUID().toString(),
            "nominee", nominee,
            "nominator", nominator,
            "statements", statements,
            "evidenceLinks", List.of(),
            "language", "EN");
    var network = NETWORKS.computeIfAbsent(i / DRAFTS_OF_A_NETWORK, Submit::network);
    var response = post(network, "SaveDraft", Map.of("input", input), "");
    var cookie =
        response.headers().firstValue("Set-Cookie").orElseThrow(() -> new IllegalStateException(response.body()));
    return new Nominator(cookie.substring(0, cookie.indexOf(';')), UUID.randomUUID().toString());
  }

  private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  private static HttpClient network(int number) {
    var address = "127.0.%d.%d".formatted(number / 250 + 1, number % 250 + 1);
    return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
  }

  private HttpResponse<String> post(String operation, Map<String, ?> variables, String cookie)
      throws IOException, InterruptedException {
    return post(HTTP, operation, variables, cookie);
  }

  private HttpResponse<String> post(
      HttpClient from, String operation, Map<String, ?> variables, String cookie)
      throws IOException, InterruptedException {
    var text = SiteOperation.of(Room.NOMINATIONS, operation).text();
    var body = Map.of("query", text, "variables", variables);
    var request =
        HttpRequest.newBuilder(URI.create(url + "/graphql/nominations"))
            .header("Content-Type", "application/json")
            .header("Origin", url)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return from.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
