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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return body(id, List.of(), () -> "", 1);
  }

  /** Where it takes a text or an id: the ways through its variables. */
  public List<List<String>> texts() {
    return definition.getVariableDefinitions().stream()
        .flatMap(variable -> texts(typeOf(variable.getType()), List.of(variable.getName())))
        .toList();
  }

  /** The request with texts in one place of it, as many as that where it takes a list. */
  public String with(List<String> place, Supplier<String> texts, int copies) {
    return body(UNKNOWN, place, texts, copies);
  }

  private static Stream<List<String>> texts(GraphQLType type, List<String> place) {
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLInputObjectType object ->
          object.getFieldDefinitions().stream()
              .flatMap(field -> texts(field.getType(), below(place, field.getName())));
      case GraphQLScalarType scalar
          when scalar.getName().equals("String") || scalar.getName().equals("ID") ->
          Stream.of(place);
      default -> Stream.of();
    };
  }

  private static List<String> below(List<String> place, String name) {
    return Stream.concat(place.stream(), Stream.of(name)).toList();
  }

  private String body(String id, List<String> place, Supplier<String> texts, int copies) {
    var variables = new TreeMap<String, Object>();
    for (VariableDefinition variable : definition.getVariableDefinitions()) {
      var name = variable.getName();
      if (variable.getType() instanceof graphql.language.NonNullType || isOn(place, name)) {
        var filling = new Filling(id, isOn(place, name) ? place : List.of(), texts, copies);
        variables.put(name, filling.value(typeOf(variable.getType()), name));
      }
    }
    return JSON.writeValueAsString(Map.of("query", text, "variables", variables));
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
