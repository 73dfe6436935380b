import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.submission.Submission;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each page and act of the secretariat's board costs in capacity units, in stores of a
 * hundredth, a tenth and all of a number of nominations: it must not grow with them. Ends with 1
 * where it does, or where an act costs more than its limit.
 */
public final class Board {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Network FROM = new Network("bench");
  private static final String[] SYLLABLES =
      ("ba be bo da de di do ga go ka ke ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa"
              + " se si so ta te ti to va ve vi vo")
          .split(" ");

  private final GenericApplicationContext context = new GenericApplicationContext();
  private final Meter meter = new Meter();
  private final Random random = new Random(2026);
  private final Map<String, List<Double>> took = new LinkedHashMap<>();
  private String cookie = "";

  /** The most units that each operation may take, whatever the size of the store. */
  private static final Map<String, Double> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("SecretariatRoom", 40.0);
    // The first question to a function that just started reads all rows.
    LIMITS.put("NominationBoard, cold", 800.0);
    LIMITS.put("NominationBoard", 5.0);
    LIMITS.put("NominationBoard, second page", 5.0);
    LIMITS.put("NominationBoard, searched", 5.0);
    LIMITS.put("NominationBoard, alike", 5.0);
    LIMITS.put("BoardNumbers", 15.0);
    LIMITS.put("BoardPlace", 5.0);
    LIMITS.put("NominationOnBoard", 15.0);
    LIMITS.put("ProbableDuplicates", 45.0);
    LIMITS.put("PersonalData", 40.0);
    LIMITS.put("ScreenNomination", 80.0);
    LIMITS.put("UndoScreening", 80.0);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    int most = Integer.parseInt(arguments[1]);
    try (var store = Dynoxide.start(folder.resolve("store.db"))) {
      boolean good = new Board(store, folder).measure(List.of(most / 100, most / 10, most));
      System.exit(good ? 0 : 1);
    }
  }

  private Board(Dynoxide store, Path folder) {
    store.createTables(Template.read(Path.of("template.yaml")).tables("bench"));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench",
                Map.of(
                    "SITE_URL", "https://award.example",
                    "TALLY_KEY_FOLDER", folder.resolve("keys").toString(),
                    "SNAPSHOT_FOLDER", folder.resolve("search").toString(),
                    "EVIDENCE_FOLDER", folder.resolve("evidence").toString())));
    context.register(Functions::register);
    var storage = Storage.of(store.client(meter), "bench");
    context.registerBean("metered", Storage.class, () -> storage, bean -> bean.setPrimary(true));
    context.refresh();
  }

  private boolean measure(List<Integer> sizes) throws Exception {
    context.getBean(ProgrammeSeed.class).load(Instant.now().minus(Duration.ofDays(1)));
    var edition = context.getBean(Editions.class).withOpenCall(Instant.now()).orElseThrow();
    enter(edition);
    var units = new LinkedHashMap<String, double[]>();
    int there = 0;
    for (int i = 0; i < sizes.size(); i++) {
      move(edition.id(), EditionState.CALL_OPEN);
      long begun = System.nanoTime();
      handIn(edition, sizes.get(i) - there);
      there = sizes.get(i);
      System.out.printf(
          "%d nominations in the store, the last ones submitted within %.0f s%n",
          there, (System.nanoTime() - begun) / 1e9);
      move(edition.id(), EditionState.SCREENING);
      int column = i;
      look()
          .forEach(
              (what, used) -> units.computeIfAbsent(what, w -> new double[sizes.size()])[column] =
                  used);
    }
    return report(sizes, units);
  }

  private boolean report(List<Integer> sizes, Map<String, double[]> units) {
    boolean good = true;
    System.out.printf("%n%-30s", "units at nominations:");
    sizes.forEach(size -> System.out.printf("%9d", size));
    System.out.printf("%9s%n", "limit");
    for (var row : units.entrySet()) {
      System.out.printf("%-30s", row.getKey());
      for (double used : row.getValue()) {
        System.out.printf("%9.1f", used);
      }
      double limit = LIMITS.getOrDefault(row.getKey(), 0.0);
      double last = row.getValue()[sizes.size() - 1];
      boolean within = last <= limit;
      good &= within;
      System.out.printf("%9.0f%s%n", limit, within ? "" : "  TOO MUCH");
    }
    System.out.printf("%n%-30s%n", "milliseconds:");
    took.forEach(
        (what, times) -> {
          System.out.printf("%-30s", what);
          times.forEach(time -> System.out.printf("%9.0f", time));
          System.out.println();
        });
    return good;
  }

  /** Every page and act of the board, with the units that each took. */
  private Map<String, Double> look() {
    var used = new LinkedHashMap<String, Double>();
    send("SecretariatRoom", Map.of("language", "EN"));
    used.put("SecretariatRoom", meter.take());
    var page = new LinkedHashMap<String, Object>();
    page.put("fit", Map.of("status", "SUBMITTED"));
    page.put("order", "OLDEST");
    page.put("first", 25);
    timed(used, "NominationBoard, cold", "NominationBoard", page);
    var first = timed(used, "NominationBoard", "NominationBoard", page).path("board");
    var next = new LinkedHashMap<String, Object>(page);
    next.put("after", first.at("/pageInfo/endCursor").asString());
    timed(used, "NominationBoard, second page", "NominationBoard", next);
    page.put("order", "NAME");
    page.put("fit", Map.of("text", "union ba", "country", "AT"));
    timed(used, "NominationBoard, searched", "NominationBoard", page);
    page.put("fit", Map.of("flag", "ALIKE"));
    timed(used, "NominationBoard, alike", "NominationBoard", page);
    timed(used, "BoardNumbers", "BoardNumbers", Map.of());
    var place = new LinkedHashMap<String, Object>();
    place.put("id", first.at("/edges/24/node/id").asString());
    place.put("fit", Map.of());
    place.put("order", "OLDEST");
    timed(used, "BoardPlace", "BoardPlace", place);
    var id = first.at("/edges/0/node/id").asString();
    var one = send("NominationOnBoard", Map.of("id", id)).path("nomination");
    used.put("NominationOnBoard", meter.take());
    send("ProbableDuplicates", Map.of("id", id));
    used.put("ProbableDuplicates", meter.take());
    send("PersonalData", Map.of("email", one.path("nomineeEmail").asString()));
    used.put("PersonalData", meter.take());
    int version = one.path("version").asInt();
    var decision = new LinkedHashMap<String, Object>();
    decision.put("nomination", id);
    decision.put("version", version);
    decision.put("eligible", true);
    send("ScreenNomination", Map.of("input", decision));
    used.put("ScreenNomination", meter.take());
    send("UndoScreening", Map.of("input", Map.of("nomination", id, "version", version + 1)));
    used.put("UndoScreening", meter.take());
    return used;
  }

  private JsonNode timed(
      Map<String, Double> used, String what, String operation, Map<String, ?> variables) {
    long begun = System.nanoTime();
    var answer = send(operation, variables);
    took.computeIfAbsent(what, w -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
    used.put(what, meter.take());
    return answer;
  }

  private void move(String edition, EditionState state) {
    var editions = context.getBean(Editions.class);
    context
        .getBean(Transactions.class)
        .commit(set -> editions.put(set, editions.get(edition).withState(state)));
  }

  /** Hands nominations in as their nominators do. */
  private void handIn(Edition edition, int count) throws Exception {
    var wanted = IntStream.range(0, count).mapToObj(i -> draft(edition)).toList();
    var drafts = context.getBean(Drafts.class);
    var submissions = context.getBean(Submissions.class);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tasks =
          wanted.stream()
              .<Callable<Boolean>>map(
                  draft ->
                      () -> {
                        // What was written within a minute is read again by each question.
                        var now = Instant.now().minus(Duration.ofMinutes(2));
                        var drafted = drafts.add(edition, draft, now);
                        var submission =
                            new Submission(UUID.randomUUID().toString(), 1, true, true, FROM);
                        return submissions.submit(drafted.id(), submission, now).receipt() != null;
                      })
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        if (!done.get()) {
          throw new IllegalStateException("a nomination was refused");
        }
      }
    }
    meter.take();
  }

  private Draft draft(Edition edition) {
    var name = word(2) + " " + word(3);
    var company = word(3) + " " + word(2) + " Ltd";
    var mail = (name + "@" + company + ".example").replace(" ", ".").toLowerCase();
    return new Draft(
        new Nominee(name, "Chief executive", company, "AT", mail, Language.EN),
        new Nominator(word(2) + " " + word(3), "A union", "by." + mail, "We worked together."),
        edition.criteria().stream()
            .map(criterion -> new Statement(criterion.id(), "What is done about it. ".repeat(60)))
            .toList(),
        List.of("https://example.org/evidence"),
        Language.EN);
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void enter(Edition edition) {
    var member =
        Person.newcomer(Role.SECRETARIAT, edition.id(), "Sam", "sam@example.org", Language.EN);
    context.getBean(Transactions.class).commit(set -> context.getBean(People.class).add(set, member));
    send("OpenSecretariatLink", Map.of("token", context.getBean(Links.class).mint(member.id(), member.email()).orElseThrow()));
    var asked = send("RequestPasskey", Map.of()).at("/requestPasskey/options").asString();
    send("EnrolPasskey", Map.of("credential", new TestAuthenticator("https://award.example").make(asked)));
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
                .withBody(
                    JSON.writeValueAsString(
                        Map.of(
                            "query",
                            SiteOperation.of(Room.SECRETARIAT, operation).text(),
                            "variables",
                            variables))));
    var set = response.getMultiValueHeaders();
    if (set != null && set.containsKey("Set-Cookie")) {
      var pair = set.get("Set-Cookie").getFirst();
      cookie = pair.substring(pair.indexOf('=') + 1, pair.indexOf(';'));
    }
    var body = JSON.readTree(response.getBody());
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

  /** Sums up the capacity units that the store says it used. */
  private static final class Meter implements ExecutionInterceptor {
    private final DoubleAdder units = new DoubleAdder();

    double take() {
      return units.sumThenReset();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      var total = ReturnConsumedCapacity.TOTAL;
      return switch (context.request()) {
        case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
        case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
        case TransactWriteItemsRequest write ->
            write.toBuilder().returnConsumedCapacity(total).build();
        default -> context.request();
      };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      switch (context.response()) {
        case GetItemResponse got -> add(got.consumedCapacity());
        case QueryResponse found -> add(found.consumedCapacity());
        case TransactWriteItemsResponse written -> written.consumedCapacity().forEach(this::add);
        default -> {}
      }
    }

    private void add(ConsumedCapacity capacity) {
      units.add(capacity.capacityUnits());
    }
  }
}
