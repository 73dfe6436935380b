package org.businessleaderaward.gateway;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk through an operation, which takes its shape and refuses pages that are too long. */
final class OperationWalk {
  /**
   * Fields that read whole texts again to show where a search stands in them, and those that are
   * long: of the parts of a vote's record an answer has room for few.
   */
  private static final Map<String, Integer> DEAR = Map.of("highlights", 10, "part", 1_000);

  private static final Set<String> META = Set.of("__schema", "__type");

  private final GraphQLSchema schema;
  private final OperationDefinition operation;
  private final OperationArguments arguments;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, OperationShape> known = new HashMap<>();
  private final Set<String> entered = new HashSet<>();

  OperationWalk(
      GraphQLSchema schema,
      Document document,
      OperationDefinition operation,
      Map<String, @Nullable Object> variables) {
    this.schema = schema;
    this.operation = operation;
    this.arguments = new OperationArguments(operation, variables);
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  OperationShape shape() {
    return selection(operation.getSelectionSet(), root(), new HashMap<>())
        .withDirectives(operation.getDirectives().size());
  }

  private @Nullable GraphQLType root() {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  /** A selection, and how often each answer's name and each fragment stands in it so far. */
  private OperationShape selection(
      @Nullable SelectionSet selections,
      @Nullable GraphQLType type,
      Map<String, Integer> occurrences) {
    var shape = OperationShape.NOTHING;
    if (selections == null) {
      return shape;
    }
    for (Selection<?> selection : selections.getSelections()) {
      shape =
          shape.beside(
              switch (selection) {
                case Field field -> {
                  count(field.getResultKey(), occurrences);
                  yield field(field, type);
                }
                case InlineFragment inline ->
                    selection(
                            inline.getSelectionSet(),
                            inline.getTypeCondition() == null
                                ? type
                                : schema.getType(inline.getTypeCondition().getName()),
                            occurrences)
                        .withDirectives(inline.getDirectives().size());
                case FragmentSpread spread -> {
                  count("..." + spread.getName(), occurrences);
                  yield fragment(spread.getName()).withDirectives(spread.getDirectives().size());
                }
                default -> OperationShape.NOTHING;
              });
    }
    return shape;
  }

  private static void count(String key, Map<String, Integer> occurrences) {
    if (occurrences.merge(key, 1, Integer::sum) > OperationLimits.REPEATS) {
      throw HttpRefusal.overLimit(
          "a selection has the same field at most " + OperationLimits.REPEATS + " times");
    }
  }

  /** A field; of one that the type has not, nothing is executed. */
  private OperationShape field(Field field, @Nullable GraphQLType type) {
    var definition =
        type instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinition(field.getName())
            : null;
    var own = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
    return selection(field.getSelectionSet(), own, new HashMap<>())
        .within(
            field.getAlias() != null,
            META.contains(field.getName()),
            definition == null ? 1 : arguments.nodes(field, definition))
        .withCost(DEAR.getOrDefault(field.getName(), 0))
        .withCost(definition == null ? 0 : arguments.held(field, definition))
        .withCost(
            definition == null || !Objects.equals(type, schema.getQueryType())
                ? 0
                : arguments.searched(field, definition))
        .withDirectives(field.getDirectives().size());
  }

  /** A fragment's shape, taken once; inside itself it counts for nothing, and is refused later. */
  private OperationShape fragment(String name) {
    var before = known.get(name);
    var definition = fragments.get(name);
    if (before != null || definition == null || !entered.add(name)) {
      return before == null ? OperationShape.NOTHING : before;
    }
    var shape =
        selection(
                definition.getSelectionSet(),
                schema.getType(definition.getTypeCondition().getName()),
                new HashMap<>())
            .withDirectives(definition.getDirectives().size());
    known.put(name, shape);
    return shape;
  }
}
