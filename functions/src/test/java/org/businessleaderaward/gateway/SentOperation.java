package org.businessleaderaward.gateway;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An operation that a room takes, and valid variables for it made from the schema. */
public record SentOperation(GraphQLSchema schema, String text, OperationDefinition definition) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNKNOWN = "nomination-00000000000000000000000000000000";

  /** All that a room takes, but for those that ask for its types. */
  public static List<SentOperation> all(Room room) {
    var schema = schemaOf(room);
    return new TrustedOperations(room)
        .texts().stream()
            .map(text -> of(schema, text))
            .filter(operation -> !operation.text().contains("__type"))
            .toList();
  }

  /**
   * A request for each mutation that a room's schema has, by the mutation's name.
   *
   * @throws java.util.NoSuchElementException when none of the operations sends one of them
   */
  public static Map<String, String> mutations(Room room) {
    var requests = new TreeMap<String, String>();
    for (var field : Objects.requireNonNull(schemaOf(room).getMutationType()).getFields()) {
      requests.put(
          field.getName(),
          all(room).stream()
              .filter(
                  one -> one.definition.getOperation() == OperationDefinition.Operation.MUTATION)
              .filter(one -> one.sends(field.getName()))
              .findFirst()
              .orElseThrow()
              .with(UNKNOWN));
    }
    return requests;
  }

  /** A request for each query that a room takes, by the query's name. */
  public static Map<String, String> queries(Room room) {
    return all(room).stream()
        .filter(one -> one.definition.getOperation() == OperationDefinition.Operation.QUERY)
        .collect(Collectors.toMap(SentOperation::name, one -> one.with(UNKNOWN)));
  }

  private static GraphQLSchema schemaOf(Room room) {
    return RoomSchema.of(room, new RoomWiring());
  }

  private boolean sends(String field) {
    return definition.getSelectionSet().getSelectionsOfType(Field.class).stream()
        .anyMatch(sent -> sent.getName().equals(field));
  }

  private static SentOperation of(GraphQLSchema schema, String text) {
    Document document = new Parser().parseDocument(text);
    return new SentOperation(
        schema, text, document.getDefinitionsOfType(OperationDefinition.class).getFirst());
  }

  /** What the site calls it. */
  public String name() {
    return Objects.requireNonNull(definition.getName());
  }

  boolean takesAnId() {
    return !with("one").equals(with("other"));
  }

  String with(String id) {
    return with(variables(id, List.of(), () -> "", 1));
  }

  /** The same with null for each variable that may be null. */
  String withNulls(String id) {
    var variables = new TreeMap<String, @Nullable Object>();
    definition
        .getVariableDefinitions()
        .forEach(variable -> variables.put(variable.getName(), null));
    variables.putAll(variables(id, List.of(), () -> "", 1));
    return with(variables);
  }

  /** Where it takes a text or an id: the ways through its variables. */
  public List<List<String>> texts() {
    return definition.getVariableDefinitions().stream()
        .flatMap(
            variable ->
                scalars(
                    typeOf(variable.getType()),
                    List.of(variable.getName()),
                    Set.of("String", "ID")::contains))
        .toList();
  }

  /** Where it takes words: texts that are neither an id nor where a page goes on. */
  public List<List<String>> words() {
    return definition.getVariableDefinitions().stream()
        .filter(variable -> !variable.getName().equals("after"))
        .flatMap(
            variable ->
                scalars(typeOf(variable.getType()), List.of(variable.getName()), "String"::equals))
        .toList();
  }

  /** The request with these variables. */
  public String with(Map<String, ? extends @Nullable Object> variables) {
    return JSON.writeValueAsString(Map.of("query", text, "variables", variables));
  }

  /**
   * The request with these variables, and texts in one place of it, as many as that where it takes
   * a list; without variables, with the least that is valid.
   */
  public String with(
      Map<String, ?> variables, List<String> place, Supplier<String> texts, int copies) {
    var least = variables(UNKNOWN, place, texts, copies);
    return variables.isEmpty() ? with(least) : with(laid(variables, least, place));
  }

  /** Variables, and of others the one place and what leads there that they have not. */
  private static Map<String, Object> laid(
      Map<?, ?> variables, Map<?, ?> others, List<String> place) {
    var laid = new TreeMap<String, Object>();
    variables.forEach((name, value) -> laid.put((String) name, value));
    var first = place.getFirst();
    laid.put(first, laid(laid.get(first), Objects.requireNonNull(others.get(first)), rest(place)));
    return laid;
  }

  private static Object laid(@Nullable Object value, Object other, List<String> place) {
    if (value == null || place.isEmpty()) {
      return other;
    }
    if (value instanceof List<?> list && other instanceof List<?> one) {
      var first = laid(list.isEmpty() ? null : list.getFirst(), one.getFirst(), place);
      return Stream.concat(Stream.of(first), list.stream().skip(1)).toList();
    }
    return laid((Map<?, ?>) value, (Map<?, ?>) other, place);
  }

  private static List<String> rest(List<String> place) {
    return place.subList(1, place.size());
  }

  private static Stream<List<String>> scalars(
      GraphQLType type, List<String> place, Predicate<String> wanted) {
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLInputObjectType object ->
          object.getFieldDefinitions().stream()
              .flatMap(field -> scalars(field.getType(), below(place, field.getName()), wanted));
      case GraphQLScalarType scalar when wanted.test(scalar.getName()) -> Stream.of(place);
      default -> Stream.of();
    };
  }

  private static List<String> below(List<String> place, String name) {
    return Stream.concat(place.stream(), Stream.of(name)).toList();
  }

  private Map<String, Object> variables(
      String id, List<String> place, Supplier<String> texts, int copies) {
    var variables = new TreeMap<String, Object>();
    for (VariableDefinition variable : definition.getVariableDefinitions()) {
      var name = variable.getName();
      if (variable.getType() instanceof graphql.language.NonNullType || isOn(place, name)) {
        var filling = new Filling(id, isOn(place, name) ? place : List.of(), texts, copies);
        variables.put(name, filling.value(typeOf(variable.getType()), name));
      }
    }
    return variables;
  }

  private static boolean isOn(List<String> place, String name) {
    return !place.isEmpty() && place.getFirst().equals(name);
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

  /** What stands in a variable: texts where the way leads, the least that is valid elsewhere. */
  private record Filling(String id, List<String> way, Supplier<String> texts, int copies) {
    Object value(GraphQLType type, String name) {
      return switch (type) {
        case GraphQLNonNull some -> value(some.getWrappedType(), name);
        case GraphQLList list ->
            way.size() == 1
                ? Stream.generate(texts).limit(copies).toList()
                : Collections.singletonList(value(list.getWrappedType(), name));
        case GraphQLEnumType some -> some.getValues().getFirst().getName();
        case GraphQLInputObjectType object -> {
          var fields = new TreeMap<String, Object>();
          for (var field : object.getFieldDefinitions()) {
            fields.put(
                field.getName(), below(field.getName()).value(field.getType(), field.getName()));
          }
          yield fields;
        }
        case GraphQLScalarType scalar -> way.size() == 1 ? texts.get() : least(scalar, name);
        default -> throw new IllegalArgumentException(type.toString());
      };
    }

    private Filling below(String name) {
      boolean on = way.size() > 1 && way.get(1).equals(name);
      return new Filling(id, on ? way.subList(1, way.size()) : List.of(), texts, copies);
    }

    private Object least(GraphQLScalarType scalar, String name) {
      return switch (scalar.getName()) {
        case "ID" -> id;
        case "Int" -> 1;
        case "Boolean" -> true;
        case "DateTime" -> "2026-06-20T18:00:00Z";
        case "String" -> plain(name);
        default -> throw new IllegalArgumentException(scalar.getName());
      };
    }

    private static String plain(String name) {
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
