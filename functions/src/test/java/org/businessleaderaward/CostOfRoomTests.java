package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.RoomsAtWork;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.Callers;
import org.businessleaderaward.gateway.ProcessorTime;
import org.businessleaderaward.gateway.SentOperation;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * No text that somebody with a session sends takes more than a fifth of a second of processor time,
 * wherever an operation of their room takes one. What takes words is sent with all that lets it do
 * its work, and what it did is undone. Half of {@code COST_SECONDS} says for how long such a place
 * is looked for, {@code COST_SEED} from where.
 */
class CostOfRoomTests {
  private static final String EDITION = "edition-2026";
  private static final long MOST = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int AGAIN = 3;

  /** Their words are a secret or a proof of one, of which the form alone is looked at. */
  private static final Set<String> SECRETS =
      Set.of(
          "OpenNominatorLink",
          "OpenNomineeLink",
          "OpenOrganisationLink",
          "OpenAdviserLink",
          "OpenJurorLink",
          "OpenTrusteeLink",
          "OpenSecretariatLink",
          "EnrolPasskey",
          "ProvePasskey",
          "UseRecoveryCode",
          "VouchForPasskey");

  /** What an operation does cryptography on, by name, and how it refuses what is wrong there. */
  private static final Map<String, Proof> PROOFS =
      Map.of(
          "CastTestBallot", new Proof(List.of("sealed"), "BAD_BALLOT"),
          "CastBallot", new Proof(List.of("input", "sealed"), "BAD_BALLOT"),
          "PublishCommitment", new Proof(List.of("input", "proof"), "BAD_PROOF"),
          "SendShares", new Proof(List.of("input", "shares"), "BAD_SHARES"),
          "ConfirmShares", new Proof(List.of("input", "rehearsal"), "BAD_PROOF"),
          "SendDecryption", new Proof(List.of("input", "proof"), "BAD_PROOF"));

  private static final Set<String> OUTSIDE = Set.of("UNAUTHENTICATED", "PASSKEY_NEEDED");
  private static final List<Integer> COPIES = List.of(1, 5, 50);

  /** A session is changed for a new one before it has written as often as it may. */
  private static final int REQUESTS_OF_A_SESSION = 40;

  private static final Comparator<Taken> BY_TIME = Comparator.comparingLong(Taken::nanos);

  private final TestAward award = new TestAward();
  private final Callers callers = new Callers(award);
  private final ProcessorTime processor = new ProcessorTime();
  private static final Map<String, RoomsAtWork.Ready> READY = new RoomsAtWork().all();
  private final Random chance = new Random(number("COST_SEED", 51));
  private final HostileTexts texts = new HostileTexts(chance);
  private final Map<Role, Entered> sessions = new EnumMap<>(Role.class);
  private final Map<String, Integer> answers = new HashMap<>();
  private int asked;

  private record Proof(List<String> way, String refusal) {}

  private record Place(Role role, SentOperation operation, List<String> way) {
    @Override
    public String toString() {
      return role.room().id() + " " + operation.name() + "." + String.join(".", way);
    }
  }

  private record Taken(Place place, int kind, int copies, long nanos) {}

  private record Entered(TestBrowser browser, String cookie, int until) {}

