package org.businessleaderaward.gateway;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk through an operation, which takes its shape and refuses pages that are too long. */
final class OperationWalk {
  /** Arguments that say how many nodes a field gives, as a number or by their own length. */
  private static final Set<String> PAGES = Set.of("first", "last");

  private static final Set<String> LISTS = Set.of("ids", "names");

  private static final Set<String> META = Set.of("__schema", "__type");

  private final OperationDefinition operation;
  private final Map<String, @Nullable Object> variables;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Map<String, OperationShape> known = new HashMap<>();
  private final Set<String> entered = new HashSet<>();

  OperationWalk(
      Document document, OperationDefinition operation, Map<String, @Nullable Object> variables) {
    this.operation = operation;
    this.variables = variables;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  OperationShape shape() {
    return selection(operation.getSelectionSet(), new HashMap<>())
        .withDirectives(operation.getDirectives().size());
  }

  /** A selection, and how often each answer's name and each fragment stands in it so far. */
  private OperationShape selection(
      @Nullable SelectionSet selections, Map<String, Integer> occurrences) {
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
                  yield field(field);
                }
                case InlineFragment inline ->
                    selection(inline.getSelectionSet(), occurrences)
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

  private OperationShape field(Field field) {
    var times = 1;
    for (var argument : field.getArguments()) {
      if (PAGES.contains(argument.getName())) {
        times = Math.max(times, pageLength(argument));
      } else if (LISTS.contains(argument.getName())) {
        times = listLength(argument);
      }
    }
    return selection(field.getSelectionSet(), new HashMap<>())
        .within(field.getAlias() != null, META.contains(field.getName()), times)
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
        selection(definition.getSelectionSet(), new HashMap<>())
            .withDirectives(definition.getDirectives().size());
    known.put(name, shape);
    return shape;
  }

  /** How many values a list has; at least one, for the field itself is answered. */
  private int listLength(Argument argument) {
    var length =
        switch (argument.getValue()) {
          case ArrayValue list -> list.getValues().size();
          case VariableReference reference ->
              variables.get(reference.getName()) instanceof Collection<?> list ? list.size() : 1;
          case null, default -> 1;
        };
    if (length > PageRequest.MOST) {
      throw HttpRefusal.overLimit(
          argument.getName() + " has at most " + PageRequest.MOST + " values");
    }
    return Math.max(1, length);
  }

  /** How many nodes are asked for; the most that may be when that cannot be known yet. */
  private int pageLength(Argument argument) {
    var wanted = number(argument.getValue());
    if (wanted == null) {
      return PageRequest.MOST;
    }
    if (wanted.signum() < 1 || wanted.compareTo(BigInteger.valueOf(PageRequest.MOST)) > 0) {
      throw HttpRefusal.overLimit(argument.getName() + " must be from 1 to " + PageRequest.MOST);
    }
    return wanted.intValue();
  }

  private @Nullable BigInteger number(@Nullable Value<?> value) {
    return switch (value) {
      case IntValue literal -> literal.getValue();
      case VariableReference reference -> variable(reference.getName());
      case null, default -> null;
    };
  }

  private @Nullable BigInteger variable(String name) {
    if (variables.get(name) instanceof Number number) {
      return BigInteger.valueOf(number.longValue());
    }
    for (var definition : operation.getVariableDefinitions()) {
      if (definition.getName().equals(name)
          && definition.getDefaultValue() instanceof IntValue literal) {
        return literal.getValue();
      }
    }
    return null;
  }
}
