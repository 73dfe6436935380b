package org.businessleaderaward.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;

/**
 * How something is made.
 *
 * @param needs what it is made from: types, and lists and suppliers of them
 */
record Recipe<T>(List<? extends Type> needs, Function<SupplierContext, T> making) {
  /** By the constructor: the only one or, of several, the only public one. */
  static <T> Recipe<T> constructing(Class<T> type) {
    var constructor = constructor(type);
    var needs = List.of(constructor.getGenericParameterTypes());
    return new Recipe<>(
        needs,
        context ->
            BeanUtils.instantiateClass(
                constructor, needs.stream().map(need -> value(need, context)).toArray()));
  }

  /** The types that it is made from, be it of a list of them or later. */
  Stream<Class<?>> types() {
    return needs.stream().map(Recipe::type);
  }

  private static Class<?> type(Type need) {
    return need instanceof ParameterizedType of
        ? type(of.getActualTypeArguments()[0])
        : (Class<?>) need;
  }

  private static Object value(Type need, SupplierContext context) {
    if (!(need instanceof ParameterizedType of)) {
      return context.bean((Class<?>) need);
    }
    var inner = of.getActualTypeArguments()[0];
    if (of.getRawType() == Supplier.class) {
      Supplier<Object> later = () -> value(inner, context);
      return later;
    }
    return context.beanProvider(type(inner)).orderedStream().toList();
  }

  @SuppressWarnings("unchecked") // A class declares constructors of its own.
  private static <T> Constructor<T> constructor(Class<T> type) {
    var all = List.of(type.getDeclaredConstructors());
    var eligible =
        all.size() == 1
            ? all
            : all.stream().filter(one -> Modifier.isPublic(one.getModifiers())).toList();
    if (eligible.size() != 1) {
      throw new IllegalStateException("nothing says how to make a " + type.getName());
    }
    return (Constructor<T>) eligible.getFirst();
  }
}
