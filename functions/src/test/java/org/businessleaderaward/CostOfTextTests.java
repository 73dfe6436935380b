package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.proposals.SuggestionInputs;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.OpenGraph;
import org.businessleaderaward.gateway.ProcessorTime;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * No text in any argument takes more than a fifth of a second of processor time a request. The
 * rooms that take any operation are sent hostile texts in every text argument that their schemas
 * have, one in a request and in as many fields as a request may have. Half of {@code COST_SECONDS}
 * says for how long, {@code COST_SEED} from where.
 */
class CostOfTextTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long MOST = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int AGAIN = 3;

  /** With a key: so many names of so many letters, at so many times the cost. */
  private static final int NAMES = 500;

  private static final int LETTERS = 110;
  private static final int WITH_KEY = 20;

  /** So many searches of so many words are what an operation may have. */
  private static final int SEARCHES = 14;

  private static final int WORDS_OF_EACH = 4;
  private static final Comparator<Taken> BY_TIME = Comparator.comparingLong(Taken::nanos);

  /** So many fields, and so many values where a list is taken. */
  private static final List<List<Integer>> SHAPES =
      List.of(
          List.of(1, 1),
          List.of(5, 1),
          List.of(12, 1),
          List.of(20, 1),
          List.of(1, 20),
          List.of(5, 4),
          List.of(20, 50));

  /** Where fields are asked for that are no root's, by the type that has them. */
  private static final Map<String, String> WITHIN =
      Map.of("Organisation", "organisations(first: 3) { edges { node { %s } } }");

  private final TestAward award = new TestAward();
  private final ProcessorTime processor = new ProcessorTime();
  private final Random chance = new Random(number("COST_SEED", 51));
  private final HostileTexts texts = new HostileTexts(chance);
  private int callers;

  /** A text argument of a field, or a field of an input in one; of which type, if it is no root. */
  private record Place(
      Room room, String kind, String type, GraphQLFieldDefinition field, List<String> path) {
    @Override
    public String toString() {
      return room.id()
          + " "
          + (type.isEmpty() ? "" : type + ".")
          + field.getName()
          + "."
          + String.join(".", path);
    }

    String within(String fields) {
      return type.isEmpty()
          ? fields
          : Objects.requireNonNull(WITHIN.get(type), type).formatted(fields);
    }
  }

  private record Taken(Place place, int kind, int times, int copies, long nanos, long cost) {}

  @Test
  void row51NoTextTakesMoreThanAFifthOfASecond() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    var places = Stream.of(Room.PUBLIC, Room.PARTNERS).flatMap(CostOfTextTests::places).toList();
    assertThat(places.stream().map(Place::toString))
        .contains(
            "public partnerships.search",
            "public partnerships.filter.countries",
            "public matchOrganisations.names",
            "public Organisation.partnerships.after",
            "partners suggestPartnership.input.summary");
    var worst = new HashMap<Place, Taken>();
    var asked = 0;
    var ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(number("COST_SECONDS", 8) / 2);
    do {
      for (var place : asked % 2 == 0 ? places : slowest(worst.values())) {
        for (int kind : kinds(asked % 2 == 0)) {
          worst.merge(place, taken(place, kind), BinaryOperator.maxBy(BY_TIME));
        }
      }
      asked++;
    } while (System.nanoTime() < ends);
    var found = worst.values().stream().max(BY_TIME).orElseThrow();
    System.out.println("The worst of " + callers + " hostile requests: " + told(found));
    assertThat(found.nanos()).as(told(found)).isLessThan(MOST);
  }

  /** So that a hostile text is not refused for what stands beside it. */
  @Test
  void row51SuggestionsDoTheirWorkWithWhatStandsBesideAText() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    var writes = places(Room.PARTNERS).filter(place -> place.kind().equals("mutation")).toList();
    assertThat(writes).hasSizeGreaterThan(30);
    for (var place : writes) {
      callers++;
      var type = GraphQLTypeUtil.simplePrint(place.field().getArguments().getFirst().getType());
      var name = place.field().getName();
      var query =
          "mutation($input: %s) { %s(input: $input) { userErrors { code } } }"
              .formatted(type, name);
      var answer =
          award
              .browser(Room.PARTNERS)
              .at("10.3." + callers / 250 % 250 + "." + callers % 250)
              .post(
                  JSON.writeValueAsString(
                      Map.of("query", query, "variables", Map.of("input", around(place)))));
      assertThat(answer.error()).as(place + ": " + answer.body()).isEmpty();
      assertThat(answer.data(name, "userErrors")).as(place.toString()).isEmpty();
    }
  }

  /** As many searches as an operation pays for, each of other words that no entry has. */
  @Test
  void row51NoOperationOfManySearchesTakesMoreThanAFifthOfASecond() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    for (var list : List.of("partnerships", "organisations")) {
      var fields = new StringBuilder();
      for (int i = 0; i < SEARCHES; i++) {
        var words = texts.of(HostileTexts.MISSPELT).split(" ", -1);
        fields.append(
            " a%d: %s(first: 1, search: \"%s\") { totalCount didYouMean }"
                .formatted(i, list, String.join(" ", Arrays.copyOf(words, WORDS_OF_EACH))));
      }
      var body = JSON.writeValueAsString(Map.of("query", "{" + fields + " }"));
      long nanos = searched(body);
      if (nanos > MOST / 2) {
        nanos = Math.min(nanos, processor.least(AGAIN, () -> searched(body)));
      }
      assertThat(nanos).as(list).isLessThan(MOST);
    }
  }

  private long searched(String body) {
    callers++;
    var caller = award.browser(Room.PUBLIC).at("10.4.0." + callers % 250);
    var taken = processor.of(() -> caller.post(body));
    var answer = taken.value();
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    assertThat(answer.body().path("extensions").path("search").path("asWritten"))
        .as("words that were looked for as they are written only")
        .isNotEmpty();
    return taken.nanos();
  }

  /** A key pays for twenty times as much, so a list of names takes at most twenty times as long. */
  @Test
  void row51AListOfNamesWithAKeyTakesNoLongerThanItPaysFor() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    for (int kind = 0; kind < HostileTexts.SHORT_KINDS; kind++) {
      int each = kind;
      var names = Stream.generate(() -> shortened(texts.of(each))).limit(NAMES).toList();
      var body =
          JSON.writeValueAsString(
              Map.of(
                  "query",
                  "query($n: [String!]!) { matchOrganisations(names: $n) { candidates { score } }"
                      + " }",
                  "variables",
                  Map.of("n", names)));
      long nanos = withKey(body);
      if (nanos > MOST * WITH_KEY / 2) {
        nanos = Math.min(nanos, processor.least(AGAIN, () -> withKey(body)));
      }
      assertThat(nanos).as("names of kind " + kind).isLessThan(MOST * WITH_KEY);
    }
  }

  private long withKey(String body) {
    callers++;
    var caller = award.browser(Room.PUBLIC).withKey().at("10.2.0." + callers);
    var taken = processor.of(() -> caller.post(body));
    assertThat(taken.value().error()).as(taken.value().body().toString()).isEmpty();
    return taken.nanos();
  }

  /** Of so many letters written out as a list of so many names may have. */
  private static String shortened(String text) {
    var letters = text.codePoints().iterator();
    var taken = new StringBuilder();
    while (letters.hasNext()) {
      var letter = Character.toString(letters.nextInt());
      if (Normalizer.normalize(taken + letter, Normalizer.Form.NFKC).length() > LETTERS) {
        break;
      }
      taken.append(letter);
    }
    return taken.toString();
  }

  /** One kind of text at random for a look at all places; every kind for the slowest of them. */
  private List<Integer> kinds(boolean all) {
    return all
        ? List.of(chance.nextInt(HostileTexts.KINDS))
        : IntStream.range(0, HostileTexts.KINDS).boxed().toList();
  }

  private static List<Place> slowest(Collection<Taken> taken) {
    return taken.stream().sorted(BY_TIME.reversed()).limit(6).map(Taken::place).toList();
  }

  private static String told(Taken taken) {
    return "%s, text of kind %d, %d fields of %d values: %d ms at %d points"
        .formatted(
            taken.place(),
            taken.kind(),
            taken.times(),
            taken.copies(),
            TimeUnit.NANOSECONDS.toMillis(taken.nanos()),
            taken.cost());
  }

  /** One request for a place; it is asked again when it took long, and the least counts. */
  private Taken taken(Place place, int kind) {
    var shape = SHAPES.get(chance.nextInt(SHAPES.size()));
    int times = place.kind().equals("mutation") ? 1 : shape.getFirst();
    int copies = shape.getLast();
    var several = Stream.generate(() -> texts.of(kind)).limit(Math.max(times, copies)).toList();
    var taken = take(place, kind, times, copies, several);
    if (taken.nanos() <= MOST / 2) {
      return taken;
    }
    long least = processor.least(AGAIN, () -> take(place, kind, times, copies, several).nanos());
    return new Taken(place, kind, times, copies, Math.min(least, taken.nanos()), taken.cost());
  }

  /** Of a write each request is one of its own, for a repeat is answered without the work. */
  private Taken take(Place place, int kind, int times, int copies, List<String> several) {
    callers++;
    var body = JSON.writeValueAsString(request(place, several, times, copies));
    var caller =
        award.browser(place.room()).at("10.1." + callers / 250 % 250 + "." + callers % 250);
    var measured = processor.of(() -> caller.post(body));
    var answer = measured.value();
    assertThat(answer.error())
        .as(place + ": " + answer.body())
        .isNotIn("VALIDATION_FAILED", "INTERNAL_ERROR");
    if (!place.type().isEmpty() && answer.error().isEmpty()) {
      assertThat(answer.data("organisations", "edges")).as("what has the field").isNotEmpty();
    }
    var cost = answer.body().path("extensions").path("cost").path("requested").asLong();
    return new Taken(place, kind, times, copies, measured.nanos(), cost);
  }

  private Map<String, Object> request(Place place, List<String> several, int times, int copies) {
    var variables = new TreeMap<String, Object>();
    var declared = new ArrayList<String>();
    var fields = new StringBuilder();
    for (int i = 0; i < times; i++) {
      var arguments = new ArrayList<String>();
      for (var argument : place.field().getArguments()) {
        value(place, argument, several.subList(i % several.size(), several.size()), copies)
            .ifPresent(
                value -> {
                  var name = argument.getName() + variables.size();
                  variables.put(name, value);
                  declared.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
                  arguments.add(argument.getName() + ": $" + name);
                });
      }
      fields.append(
          " a%d: %s%s%s"
              .formatted(
                  i,
                  place.field().getName(),
                  arguments.isEmpty()
                      ? ""
                      : arguments.stream().collect(Collectors.joining(", ", "(", ")")),
                  selection(place.field())));
    }
    var head = declared.stream().collect(Collectors.joining(", ", "(", ")"));
    return Map.of(
        "query",
        place.kind()
            + (declared.isEmpty() ? "" : head)
            + " {"
            + place.within(fields.toString())
            + " }",
        "variables",
        variables);
  }

  /** What is asked for: of a page what a search does most for, of all else the names of types. */
  private static String selection(GraphQLFieldDefinition field) {
    if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
      return GraphQLTypeUtil.isScalar(GraphQLTypeUtil.unwrapAll(field.getType()))
          ? ""
          : " { __typename }";
    }
    var has = type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList();
    var wanted = new ArrayList<String>(List.of("__typename"));
    if (has.contains("didYouMean")) {
      wanted.add("didYouMean edges { highlights { field } } facets { kinds { count } }");
    }
    if (has.contains("candidates")) {
      wanted.add("candidates { score }");
    }
    if (has.contains("userErrors")) {
      wanted.add("userErrors { code }");
    }
    return wanted.stream().collect(Collectors.joining(" ", " { ", " }"));
  }

  /**
   * The value of an argument: the texts in their place, and everywhere else what lets a write do
   * its work, or the least that is valid.
   */
  private Optional<Object> value(
      Place place, GraphQLArgument argument, List<String> several, int copies) {
    var path = place.path();
    boolean here = argument.getName().equals(path.getFirst());
    if (!here && argument.getName().equals(path.equals(List.of("before")) ? "last" : "first")) {
      return Optional.of(10);
    }
    if (!here && !GraphQLTypeUtil.isNonNull(argument.getType())) {
      return Optional.empty();
    }
    var around = place.kind().equals("mutation") ? around(place) : Map.of();
    return Optional.of(value(argument.getType(), here ? path : List.of(), several, copies, around));
  }

  private Map<String, Object> around(Place place) {
    var email = "suggester" + callers + "@example.org";
    return SuggestionInputs.around(place.path(), place.field().getName(), email);
  }

  private static Object value(
      GraphQLInputType type, List<String> path, List<String> several, int copies, Object around) {
    return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
      case GraphQLList list ->
          path.size() == 1
              ? Stream.generate(several::stream).flatMap(all -> all).limit(copies).toList()
              : Collections.singletonList(
                  value(
                      (GraphQLInputType) list.getWrappedType(),
                      path,
                      several,
                      copies,
                      around instanceof List<?> some ? some.getFirst() : around));
      case GraphQLInputObjectType input -> {
        var fields = new TreeMap<String, Object>();
        ((Map<?, ?>) around).forEach((name, value) -> fields.put((String) name, value));
        for (var field : input.getFieldDefinitions()) {
          var name = field.getName();
          boolean here = path.size() > 1 && name.equals(path.get(1));
          if (here || (GraphQLTypeUtil.isNonNull(field.getType()) && !fields.containsKey(name))) {
            fields.put(
                name,
                value(
                    field.getType(),
                    here ? path.subList(1, path.size()) : List.of(),
                    several,
                    copies,
                    fields.getOrDefault(name, Map.of())));
          }
        }
        yield fields;
      }
      case graphql.schema.GraphQLEnumType some -> some.getValues().getFirst().getName();
      case GraphQLNamedType scalar when path.size() == 1 && isText(scalar) -> several.getFirst();
      case GraphQLNamedType scalar ->
          switch (scalar.getName()) {
            case "Int" -> 1;
            case "Boolean" -> true;
            case "DateTime" -> "2026-06-20T18:00:00Z";
            default -> "text";
          };
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static boolean isText(GraphQLNamedType type) {
    return type.getName().equals("String") || type.getName().equals("ID");
  }

  private static Stream<Place> places(Room room) {
    GraphQLSchema schema = new OpenGraph(room, List.of()).schema();
    var places = new ArrayList<Place>();
    schema.getQueryType().getFields().forEach(field -> add(room, "query", "", field, places));
    var mutations = schema.getMutationType();
    if (mutations != null) {
      mutations.getFields().forEach(field -> add(room, "mutation", "", field, places));
    }
    schema.getAllTypesAsList().stream()
        .flatMap(type -> type instanceof GraphQLObjectType object ? Stream.of(object) : Stream.of())
        .filter(type -> !type.equals(schema.getQueryType()) && !type.equals(mutations))
        .filter(type -> !type.getName().startsWith("__"))
        .forEach(
            type ->
                type.getFields()
                    .forEach(field -> add(room, "query", type.getName(), field, places)));
    return places.stream();
  }

  private static void add(
      Room room, String kind, String type, GraphQLFieldDefinition field, List<Place> places) {
    for (var argument : field.getArguments()) {
      paths(argument.getName(), argument.getType(), List.of())
          .forEach(path -> places.add(new Place(room, kind, type, field, path)));
    }
  }

  private static Stream<List<String>> paths(
      String name, GraphQLInputType type, List<String> before) {
    var path = Stream.concat(before.stream(), Stream.of(name)).toList();
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLInputObjectType input ->
          input.getFieldDefinitions().stream()
              .flatMap(field -> paths(field.getName(), field.getType(), path));
      case GraphQLNamedType named when isText(named) -> Stream.of(path);
      default -> Stream.of();
    };
  }

  private static long number(String name, long otherwise) {
    return Optional.ofNullable(System.getenv(name)).map(Long::valueOf).orElse(otherwise);
  }
}