  @Test
  void row51NoTextOfSomebodyWithASessionTakesMoreThanAFifthOfASecond() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    award.bean(DirectoryIndex.class).begin();
    var places = Arrays.stream(Role.values()).flatMap(CostOfRoomTests::places).toList();
    assertThat(places.stream().map(Place::toString))
        .contains(
            "secretariat NominationBoard.fit.text",
            "nominations SaveDraft.input.statements.text",
            "jury CastBallot.input.sealed");
    var worst = new HashMap<Place, Taken>();
    var ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("COST_SECONDS", 8) / 2);
    for (int round = 0; round == 0 || System.nanoTime() < ends; round++) {
      for (var place : round % 2 == 0 ? places : slowest(worst).toList()) {
        worst.merge(
            place, taken(place, chance.nextInt(HostileTexts.KINDS)), BinaryOperator.maxBy(BY_TIME));
      }
    }
    var found = worst.values().stream().max(BY_TIME).orElseThrow();
    System.out.println(
        "The worst of %d hostile requests with a session: %s; errors %s"
            .formatted(asked, told(found), answers));
    assertThat(found.nanos()).as(told(found)).isLessThan(MOST);
  }

  /** What is right but for its end is looked at to its end. */
  @Test
  @SuppressWarnings("unchecked")
  void row51NoProofThatIsWrongAtItsEndTakesMoreThanAFifthOfASecond() {
    var operations =
        Stream.of(Role.JUROR, Role.TRUSTEE)
            .flatMap(CostOfRoomTests::places)
            .map(Place::operation)
            .collect(Collectors.toMap(SentOperation::name, one -> one, (one, same) -> one));
    PROOFS.forEach(
        (name, proof) -> {
          var known = Objects.requireNonNull(READY.get(name));
          var body =
              Objects.requireNonNull(operations.get(name))
                  .with((Map<String, ?>) spoilt(known.variables(), proof.way()));
          var answer = known.sent(body);
          assertThat(answer.error()).as(name).isEmpty();
          var refused = answer.data().valueStream().findFirst().orElseThrow().path("userErrors");
          assertThat(refused).as(name).hasSize(1);
          assertThat(refused.path(0).path("code").asString()).as(name).isEqualTo(proof.refusal());
          if (proof.refusal().equals("BAD_BALLOT")) {
            assertThat(refused.path(0).path("message").asString())
                .as(name)
                .isEqualTo("Its proofs do not hold.");
          }
          var nanos =
              processor.least(
                  AGAIN,
                  () -> {
                    known.prepare();
                    return processor.of(() -> known.browser().post(body)).nanos();
                  });
          assertThat(nanos).as(name).isLessThan(MOST);
        });
  }

  /** What stands there, but for the last bit of the last text at the end of the way. */
  private static Object spoilt(Object value, List<String> way) {
    return switch (value) {
      case Map<?, ?> map when !way.isEmpty() -> {
        var all = new HashMap<Object, Object>(map);
        all.compute(
            way.getFirst(),
            (_, there) -> spoilt(Objects.requireNonNull(there), way.subList(1, way.size())));
        yield all;
      }
      case List<?> list ->
          Stream.concat(
                  list.subList(0, list.size() - 1).stream(), Stream.of(spoilt(list.getLast(), way)))
              .toList();
      case String text -> spoilt(text);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  /** Hexadecimal, or base64 where it is not. */
  private static String spoilt(String text) {
    boolean hex = text.matches("([0-9a-f]{2})+");
    var bytes = hex ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
    bytes[bytes.length - 1] ^= 1;
    return hex ? HexFormat.of().formatHex(bytes) : Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void row51DoesTheWorkOfEachOperationThatTakesWords() {
    var operations =
        Arrays.stream(Role.values())
            .flatMap(role -> SentOperation.all(role.room()).stream())
            .filter(one -> !one.words().isEmpty() && !SECRETS.contains(one.name()))
            .collect(Collectors.toMap(SentOperation::name, one -> one, (one, same) -> one));
    assertThat(READY).containsOnlyKeys(operations.keySet());
    var refused = new TreeMap<String, String>();
    READY.forEach(
        (name, each) -> {
          var body = Objects.requireNonNull(operations.get(name)).with(each.variables());
          var answer = each.sent(body);
          var errors = answer.data().valueStream().map(field -> field.path("userErrors"));
          if (!answer.error().isEmpty() || !errors.allMatch(JsonNode::isEmpty)) {
            refused.put(name, answer.body().toString());
          }
        });
    assertThat(refused).isEmpty();
  }

  /** What no store keeps is refused with the place where it is, or with the field's own words. */
  @Test
  void row50HalfACharacterIsNoFaultInAnyTextOfAnyRoom() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    award.bean(DirectoryIndex.class).begin();
    for (var place : Arrays.stream(Role.values()).flatMap(CostOfRoomTests::places).toList()) {
      nanos(place, place.operation().with(variables(place), place.way(), () -> "a\uD800b", 1));
    }
    assertThat(answers).doesNotContainKeys("INTERNAL", "INTERNAL_ERROR").containsKey("");
    var office = session(Role.SECRETARIAT);
    var closed = office.send("CloseCall", Map.of("reason", "half \uDC00"));
    assertThat(closed.error()).isEqualTo("BAD_REQUEST");
    assertThat(closed.body().toString()).contains("Half of a character is in reason");
  }

  private static Stream<Place> slowest(Map<Place, Taken> worst) {
    return worst.values().stream().sorted(BY_TIME.reversed()).limit(12).map(Taken::place);
  }

  private static Stream<Place> places(Role role) {
    return SentOperation.all(role.room()).stream()
        .flatMap(
            operation -> operation.texts().stream().map(way -> new Place(role, operation, way)));
  }

  private static String told(Taken taken) {
    return "%s, text of kind %d, %d of them: %d ms"
        .formatted(
            taken.place(),
            taken.kind(),
            taken.copies(),
            TimeUnit.NANOSECONDS.toMillis(taken.nanos()));
  }

  /** One request for a place; it is asked again when it took long, and the least counts. */
  private Taken taken(Place place, int kind) {
    int copies = COPIES.get(chance.nextInt(COPIES.size()));
    var variables = variables(place);
    var body = place.operation().with(variables, place.way(), () -> texts.of(kind), copies);
    long nanos = nanos(place, body);
    if (nanos > MOST / 2) {
      nanos = Math.min(nanos, processor.least(AGAIN, () -> nanos(place, body)));
    }
    return new Taken(place, kind, copies, nanos);
  }

  private Map<String, ?> variables(Place place) {
    var known = READY.get(place.operation().name());
    return known == null ? Map.of() : known.variables();
  }

  /** Some operations end sessions, or the people who have them; it is sent again in another. */
  private long nanos(Place place, String body) {
    var sent = sent(place, body);
    if (OUTSIDE.contains(sent.value().error())) {
      sessions.remove(place.role());
      sent = sent(place, body);
    }
    var error = sent.value().error();
    assertThat(error)
        .as(place + ": " + sent.value().body())
        .isNotIn("VALIDATION_FAILED", "INTERNAL", "INTERNAL_ERROR", "UNAUTHENTICATED");
    answers.merge(error, 1, Integer::sum);
    return sent.nanos();
  }

  private ProcessorTime.Measured<TestBrowser.Answer> sent(Place place, String body) {
    asked++;
    var known = READY.get(place.operation().name());
    if (known == null) {
      var browser = session(place.role());
      return processor.of(() -> browser.post(body));
    }
    known.prepare();
    return processor.of(() -> known.browser().post(body));
  }

  /** A session of the role that still holds. */
  private TestBrowser session(Role role) {
    var entered = sessions.get(role);
    if (entered == null
        || asked >= entered.until()
        || !entered.browser().cookie().equals(entered.cookie())) {
      reopen();
      var browser = callers.enter(role, EDITION);
      entered = new Entered(browser, browser.cookie(), asked + REQUESTS_OF_A_SESSION);
      sessions.put(role, entered);
    }
    return entered.browser();
  }

  /** Puts the edition back into its call, which some operations close. */
  private void reopen() {
    var whole = EditionFixtures.in(EditionState.CALL_OPEN);
    var stored = award.bean(Editions.class).get(EDITION);
    award.put(
        stored
            .withState(EditionState.CALL_OPEN)
            .withWindows(whole.windows())
            .withCriteria(whole.criteria())
            .withTexts(whole.name(), whole.note(), whole.categories()));
  }

  private static long number(String name, long otherwise) {
    return Optional.ofNullable(System.getenv(name)).map(Long::valueOf).orElse(otherwise);
  }
}
