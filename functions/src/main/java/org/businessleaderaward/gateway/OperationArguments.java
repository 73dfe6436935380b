package org.businessleaderaward.gateway;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of an operation's fields are once its variables and all defaults are in their
 * places, and what they make the fields cost. A value is the same however it was given: written
 * out, as a variable, by a variable's default or the schema's, alone or inside a list or an input.
 */
final class OperationArguments {
  /** Arguments that say how many nodes a field gives, as a number or by their own length. */
  private static final Set<String> PAGES = Set.of("first", "last");

  private static final String NAMES = "names";
  private static final Set<String> LISTS = Set.of("ids", NAMES);

  /**
   * Arguments of queries that are looked for, each a text or a list of texts: a search is read in
   * every language and spelled better, a name is held against many names.
   */
  private static final Map<String, Price> SEARCHED =
      Map.of("search", new Price(100, 4), "text", new Price(10, 2), NAMES, new Price(60, 1));

  /** A text longer than any search may be is not unfolded. */
  private static final int UNFOLDED = 1_000;

  /** What looking for a text costs, and what each of its letters costs besides. */
  private record Price(long text, long letter) {}

  private final Map<String, @Nullable Object> variables;
  private final Map<String, Value<?>> defaults = new HashMap<>();
  private final int names;

  /**
   * The arguments of an operation.
   *
   * @param names how many names a list may have
   */
  OperationArguments(
      OperationDefinition operation, Map<String, @Nullable Object> variables, int names) {
    this.variables = variables;
    this.names = names;
    for (var definition : operation.getVariableDefinitions()) {
      if (definition.getDefaultValue() != null) {
        defaults.put(definition.getName(), definition.getDefaultValue());
      }
    }
  }

  /** Whether a field is asked for names. */
  static boolean takesNames(GraphQLFieldDefinition definition) {
    return definition.getArgument(NAMES) != null;
  }

  /** Whether a field is asked for a page. */
  static boolean isPaged(GraphQLFieldDefinition definition) {
    return PAGES.stream().anyMatch(page -> definition.getArgument(page) != null);
  }

  /** The value of an argument; null where it has none. */
  private @Nullable Object of(Field field, GraphQLArgument argument) {
    for (var given : field.getArguments()) {
      if (given.getName().equals(argument.getName()) && isThere(given.getValue())) {
        return plain(given.getValue());
      }
    }
    return plain(argument.getArgumentDefaultValue());
  }

  /** The value that the schema has for what is left out. */
  private @Nullable Object plain(InputValueWithState schemaDefault) {
    return schemaDefault.getValue() instanceof Value<?> literal
        ? plain(literal)
        : schemaDefault.getValue();
  }

  /** A variable that has neither a value nor a default is as if it had been left out. */
  private boolean isThere(@Nullable Value<?> value) {
    return !(value instanceof VariableReference reference)
        || variables.containsKey(reference.getName())
        || defaults.containsKey(reference.getName());
  }

  private @Nullable Object plain(@Nullable Value<?> value) {
    return switch (value) {
      case VariableReference reference -> variable(reference.getName());
      case ArrayValue list -> {
        var values = new ArrayList<@Nullable Object>();
        list.getValues().forEach(each -> values.add(plain(each)));
        yield values;
      }
      case ObjectValue object -> {
        var fields = new HashMap<String, @Nullable Object>();
        for (var each : object.getObjectFields()) {
          if (isThere(each.getValue())) {
            fields.put(each.getName(), plain(each.getValue()));
          }
        }
        yield fields;
      }
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case StringValue text -> text.getValue();
      case EnumValue name -> name.getName();
      case BooleanValue truth -> truth.isValue();
      case null, default -> null;
    };
  }

  private @Nullable Object variable(String name) {
    return variables.containsKey(name) ? variables.get(name) : plain(defaults.get(name));
  }

  /**
   * How many nodes a field gives.
   *
   * @throws HttpRefusal when those are more than a page has
   */
  int nodes(Field field, GraphQLFieldDefinition definition) {
    var most = 0;
    var paged = false;
    for (var argument : definition.getArguments()) {
      var name = argument.getName();
      if (PAGES.contains(name)) {
        paged = true;
        most = Math.max(most, pageLength(name, of(field, argument)));
      } else if (LISTS.contains(name)) {
        most = Math.max(most, listLength(name, of(field, argument)));
      }
    }
    return most == 0 && paged ? PageRequest.MOST : Math.max(1, most);
  }

  /** The values of all lists within a field's arguments, but for those that are nodes. */
  long held(Field field, GraphQLFieldDefinition definition) {
    long held = 0;
    for (var argument : definition.getArguments()) {
      if (!LISTS.contains(argument.getName())) {
        held += held(of(field, argument), argument.getType());
      }
    }
    return held;
  }

  /** What it costs to look for the texts among a query's arguments. */
  long searched(Field field, GraphQLFieldDefinition definition) {
    long cost = 0;
    for (var argument : definition.getArguments()) {
      var price = SEARCHED.get(argument.getName());
      if (price != null) {
        cost += searched(of(field, argument), price);
      }
    }
    return cost;
  }

  /** A sign that stands for several letters (in Unicode's form NFKC) counts as those. */
  private static long searched(@Nullable Object value, Price price) {
    return switch (value) {
      case Collection<?> several -> several.stream().mapToLong(each -> searched(each, price)).sum();
      case String text when text.length() > UNFOLDED ->
          price.text() + price.letter() * text.length();
      case String text ->
          price.text() + price.letter() * Normalizer.normalize(text, Normalizer.Form.NFKC).length();
      case null, default -> 0;
    };
  }

  private long held(@Nullable Object value, GraphQLType type) {
    if (value == null) {
      return 0;
    }
    return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
      case GraphQLList list when value instanceof Collection<?> several -> {
        long held = several.size();
        for (var each : several) {
          held += held(each, list.getWrappedType());
        }
        yield held;
      }
      // One value stands for a list of one.
      case GraphQLList list -> 1 + held(value, list.getWrappedType());
      case GraphQLInputObjectType input when value instanceof Map<?, ?> given -> {
        long held = 0;
        for (var part : input.getFieldDefinitions()) {
          var own =
              given.containsKey(part.getName())
                  ? given.get(part.getName())
                  : plain(part.getInputFieldDefaultValue());
          held += held(own, part.getType());
        }
        yield held;
      }
      default -> 0;
    };
  }

  /** How many values a list has; a single value stands for a list of one. */
  private int listLength(String name, @Nullable Object value) {
    var length = value instanceof Collection<?> list ? list.size() : 1;
    int most = name.equals(NAMES) ? names : PageRequest.MOST;
    if (length > most) {
      throw HttpRefusal.overLimit(name + " has at most " + most + " values, not " + length);
    }
    return length;
  }

  /** How many nodes are asked for; 0 when that is not said. */
  private static int pageLength(String name, @Nullable Object value) {
    if (!(value instanceof Number number)) {
      return 0;
    }
    double wanted = number.doubleValue();
    if (!(wanted >= 1 && wanted <= PageRequest.MOST)) {
      throw HttpRefusal.overLimit(
          name + " must be from 1 to " + PageRequest.MOST + ", not " + number);
    }
    return (int) wanted;
  }
}
