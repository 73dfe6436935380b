package org.businessleaderaward.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/**
 * What functions are made of. A class says in its constructor what it needs, and is made once for
 * all that ask for it: that takes no line here. What is added here is what no constructor says:
 * which class stands for an interface, what is made from the environment, what a function is
 * called, and what a room shows.
 *
 * <p>A constructor may also ask for a {@code List} of all that stand for an interface, in the order
 * in which they were offered; for a {@code Supplier}, by which a thing is made when it is first
 * used; and for a {@code Supplier} of such a list.
 */
public final class Parts {
  private final Map<String, Part<?>> offered = new LinkedHashMap<>();
  private final Map<String, List<Class<?>>> brought = new HashMap<>();

  private record Part<T>(String name, Class<T> type, Supplier<Recipe<T>> recipe) {
    static <T> Part<T> constructed(String name, Class<T> type) {
      return new Part<>(name, type, () -> Recipe.constructing(type));
    }

    void register(BeanRegistry registry) {
      registry.registerBean(
          name,
          type,
          bean -> bean.lazyInit().supplier(context -> recipe.get().making().apply(context)));
    }
  }

  /** Adds classes that stand for the interfaces they implement, or are asked for from outside. */
  public Parts offer(Class<?>... types) {
    for (var type : types) {
      offer(Part.constructed(type.getName(), type));
    }
    return this;
  }

  /** Adds the function of a name. */
  public Parts function(String name, Class<?> type) {
    return offer(Part.constructed(name, type));
  }

  /** Adds what is made from the environment. */
  public <T> Parts make(Class<T> type, Function<Environment, T> making) {
    return make(type.getName(), type, Environment.class, making);
  }

  /** Adds what is made from another part; a name tells several of one type apart. */
  public <F, T> Parts make(String name, Class<T> type, Class<F> from, Function<F, T> making) {
    return make(name, type, List.of(from), context -> making.apply(context.bean(from)));
  }

  /** Adds what is made from several parts. */
  public <T> Parts make(
      String name,
      Class<T> type,
      List<? extends Class<?>> from,
      Function<SupplierContext, T> making) {
    var recipe = new Recipe<>(from, making);
    return offer(new Part<>(name, type, () -> recipe));
  }

  /** Says that a function of a name is to work with these, too; see {@link #brought}. */
  public Parts bring(String function, Class<?>... types) {
    brought.computeIfAbsent(function, name -> new ArrayList<>()).addAll(List.of(types));
    return this;
  }

  /** What was brought to a function. */
  public List<Class<?>> brought(String function) {
    return List.copyOf(brought.getOrDefault(function, List.of()));
  }

  private Parts offer(Part<?> part) {
    if (offered.putIfAbsent(part.name(), part) != null) {
      throw new IllegalStateException(part.name() + " is added twice");
    }
    return this;
  }

  /** Registers all that was added, and what it is made of. */
  public void registerAll(BeanRegistry registry) {
    register(registry, offered.values());
  }

  /** Registers the function of a name, if there is one, and what it is made of. */
  public void register(BeanRegistry registry, String function) {
    var part = offered.get(function);
    register(registry, part == null ? List.of() : List.of(part));
  }

  private void register(BeanRegistry registry, Collection<? extends Part<?>> roots) {
    var reached = new LinkedHashMap<String, Part<?>>();
    roots.forEach(root -> reach(root, reached));
    Stream.concat(offered.values().stream(), reached.values().stream())
        .distinct()
        .filter(part -> reached.containsKey(part.name()))
        .forEach(part -> part.register(registry));
  }

  /** Goes from a part to what it needs, and on from there. */
  private void reach(Part<?> part, Map<String, Part<?>> reached) {
    if (reached.putIfAbsent(part.name(), part) == null) {
      part.recipe().get().types().flatMap(this::standing).forEach(next -> reach(next, reached));
    }
  }

  /** What stands for a type: all that was added for it or, without any, the class itself. */
  private Stream<Part<?>> standing(Class<?> type) {
    if (type == Environment.class) {
      return Stream.of();
    }
    List<Part<?>> added =
        offered.values().stream().filter(part -> type.isAssignableFrom(part.type())).toList();
    return added.isEmpty() ? Stream.of(Part.constructed(type.getName(), type)) : added.stream();
  }
}
