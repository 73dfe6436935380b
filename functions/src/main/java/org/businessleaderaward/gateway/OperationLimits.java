package org.businessleaderaward.gateway;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How big an operation may be. {@code docs/decisions/gateway-limits.md} says why these numbers. All
 * are checked on the parsed document before it is validated, in one walk that takes each fragment
 * once.
 */
final class OperationLimits {
  static final int CHARACTERS = 15_000;
  static final int TOKENS = 1_000;
  static final int DEPTH = 8;
  static final int INTROSPECTION_DEPTH = 15;
  static final int FIELDS = 500;
  static final int ALIASES = 20;
  static final int REPEATS = 10;
  static final int DIRECTIVES = 20;
  static final int COST = 5_000;

  /** What a call in another protocol costs beside the operations that it asks. */
  static final int CALL = 100;

  /**
   * What a key allows: the most names in a list, and a cost that pays for so many. All else in the
   * operation costs at most what it may without.
   */
  static final int NAMES_WITH_KEY = 500;

  static final int COST_WITH_KEY = 100_000;

  private OperationLimits() {}

  /**
   * Checks every operation of a document.
   *
   * @param variables what arguments may come from
   * @param withKey whether the caller has a key
   * @return what each costs, in points
   * @throws HttpRefusal when one is beyond a limit
   */
  static Map<OperationDefinition, Long> check(
      GraphQLSchema schema,
      Document document,
      Map<String, @Nullable Object> variables,
      boolean withKey) {
    var costs = new IdentityHashMap<OperationDefinition, Long>();
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      var shape = new OperationWalk(schema, document, operation, variables, names(withKey)).shape();
      within("directives", shape.directives(), DIRECTIVES);
      within("aliases", shape.aliases(), ALIASES);
      within("levels of depth", shape.depth(), DEPTH);
      within("levels of introspection", shape.introspection(), INTROSPECTION_DEPTH);
      within("fields, fragments written out", shape.fields(), FIELDS);
      if (shape.cost() > cost(withKey)) {
        throw HttpRefusal.tooDear(
            tooMany("points of cost", shape.cost(), cost(withKey)), shape.cost());
      }
      long besides = shape.cost() - shape.ofNames();
      if (besides > COST) {
        throw HttpRefusal.tooDear(
            tooMany("points of cost besides its names", besides, COST), shape.cost());
      }
      oneWrite(operation);
      costs.put(operation, shape.cost());
    }
    return costs;
  }

  /** What an operation may cost, in points. */
  static int cost(boolean withKey) {
    return withKey ? COST_WITH_KEY : COST;
  }

  /** How many names a list may have. */
  static int names(boolean withKey) {
    return withKey ? NAMES_WITH_KEY : PageRequest.MOST;
  }

  /** One write, or none: of two, the first could be done and the second fail. */
  private static void oneWrite(OperationDefinition operation) {
    var selections = operation.getSelectionSet().getSelections();
    if (operation.getOperation() == OperationDefinition.Operation.MUTATION
        && !(selections.size() == 1 && selections.getFirst() instanceof Field)) {
      throw HttpRefusal.overLimit("a mutation has one field");
    }
  }

  private static void within(String what, long actual, int most) {
    if (actual > most) {
      throw HttpRefusal.overLimit(tooMany(what, actual, most));
    }
  }

  private static String tooMany(String what, long actual, int most) {
    return "an operation has at most " + most + " " + what + ", not " + actual;
  }
}
