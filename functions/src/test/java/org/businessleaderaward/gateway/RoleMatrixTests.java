package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.OrganisationFixtures;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows 16 and 21: who may send which operation, and that another's id is an unknown one. The matrix
 * is {@code role-matrix.txt}: a line per operation, a column per caller. Each caller sends the
 * cookie that it has to every room, under that room's name.
 */
class RoleMatrixTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HERE = "edition-2026";
  private static final String ELSEWHERE = "edition-2024";
  private static final String UNKNOWN = "nomination-00000000000000000000000000000000";

  private static final Set<String> NOT_IN = Set.of("UNAUTHENTICATED", "PASSKEY_NEEDED");

  private final TestAward award = new TestAward();
  private int visitors;
  private Optional<String> organisation = Optional.empty();

  @Test
  void row21LetsEachRoleDoWhatTheMatrixSays() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    var found = new TreeMap<String, String>();
    var sessions = new EnumMap<Role, String>(Role.class);
    for (var room : roomsWithSessions()) {
      for (var operation : Operation.all(room)) {
        var cells = new ArrayList<String>();
        cells.add(may(visitor(room), operation));
        for (var role : Role.values()) {
          var session = sessions.computeIfAbsent(role, entering -> enter(entering, HERE).cookie());
          var browser = visitor(room).withCookie(session);
          cells.add(may(browser, operation));
          // An operation that ends the session or begins another says so to the browser.
          if (!browser.cookie().equals(session)) {
            sessions.remove(role);
          }
        }
        cells.add(may(atTheDoor(room), operation));
        found.put(room.id() + "/" + operation.name(), String.join(" ", cells));
      }
    }
    assertThat(found).isEqualTo(matrix());
  }

  @Test
  void row16AnswersAnothersIdAsAnUnknownOne() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    award.put(EditionFixtures.named(ELSEWHERE, 2024, EditionState.ADVICE, false));
    var theirs = new EnumMap<Role, String>(Role.class);
    var nominator = award.browser(Room.NOMINATIONS);
    var nomination = nominate(nominator);
    for (var role : List.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT)) {
      theirs.put(role, add(role, HERE));
    }
    theirs.put(Role.NOMINATOR, nomination);
    award.clock().set(Instant.parse("2026-05-01T12:00:00Z"));
    var asked = 0;
    for (var role : List.of(Role.ADVISER, Role.JUROR, Role.SECRETARIAT)) {
      for (var operation : Operation.all(role.room())) {
        for (var id : operation.takesAnId() ? theirs.values() : List.<String>of()) {
          var known = enter(role, ELSEWHERE).post(operation.with(id)).body();
          var unknown = enter(role, ELSEWHERE).post(operation.with(UNKNOWN)).body();
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
    nominate(visitor(Room.NOMINATIONS));
    var personal = List.of("Sam Sample", "sam@example.org", "A nominee", "somebody@example.org");
    var sam =
        award.put(
            Person.newcomer(Role.SECRETARIAT, HERE, "Sam Sample", "sam@example.org", Language.EN));
    var inside = new TreeSet<String>();
    for (var operation : Operation.all(Room.SECRETARIAT)) {
      var body = opened(sam).post(operation.with(UNKNOWN)).body().toString();
      assertThat(body).as(operation.name()).doesNotContain(personal);
      var shown = opened(sam).passDoor().post(operation.with(UNKNOWN)).body().toString();
      personal.stream().filter(shown::contains).forEach(inside::add);
    }
    assertThat(inside).as("what the passkey shows").contains("Sam Sample");
  }

  private TestBrowser opened(Person person) {
    award.clock().forward(Duration.ofMillis(1));
    var browser = visitor(Room.SECRETARIAT);
    browser.open(award.mint(person.id()));
    return browser;
  }

  private static String told(String body, String id) {
    return body.replace(id, "<id>");
  }

  /** Row 72: a member of the secretariat who came by a link, and has shown no passkey. */
  private TestBrowser atTheDoor(Room room) {
    var office = visitor(Room.SECRETARIAT);
    office.open(award.mint(add(Role.SECRETARIAT, HERE)));
    return visitor(room).withCookie(office.cookie());
  }

  /** {@code yes} when the caller gets past the door, {@code no} when it is told to sign in. */
  private static String may(TestBrowser browser, Operation operation) {
    var answer = browser.post(operation.with(UNKNOWN));
    assertThat(answer.error()).as(operation.name()).isNotIn("INTERNAL", "BAD_REQUEST");
    return NOT_IN.contains(answer.error()) ? "no" : "yes";
  }

  private static List<Room> roomsWithSessions() {
    return Stream.of(Room.values()).filter(Room::hasSessions).toList();
  }

  /** Somebody at an address of their own, so that one's wrong links do not hold up another. */
  private TestBrowser visitor(Room room) {
    visitors++;
    return award.browser(room).at("198.51." + visitors / 250 + "." + visitors % 250);
  }

  private TestBrowser enter(Role role, String edition) {
    var browser = visitor(role.room());
    if (role == Role.NOMINATOR) {
      nominate(browser);
    } else {
      browser.open(award.mint(add(role, edition)));
    }
    if (role == Role.SECRETARIAT) {
      browser.passDoor();
    }
    assertThat(browser.cookie()).as("cookie of " + role).isNotEmpty();
    return browser;
  }

  private static String nominate(TestBrowser browser) {
    var draft =
        Map.of(
            "nominee", Map.of("name", "A nominee"),
            "nominator", Map.of("email", "somebody@example.org"),
            "statements", List.of(),
            "evidenceLinks", List.of(),
            "language", "EN");
    var saved = browser.send("SaveDraft", Map.of("input", draft));
    assertThat(saved.refusal("saveDraft")).as(saved.body().toString()).isEmpty();
    return saved.data("saveDraft", "nomination", "id").asString("");
  }

  private String add(Role role, String edition) {
    if (role == Role.ORGANISATION) {
      var contact = Person.ofOrganisation(organisation(), "", "somebody@example.org", Language.EN);
      return award.put(contact).id();
    }
    return award
        .put(Person.newcomer(role, edition, role.name(), "somebody@example.org", Language.EN))
        .id();
  }

  /** One that the directory has: for one that it has not, no link opens. */
  private String organisation() {
    return organisation.orElseGet(
        () -> {
          var one = OrganisationFixtures.one();
          award.write(set -> award.bean(EntryWrites.class).add(set, one));
          organisation = Optional.of(one.id());
          return one.id();
        });
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

  /** An operation that a room takes, and valid variables for it made from the schema. */
  private record Operation(GraphQLSchema schema, String text, OperationDefinition definition) {
    static List<Operation> all(Room room) {
      var schema = RoomSchema.of(room, new RoomWiring());
      return new TrustedOperations(room)
          .texts().stream()
              .map(text -> of(schema, text))
              .filter(operation -> !operation.text().contains("__type"))
              .toList();
    }

    private static Operation of(GraphQLSchema schema, String text) {
      Document document = new Parser().parseDocument(text);
      return new Operation(
          schema, text, document.getDefinitionsOfType(OperationDefinition.class).getFirst());
    }

    String name() {
      return Objects.requireNonNull(definition.getName());
    }

    boolean takesAnId() {
      return !with("one").equals(with("other"));
    }

    String with(String id) {
      var variables = new TreeMap<String, Object>();
      for (VariableDefinition variable : definition.getVariableDefinitions()) {
        if (variable.getType() instanceof graphql.language.NonNullType needed) {
          variables.put(variable.getName(), value(typeOf(needed), variable.getName(), id));
        }
      }
      return JSON.writeValueAsString(Map.of("query", text, "variables", variables));
    }

    private GraphQLType typeOf(graphql.language.Type<?> type) {
      return switch (type) {
        case graphql.language.NonNullType some -> typeOf(some.getType());
        case graphql.language.ListType list -> GraphQLList.list(typeOf(list.getType()));
        case graphql.language.TypeName named -> named(named.getName());
        default -> throw new IllegalArgumentException(type.toString());
      };
    }

    private GraphQLType named(String name) {
      return Objects.requireNonNull(schema.getType(name), name);
    }

    private Object value(GraphQLType type, String name, String id) {
      return switch (type) {
        case GraphQLNonNull some -> value(some.getWrappedType(), name, id);
        case GraphQLList list -> List.of(value(list.getWrappedType(), name, id));
        case GraphQLEnumType some -> some.getValues().getFirst().getName();
        case GraphQLInputObjectType object -> {
          var fields = new TreeMap<String, Object>();
          for (var field : object.getFieldDefinitions()) {
            GraphQLInputType fieldType = field.getType();
            fields.put(field.getName(), value(fieldType, field.getName(), id));
          }
          yield fields;
        }
        case GraphQLScalarType scalar ->
            switch (scalar.getName()) {
              case "ID" -> id;
              case "Int" -> 1;
              case "Boolean" -> true;
              case "DateTime" -> "2026-06-20T18:00:00Z";
              case "String" -> text(name);
              default -> throw new IllegalArgumentException(scalar.getName());
            };
        default -> throw new IllegalArgumentException(type.toString());
      };
    }

    private static String text(String name) {
      return switch (name) {
        case "email" -> "somebody@example.org";
        case "country" -> "EG";
        case "criterion" -> "strategy";
        case "evidenceLinks" -> "https://example.org/evidence";
        default -> "text";
      };
    }
  }
}
