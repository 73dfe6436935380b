import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.businessleaderaward.Functions;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.board.BoardPages;
import org.businessleaderaward.nominations.board.FilledAdvice;
import org.businessleaderaward.nominations.board.FilledBoard;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.CapacityMeter;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each page of the secretariat's board costs in capacity units, in stores of a hundredth, a
 * tenth and all of a number of nominations: it must not grow with them. Then how long each takes on
 * the local server, as a process of its own, over HTTP. Ends with 1 where a page takes more units
 * than {@link BoardPages} states, or more than 300 ms.
 */
public final class Board {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What the tables of a local server's folder are called. */
  private static final String PREFIX = "award-local";

  /** The most milliseconds that half of the answers may take, once a page was asked for. */
  private static final double SLOWEST = 300;

  private static final int ROUNDS = 20;

  private final Path folder;
  private final CapacityMeter meter = new CapacityMeter();
  private final Map<String, double[]> units = new LinkedHashMap<>();
  private final Map<String, Double> limits = new LinkedHashMap<>();
  private GenericApplicationContext context = new GenericApplicationContext();
  private Edition edition;
  private String cookie = "";

  private Board(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int most = Integer.parseInt(arguments[1]);
    var board = new Board(Files.createDirectories(Path.of(arguments[0])));
    boolean good = board.measureUnits(List.of(most / 100, most / 10, most));
    good &= board.measureTimes(EditionState.SCREENING);
    good &= board.measureUnitsInAdvice(most);
    good &= board.measureTimes(EditionState.ADVICE);
    System.exit(good ? 0 : 1);
  }

  private boolean measureUnits(List<Integer> sizes) throws IOException {
    try (var store = Dynoxide.start(folder.resolve("store.db"))) {
      store.createTables(Template.read(Path.of("template.yaml")).tables(PREFIX));
      begin(store);
      context.getBean(ProgrammeSeed.class).load(Instant.now().minus(Duration.ofDays(1)));
      edition = context.getBean(Editions.class).withOpenCall(Instant.now()).orElseThrow();
      enter(edition);
      move(edition.id(), EditionState.SCREENING);
      var filled = new FilledBoard(edition, Instant.now());
      for (int column = 0; column < sizes.size(); column++) {
        long begun = System.nanoTime();
        filled.fill(
            sizes.get(column),
            context.getBean(Nominations.class),
            context.getBean(Duplicates.class),
            context.getBean(People.class),
            context.getBean(Transactions.class));
        System.out.printf(
            "%d nominations in the store within %.0f s%n", sizes.get(column), seconds(begun));
        // As a function that has just started, which knows no row yet.
        context.close();
        begin(store);
        look(sizes.get(column), column, sizes.size());
      }
      context.close();
    }
    return report(sizes);
  }

