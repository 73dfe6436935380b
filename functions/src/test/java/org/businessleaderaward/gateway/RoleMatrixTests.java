package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;

/**
 * Rows 16 and 21: who may send which operation, and that another's id is an unknown one. The matrix
 * is {@code role-matrix.txt}: a line per operation, a column per caller. Each caller sends the
 * cookie that it has to every room, under that room's name.
 */
class RoleMatrixTests {
  private static final String HERE = "edition-2026";
  private static final String ELSEWHERE = "edition-2024";
  private static final String UNKNOWN = "nomination-00000000000000000000000000000000";

  private static final Set<String> NOT_IN = Set.of("UNAUTHENTICATED", "PASSKEY_NEEDED");

  private final TestAward award = new TestAward();
  private final Callers callers = new Callers(award);

  @Test
  void row21LetsEachRoleDoWhatTheMatrixSays() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var found = new TreeMap<String, String>();
    var sessions = new EnumMap<Role, String>(Role.class);
    for (var room : Callers.roomsWithSessions()) {
      for (var operation : SentOperation.all(room)) {
        var cells = new ArrayList<String>();
        cells.add(may(callers.visitor(room), operation));
        for (var role : Role.values()) {
          var session =
              sessions.computeIfAbsent(role, entering -> callers.enter(entering, HERE).cookie());
          var browser = callers.visitor(room).withCookie(session);
          cells.add(may(browser, operation));
          // An operation that ends the session or begins another says so to the browser.
          if (!browser.cookie().equals(session)) {
            sessions.remove(role);
          }
        }
        cells.add(mayRead(reader(room), operation));
        cells.add(may(atTheDoor(room), operation));
        found.put(room.id() + "/" + operation.name(), String.join(" ", cells));
      }
    }
    assertThat(found).isEqualTo(matrix());
  }

  @Test
  void takesNullForWhatNeedNotBeGiven() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    for (var role : Role.values()) {
      for (var operation : SentOperation.all(role.room())) {
        assertThat(callers.enter(role, HERE).post(operation.withNulls(UNKNOWN)).error())
            .as("%s of %s", operation.name(), role)
            .isNotIn("INTERNAL_ERROR", "BAD_REQUEST");
      }
    }
  }

  @Test
  void row16AnswersAnothersIdAsAnUnknownOne() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    award.put(EditionFixtures.named(ELSEWHERE, 2024, EditionState.ADVICE, false));
    var theirs = new EnumMap<Role, String>(Role.class);
    var nominator = award.browser(Room.NOMINATIONS);
    var nomination = Callers.nominate(nominator);
    for (var role : List.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT)) {
      theirs.put(role, callers.add(role, HERE));
    }
    theirs.put(Role.NOMINATOR, nomination);
    award.clock().set(Instant.parse("2026-05-01T12:00:00Z"));
    var asked = 0;
    for (var role : List.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT)) {
      for (var operation : SentOperation.all(role.room())) {
        for (var id : operation.takesAnId() ? theirs.values() : List.<String>of()) {
          var known = callers.enter(role, ELSEWHERE).post(operation.with(id)).body();
          var unknown = callers.enter(role, ELSEWHERE).post(operation.with(UNKNOWN)).body();
          assertThat(told(known.toString(), id))
              .as("%s of another edition asks %s for %s", role, operation.name(), id)
              .isEqualTo(told(unknown.toString(), UNKNOWN));
          asked++;
        }
      }
    }
    assertThat(asked).as("operations that take an id").isGreaterThan(20);
  }

  @Test
  void row72ShowsNothingPersonalToALinkToTheSecretariatAlone() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    Callers.nominate(callers.visitor(Room.NOMINATIONS));
    var personal = List.of("Sam Sample", "sam@example.org", "A nominee", "somebody@example.org");
    var sam =
        award.put(
            Person.newcomer(Role.SECRETARIAT, HERE, "Sam Sample", "sam@example.org", Language.EN));
    var inside = new TreeSet<String>();
    for (var operation : SentOperation.all(Room.SECRETARIAT)) {
      var body = opened(sam).post(operation.with(UNKNOWN)).body().toString();
      assertThat(body).as(operation.name()).doesNotContain(personal);
      var shown = opened(sam).passDoor().post(operation.with(UNKNOWN)).body().toString();
      personal.stream().filter(shown::contains).forEach(inside::add);
    }
    assertThat(inside).as("what the passkey shows").contains("Sam Sample");
  }

  private TestBrowser opened(Person person) {
    award.clock().forward(Duration.ofMillis(1));
    var browser = callers.visitor(Room.SECRETARIAT);
    browser.open(award.mint(person.id()));
    return browser;
  }

  private static String told(String body, String id) {
    return body.replace(id, "<id>");
  }

  /** Row 72: a member of the secretariat who came by a link, and has shown no passkey. */
  private TestBrowser atTheDoor(Room room) {
    var office = callers.visitor(Room.SECRETARIAT);
    office.open(award.mint(callers.add(Role.SECRETARIAT, HERE)));
    return callers.visitor(room).withCookie(office.cookie());
  }

  /** A member of the secretariat who has come in, to read. */
  private TestBrowser reader(Room room) {
    var reader =
        Person.newcomer(Role.SECRETARIAT, HERE, "Reader", "somebody@example.org", Language.EN);
    award.write(set -> award.bean(People.class).add(set, reader, true));
    var office = callers.visitor(Room.SECRETARIAT);
    office.open(award.mint(reader.id()));
    return callers.visitor(room).withCookie(office.passDoor().cookie());
  }

  /** The same of a reader, who is told of what changes something that it may not. */
  private static String mayRead(TestBrowser reader, SentOperation operation) {
    var answer = reader.post(operation.with(UNKNOWN));
    return NOT_IN.contains(answer.error()) || answer.error().equals("FORBIDDEN") ? "no" : "yes";
  }

  /** {@code yes} when the caller gets past the door, {@code no} when it is told to sign in. */
  private static String may(TestBrowser browser, SentOperation operation) {
    var answer = browser.post(operation.with(UNKNOWN));
    assertThat(answer.error()).as(operation.name()).isNotIn("INTERNAL_ERROR", "BAD_REQUEST");
    return NOT_IN.contains(answer.error()) ? "no" : "yes";
  }

  private static Map<String, String> matrix() {
    try (var file = RoleMatrixTests.class.getResourceAsStream("/role-matrix.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", 2))
          .collect(
              Collectors.toMap(
                  line -> line[0],
                  line -> line[1].replaceAll("\\s+", " "),
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
