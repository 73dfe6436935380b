package org.businessleaderaward.gateway;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
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
   * Fields that read whole texts again to show where a search stands in them, those that list anew
   * for each node, and those that are long: of the parts of a vote's record, and of pictures, an
   * answer has room for few.
   */
  private static final Map<String, Integer> DEAR =
      Map.of(
          "PartnershipEdge.highlights", 10,
          "OrganisationEdge.highlights", 10,
          "Organisation.partnerships", 50,
          "VoteRecord.part", 1_000,
          "Portrait.picture", 1_000,
          "SmallPortrait.picture", 1_000,
          "Query.namedPicture", 300);

  /** Lists that no argument makes longer, by how long they may be, where they are below many. */
  private static final Map<String, Integer> LISTS = Map.of("OrganisationMatch.candidates", 5);

  /** What leads from an answer to names on to other entries, which is no part of it. */
  private static final Set<String> LEADS_ON = Set.of("Organisation.relations");

  private static final Set<String> META = Set.of("__schema", "__type");

  /** Of a page, what there is of each of its nodes; all else there is once, however long it is. */
  private static final Set<String> OF_EACH_NODE = Set.of("edges", "nodes");

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
      Map<String, @Nullable Object> variables,
      int names) {
    this.schema = schema;
    this.operation = operation;
    this.arguments = new OperationArguments(operation, variables, names);
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  OperationShape shape() {
    return selection(operation.getSelectionSet(), new Place(root(), 1, false), new HashMap<>())
        .withDirectives(operation.getDirectives().size());
  }

  private @Nullable GraphQLType root() {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  /**
   * Where a selection stands.
   *
   * @param type on what; null when there is no such type
   * @param nodes of how many nodes, if it is a page
   * @param isOfNames whether it is what a list of names is answered with, and no page in that
   */
  private record Place(@Nullable GraphQLType type, int nodes, boolean isOfNames) {
    boolean isPage() {
      return type instanceof GraphQLFieldsContainer container
          && container.getFieldDefinition("edges") != null;
    }

    Place of(@Nullable GraphQLType condition) {
      return new Place(condition, nodes, isOfNames);
    }
  }

  /** A selection, and how often each answer's name and each fragment stands in it so far. */
  private OperationShape selection(
      @Nullable SelectionSet selections, Place place, Map<String, Integer> occurrences) {
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
                  yield field(field, place)
                      .times(OF_EACH_NODE.contains(field.getName()) ? place.nodes() : 1);
                }
                case InlineFragment inline ->
                    selection(
                            inline.getSelectionSet(),
                            inline.getTypeCondition() == null
                                ? place
                                : place.of(schema.getType(inline.getTypeCondition().getName())),
                            occurrences)
                        .withDirectives(inline.getDirectives().size());
                case FragmentSpread spread -> {
                  count("..." + spread.getName(), occurrences);
                  yield fragment(spread.getName(), place)
                      .withDirectives(spread.getDirectives().size());
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
  private OperationShape field(Field field, Place place) {
    var definition =
        place.type() instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinition(field.getName())
            : null;
    var name =
        place.type() instanceof GraphQLNamedType named
            ? named.getName() + "." + field.getName()
            : field.getName();
    int nodes =
        definition == null ? 1 : LISTS.getOrDefault(name, 1) * arguments.nodes(field, definition);
    var own =
        new Place(
            definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()),
            nodes,
            !LEADS_ON.contains(name) && isOfNames(definition, place));
    var below = own.isPage() ? own : new Place(own.type(), 1, own.isOfNames());
    return selection(field.getSelectionSet(), below, new HashMap<>())
        .times(own.isPage() ? 1 : nodes)
        .within(field.getAlias() != null, META.contains(field.getName()))
        .withCost(cost(field, name, definition, place), own.isOfNames())
        .withDirectives(field.getDirectives().size());
  }

  /** Whether a field is one for names or below one, and no page. */
  private static boolean isOfNames(@Nullable GraphQLFieldDefinition definition, Place place) {
    return definition != null
        && (OperationArguments.takesNames(definition)
            || (place.isOfNames() && !OperationArguments.isPaged(definition)));
  }

  /** What a field costs itself. */
  private long cost(
      Field field, String name, @Nullable GraphQLFieldDefinition definition, Place place) {
    return 1L
        + DEAR.getOrDefault(name, 0)
        + (definition == null ? 0 : arguments.held(field, definition))
        + (definition == null || !Objects.equals(place.type(), schema.getQueryType())
            ? 0
            : arguments.searched(field, definition));
  }

  /**
   * A fragment's shape, taken once for each number of nodes that it is of, below names and
   * elsewhere; inside itself it counts for nothing, and is refused later.
   */
  private OperationShape fragment(String name, Place place) {
    var key = name + " " + place.nodes() + " " + place.isOfNames();
    var before = known.get(key);
    var definition = fragments.get(name);
    if (before != null || definition == null || !entered.add(key)) {
      return before == null ? OperationShape.NOTHING : before;
    }
    var shape =
        selection(
                definition.getSelectionSet(),
                place.of(schema.getType(definition.getTypeCondition().getName())),
                new HashMap<>())
            .withDirectives(definition.getDirectives().size());
    known.put(key, shape);
    return shape;
  }
}