  /** The same pages at the most nominations, once those that are eligible are read by advisers. */
  private boolean measureUnitsInAdvice(int most) throws IOException {
    units.clear();
    limits.clear();
    try (var store = Dynoxide.start(folder.resolve("store.db"))) {
      begin(store);
      new FilledAdvice(edition, false).open(most, context::getBean);
      context.close();
      begin(store);
      System.out.printf("%nin advice:%n");
      lookAtPages(most, 0, 1);
      send("AdviserAgreement", Map.of());
      note("by a press: agreement", most * BoardPages.AGREEMENT_UNITS_A_NOMINATION, 0, 1);
      context.close();
    }
    return report(List.of(most));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private void begin(Dynoxide store) {
    context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench",
                Map.of(
                    "SITE_URL", "https://award.example",
                    "TALLY_KEY_FOLDER", folder.resolve("bench/keys").toString(),
                    "SNAPSHOT_FOLDER", folder.resolve("bench/search").toString(),
                    "EVIDENCE_FOLDER", folder.resolve("bench/evidence").toString())));
    context.register(Functions::register);
    var storage = Storage.of(store.client(meter), PREFIX);
    context.registerBean("metered", Storage.class, () -> storage, bean -> bean.setPrimary(true));
    context.refresh();
  }

  /** Every page of the board, with the units that each took. */
  private void lookAtPages(int size, int column, int columns) {
    send("SecretariatRoom", Map.of("language", "EN"));
    note("room, cold", 40, column, columns);
    long begun = System.nanoTime();
    send("BoardNumbers", Map.of());
    note("all rows, cold", 20 + size * BoardPages.COLD_UNITS_A_ROW, column, columns);
    System.out.printf("%d rows read, and what is alike found, within %.1f s%n", size, seconds(begun));
    send("DecisionLetters", Map.of());
    for (var page : BoardPages.all(this::send)) {
      send(page.operation(), page.variables());
      note(page.name(), page.units(), column, columns);
    }
  }

  /** Every page of the board, and the acts of screening, with the units that each took. */
  private void look(int size, int column, int columns) {
    lookAtPages(size, column, columns);
    var one = send("NominationOnBoard", Map.of("id", FilledBoard.id(0))).path("nomination");
    screen(one.path("version").asInt());
    note("act: screen", 80, column, columns);
    send("NominationBoard", Map.of("fit", Map.of(), "order", "OLDEST", "first", 25));
    note("act: the list after it", 10, column, columns);
    undo(one.path("version").asInt() + 1);
    note("act: undo", 80, column, columns);
  }

  private void note(String name, double limit, int column, int columns) {
    units.computeIfAbsent(name, _ -> new double[columns])[column] = meter.take();
    limits.put(name, limit);
  }

  private Map<String, ?> decision(int version) {
    return Map.of(
        "input", Map.of("nomination", FilledBoard.id(0), "version", version, "eligible", true));
  }

  private void screen(int version) {
    send("ScreenNomination", decision(version));
  }

  private void undo(int version) {
    send(
        "UndoScreening",
        Map.of("input", Map.of("nomination", FilledBoard.id(0), "version", version)));
  }

  private boolean report(List<Integer> sizes) {
    boolean good = true;
    System.out.printf("%n%-36s", "units at nominations:");
    sizes.forEach(size -> System.out.printf("%9d", size));
    System.out.printf("%9s%n", "limit");
    for (var row : units.entrySet()) {
      System.out.printf("%-36s", row.getKey());
      Arrays.stream(row.getValue()).forEach(used -> System.out.printf("%9.1f", used));
      double limit = limits.get(row.getKey());
      boolean within = row.getValue()[sizes.size() - 1] <= limit;
      good &= within;
      System.out.printf("%9.0f%s%n", limit, within ? "" : "  TOO MUCH");
    }
    return good;
  }

  /** The same pages of the local server, which has just started. */
  private boolean measureTimes(EditionState state) throws Exception {
    var said = Files.createTempFile("board", ".out");
    long begun = System.nanoTime();
    var server = Submit.server(folder, said);
    try {
      var url = Submit.address(server, said);
      System.out.printf("%nthe local server answers after %.1f s%n", seconds(begun));
      return time(url, state);
    } finally {
      server.destroy();
      server.waitFor();
      Files.delete(said);
    }
  }

  private boolean time(String url, EditionState state) {
    boolean good = true;
    long begun = System.nanoTime();
    asked(url, "SecretariatRoom", Map.of("language", "EN"));
    System.out.printf("the room, asked first, within %.0f ms%n", seconds(begun) * 1e3);
    begun = System.nanoTime();
    asked(url, "NominationBoard", Map.of("fit", Map.of(), "order", "OLDEST", "first", 25));
    System.out.printf("the list, asked first, within %.0f ms%n", seconds(begun) * 1e3);
    System.out.printf(
        "%n%-36s%9s%9s%9s%9s%n", "milliseconds, " + state + ":", "first", "half", "19 of 20", "units");
    for (var page : BoardPages.all((operation, variables) -> asked(url, operation, variables))) {
      good &= timed(page.name(), page.units(), () -> asked(url, page.operation(), page.variables()));
    }
    return good && (state != EditionState.SCREENING || timeAfterDecisions(url));
  }

  private boolean timeAfterDecisions(String url) {
    boolean good = true;
    var list = Map.of("fit", Map.of(), "order", "NAME", "first", 25);
    int[] version = {
      asked(url, "NominationOnBoard", Map.of("id", FilledBoard.id(0)))
          .at("/nomination/version")
          .asInt()
    };
    // Each list is the first after a row has changed.
    for (var after :
        Map.<String, Map<String, ?>>of(
                "NominationBoard", list, "BoardNumbers", Map.of(), "Checklist", Map.of())
            .entrySet()) {
      var times = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        var input = Map.of("nomination", FilledBoard.id(0), "version", version[0]++);
        if (i % 2 == 0) {
          asked(url, "ScreenNomination", decision(version[0] - 1));
        } else {
          asked(url, "UndoScreening", Map.of("input", input));
        }
        long begun = System.nanoTime();
        asked(url, after.getKey(), after.getValue());
        times[i] = seconds(begun) * 1e3;
      }
      good &= said(after.getKey() + " after a decision", 0, times);
    }
    return good;
  }

  private static boolean timed(String name, double units, Runnable page) {
    var times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      page.run();
      times[i] = seconds(begun) * 1e3;
    }
    return said(name, units, times);
  }

  private static boolean said(String name, double units, double[] times) {
    double first = times[0];
    Arrays.sort(times);
    double slow = times[ROUNDS * 19 / 20 - 1];
    boolean within = times[ROUNDS / 2] <= SLOWEST;
    System.out.printf(
        "%-36s%9.0f%9.0f%9.0f%9.0f%s%n",
        name, first, times[ROUNDS / 2], slow, units, within ? "" : "  TOO SLOW");
    return within;
  }

  private JsonNode asked(String url, String operation, Map<String, ?> variables) {
    var request =
        HttpRequest.newBuilder(URI.create(url + Room.SECRETARIAT.path()))
            .header("Content-Type", "application/json")
            .header("Origin", url)
            .header("Cookie", Room.SECRETARIAT.cookieName() + "=" + cookie)
            .POST(HttpRequest.BodyPublishers.ofString(body(operation, variables)))
            .build();
    try {
      return data(operation, HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void move(String edition, EditionState state) {
    var editions = context.getBean(Editions.class);
    context
        .getBean(Transactions.class)
        .commit(set -> editions.put(set, editions.get(edition).withState(state)));
  }

  private void enter(Edition edition) {
    var member =
        Person.newcomer(Role.SECRETARIAT, edition.id(), "Sam", "sam@example.org", Language.EN);
    context.getBean(Transactions.class).commit(set -> context.getBean(People.class).add(set, member));
    var link = context.getBean(Links.class).mint(member.id(), member.email()).orElseThrow();
    send("OpenSecretariatLink", Map.of("token", link.token()));
    var asked = send("RequestPasskey", Map.of()).at("/requestPasskey/options").asString();
    var made = new TestAuthenticator("https://award.example").make(asked);
    send("EnrolPasskey", Map.of("credential", made));
  }

  @SuppressWarnings("unchecked")
  private JsonNode send(String operation, Map<String, ?> variables) {
    var room = Room.SECRETARIAT;
    Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> function =
        context.getBean(room.id(), Function.class);
    var identity = new RequestIdentity();
    identity.setSourceIp("192.0.2.1");
    var request = new ProxyRequestContext();
    request.setRequestId("bench");
    request.setIdentity(identity);
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("Origin", "https://award.example");
    if (!cookie.isEmpty()) {
      headers.put("Cookie", room.cookieName() + "=" + cookie);
    }
    meter.take();
    var response =
        function.apply(
            new APIGatewayProxyRequestEvent()
                .withHttpMethod("POST")
                .withPath(room.path())
                .withRequestContext(request)
                .withHeaders(headers)
                .withBody(body(operation, variables)));
    var set = response.getMultiValueHeaders();
    if (set != null && set.containsKey("Set-Cookie")) {
      var pair = set.get("Set-Cookie").getFirst();
      cookie = pair.substring(pair.indexOf('=') + 1, pair.indexOf(';'));
    }
    return data(operation, response.getBody());
  }

  private static String body(String operation, Map<String, ?> variables) {
    return JSON.writeValueAsString(
        Map.of(
            "query", SiteOperation.of(Room.SECRETARIAT, operation).text(), "variables", variables));
  }

  private static JsonNode data(String operation, String answer) {
    var body = JSON.readTree(answer);
    if (body.has("errors")) {
      throw new IllegalStateException(operation + ": " + body.path("errors"));
    }
    for (var payload : body.path("data").values()) {
      if (!payload.path("userErrors").isEmpty()) {
        throw new IllegalStateException(operation + ": " + payload.path("userErrors"));
      }
    }
    return body.path("data");
  }
}
