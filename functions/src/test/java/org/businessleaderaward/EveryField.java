package org.businessleaderaward;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.OpenGraph;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.limits.Network;

/**
 * Asks a room everything that its schema has: every field of its queries and mutations, each with
 * every field of what it answers, however deep. A field that is added is asked without anybody
 * thinking of it; an argument that nobody gave a value yet is a failure that says so.
 */
public final class EveryField {
  private final TestAward award;
  private final Room room;
  private final OpenGraph graph;

  /**
   * A room.
   *
   * @param more what is wired besides, such as a mistake that a test is to find
   */
  public EveryField(TestAward award, Room room, RoomFields... more) {
    this.award = award;
    this.room = room;
    var fields =
        Functions.rooms().getOrDefault(room, List.of()).stream()
            .<RoomFields>map(award::bean)
            .toList();
    this.graph =
        RoleGuard.as(
            room.id(),
            () -> new OpenGraph(room, Stream.concat(fields.stream(), Stream.of(more)).toList()));
  }

  /** The fields of its queries and mutations. */
  public List<String> roots() {
    return Stream.of(graph.schema().getQueryType(), mutations())
        .flatMap(type -> type.getFieldDefinitions().stream())
        .map(GraphQLFieldDefinition::getName)
        .toList();
  }

  /**
   * The answer to one of them.
   *
   * @param cookie the caller's session
   * @param values what is given for arguments and fields of inputs, by name, as GraphQL writes it
   */
  public String ask(String root, String cookie, Map<String, String> values) {
    var schema = graph.schema();
    var query = schema.getQueryType().getFieldDefinition(root);
    var document =
        query != null
            ? "query { " + field(query, values, List.of()) + " }"
            : "mutation { " + field(mutations().getFieldDefinition(root), values, List.of()) + " }";
    var scope =
        new Scope(room, award.clock().instant(), "request", Network.of("192.0.2.1"), cookie);
    return RoleGuard.as(room.id(), () -> graph.answer(document, scope));
  }

  private GraphQLObjectType mutations() {
    return Objects.requireNonNull(graph.schema().getMutationType());
  }

  private static String field(
      GraphQLFieldDefinition field, Map<String, String> values, List<String> within) {
    var arguments =
        field.getArguments().stream()
            .map(one -> one.getName() + ": " + value(one.getName(), one.getType(), values))
            .collect(Collectors.joining(", "));
    return field.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + selection(field.getType(), values, within);
  }

  private static String selection(
      GraphQLOutputType type, Map<String, String> values, List<String> within) {
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLObjectType object -> fields(object, values, within);
      case GraphQLInterfaceType node -> " { __typename " + names(node) + " }";
      default -> "";
    };
  }

  private static String names(GraphQLInterfaceType node) {
    return node.getFieldDefinitions().stream()
        .map(GraphQLFieldDefinition::getName)
        .collect(Collectors.joining(" "));
  }

  /** A type within itself is not gone into again. */
  private static String fields(
      GraphQLObjectType object, Map<String, String> values, List<String> within) {
    if (within.contains(object.getName())) {
      return " { __typename }";
    }
    var deeper = new ArrayList<>(within);
    deeper.add(object.getName());
    return object.getFieldDefinitions().stream()
        .map(field -> field(field, values, deeper))
        .collect(Collectors.joining(" ", " { ", " }"));
  }

  private static String value(String name, GraphQLInputType type, Map<String, String> values) {
    var given = values.get(name);
    if (given != null) {
      return given;
    }
    if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input) {
      var one =
          input.getFieldDefinitions().stream()
              .map(
                  field -> field.getName() + ": " + value(field.getName(), field.getType(), values))
              .collect(Collectors.joining(", ", "{", "}"));
      return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)) ? "[" + one + "]" : one;
    }
    throw new AssertionError("Nobody says in this test what is given for " + name + ".");
  }

  /** Which of some words an answer has in it. */
  public static Set<String> found(String answer, Set<String> words) {
    return words.stream().filter(answer::contains).collect(Collectors.toSet());
  }
}
